package org.durumi.desk.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.desk.page.Words;
import org.durumi.reader.place.Gazetteer;
import org.durumi.reader.review.CorrectionReader;
import org.durumi.reader.review.CorrectionReader.Typed;
import org.durumi.reader.review.PlaceName;
import org.durumi.record.event.Event;
import org.durumi.record.review.Correction;
import org.durumi.record.review.MissingWords;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.source.Quote;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.jspecify.annotations.Nullable;

/**
 * The form in which an event is corrected. For each field it has a value ({@code v.}), an actor's
 * sort ({@code k.}), the report's words as typed ({@code t.}) and where they were chosen ({@code
 * w.}). Chosen words come as offsets, and are cut out of the archive's own text: what a browser
 * says the words are counts for nothing.
 */
final class EventForm {

  private static final Pattern SPAN = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");

  private final Event event;
  private final Report report;
  private final Words words;
  private final CorrectionReader reader = new CorrectionReader(Gazetteer::standard);
  private final ChosenWords chosen;
  private final Map<String, String> problems = new LinkedHashMap<>();

  EventForm(Event event, Report report, Words words) {
    this.event = event;
    this.report = report;
    this.words = words;
    chosen = new ChosenWords(report, Gazetteer::standard);
  }

  /** The fields as they stand. */
  static List<EventFields.Field> fields(Event event) {
    return EventFields.of(event, place -> PlaceName.of(place, Gazetteer.standard()));
  }

  /** What the controls hold before anybody types. */
  static Map<String, String> controls(Event event) {
    Map<String, String> controls = new LinkedHashMap<>();
    controls.put("v.type", event.type().code());
    controls.put("v.modality", event.modality().code());
    for (EventFields.Field field : fields(event)) {
      controls.put("v." + field.name(), field.typed());
      controls.put("k." + field.name(), field.sort());
      controls.put("t." + field.name(), field.said());
    }
    return controls;
  }

  /**
   * The corrections that the form asks for: of fields whose value or words were changed.
   *
   * @throws FormRefused with a sentence for each field that cannot be understood
   * @throws RefusedDecision if nothing was changed
   */
  List<Correction> corrections(Map<String, String> form) {
    List<Correction> corrections = new ArrayList<>();
    Event now = event;
    for (Typed typed : changes(form)) {
      String field = typed.assignment().substring(0, typed.assignment().indexOf('='));
      try {
        Correction correction = reader.read(now, report.text(), typed);
        Event after = correction.apply(now);
        corrections.add(correction);
        // What is cleared stays in its place until all numbers are read.
        now = correction.clears() ? now : after;
      } catch (RefusedDecision e) {
        problems.put(field, problem(field, e));
      }
    }
    if (!problems.isEmpty()) {
      throw new FormRefused(problems);
    }
    if (corrections.isEmpty()) {
      throw new RefusedDecision(words.of("reading.refused.nothing"));
    }
    return corrections;
  }

  private List<Typed> changes(Map<String, String> form) {
    List<Typed> changes = new ArrayList<>();
    choice(form, "type", event.type().code(), changes);
    choice(form, "modality", event.modality().code(), changes);
    for (EventFields.Field field : fields(event)) {
      change(form, field, changes);
    }
    return changes;
  }

  private static void choice(
      Map<String, String> form, String field, String before, List<Typed> changes) {
    String value = form.getOrDefault("v." + field, before);
    if (!value.equals(before)) {
      changes.add(new Typed(field + "=" + value, null));
    }
  }

  private void change(Map<String, String> form, EventFields.Field field, List<Typed> changes) {
    String name = field.name();
    String value = form.getOrDefault("v." + name, field.typed()).strip();
    String sort = form.getOrDefault("k." + name, field.sort());
    String typedWords = form.getOrDefault("t." + name, field.said()).strip();
    boolean otherWords = !typedWords.equals(field.said()) && !typedWords.isEmpty();
    Quote quote;
    try {
      quote = quote(form.get("w." + name), report.text());
    } catch (RefusedDecision e) {
      problems.put(name, words.of("reading.refused.words"));
      return;
    }
    boolean chose = quote != null || otherWords;
    boolean wordsAlone = field.kind() == EventFields.Kind.WORDS;
    if (wordsAlone || (value.isEmpty() && chose)) {
      value = quote == null ? typedWords : value(name, quote);
      if (value.isEmpty() && chose) {
        problems.put(name, words.of("reading.refused.value"));
        return;
      }
    }
    boolean same = value.equals(field.typed()) && (value.isEmpty() || sort.equals(field.sort()));
    if (same && !chose) {
      return;
    }
    boolean sorted = field.kind() == EventFields.Kind.AGENT && !value.isEmpty();
    String assignment = name + "=" + (sorted ? sort + ": " + value : value);
    changes.add(
        quote != null
            ? Typed.at(assignment, quote)
            : new Typed(assignment, otherWords && !wordsAlone ? typedWords : null));
  }

  /** The sentence for the person; what the archive's rules say is in English alone. */
  private String problem(String field, RefusedDecision refusal) {
    if (refusal instanceof MissingWords) {
      return words.of("reading.refused.no-words");
    }
    String kind = field.replaceFirst("^victims\\.[0-9]+\\.", "").replaceFirst("\\..*", "");
    return words.locale().getLanguage().equals("en")
        ? String.valueOf(refusal.getMessage())
        : words.of("reading.refused." + kind);
  }

  private String value(String field, Quote quote) {
    return chosen.value(field, quote).orElse("");
  }

  /**
   * The words at offsets that the browser sent, or null where it sent none.
   *
   * @throws RefusedDecision if the text has no such words
   */
  static @Nullable Quote quote(@Nullable String span, ReportText text) {
    Matcher offsets = SPAN.matcher(span == null ? "" : span);
    if (!offsets.matches()) {
      return null;
    }
    int from = Integer.parseInt(offsets.group(1));
    int to = Integer.parseInt(offsets.group(2));
    try {
      return text.quote(from, to);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new RefusedDecision("There are no such words in the report's text; choose them again.");
    }
  }
}
