package org.durumi.desk.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.desk.page.Words;
import org.durumi.reader.place.Gazetteer;
import org.durumi.reader.review.CorrectionReader;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.review.Correction;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.source.Quote;
import org.durumi.record.source.ReportText;
import org.jspecify.annotations.Nullable;

/**
 * The form in which an event is corrected. Words that were selected come as offsets, and are cut
 * out of the archive's own text: what a browser says the words are counts for nothing.
 */
final class EventForm {

  private static final String VALUE = "v.";
  private static final String WORDS = "w.";
  private static final Pattern SPAN = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？][\"'”’」』)]*\\s|[。！？]|\\R");

  private final Event event;
  private final ReportText text;
  private final Words words;

  EventForm(Event event, ReportText text, Words words) {
    this.event = event;
    this.text = text;
    this.words = words;
  }

  /** The values typed, by field. */
  static Map<String, String> values(Map<String, String> form) {
    Map<String, String> values = new LinkedHashMap<>();
    form.forEach((name, value) -> {
      if (name.startsWith(VALUE)) {
        values.put(name.substring(VALUE.length()), value);
      }
    });
    return values;
  }

  /**
   * The corrections that the form asks for: of fields whose value or words were changed.
   *
   * @throws RefusedDecision if one cannot be understood, or nothing was changed
   */
  List<Correction> corrections(Map<String, String> form, Supplier<Gazetteer> gazetteer) {
    Map<String, String> before = new LinkedHashMap<>();
    before.put("type", event.type().code());
    before.put("modality", event.modality().code());
    EventLines.of(event, words).forEach(line -> before.put(line.field(), line.typed()));
    List<CorrectionReader.Typed> typed = new ArrayList<>();
    for (Map.Entry<String, String> field : before.entrySet()) {
      String value = form.getOrDefault(VALUE + field.getKey(), field.getValue()).strip();
      Quote selected = quote(form.get(WORDS + field.getKey()), text);
      if (!value.equals(field.getValue()) || (selected != null && !value.isEmpty())) {
        String assignment = field.getKey() + "=" + value;
        typed.add(
            selected == null
                ? new CorrectionReader.Typed(assignment, null)
                : CorrectionReader.Typed.at(assignment, selected));
      }
    }
    return new CorrectionReader(gazetteer).read(event, text, typed);
  }

  /**
   * An event about selected words; the sentences that hold them are its evidence.
   *
   * @throws RefusedDecision if no words were selected
   */
  static Event missed(Map<String, String> form, ReportText text) {
    Quote trigger = quote(form.get(WORDS + "trigger"), text);
    if (trigger == null) {
      throw new RefusedDecision(
          "An event stands on the report's words; select those that tell of it, then add it.");
    }
    ActType type = oneOf(form.get(VALUE + "type"), ActType.values(), ActType::code, ActType.OTHER);
    Modality modality =
        oneOf(form.get(VALUE + "modality"), Modality.values(), Modality::code, Modality.OCCURRED);
    return new Event(
        type,
        modality,
        1,
        trigger,
        List.of(sentence(trigger, text)),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static Quote sentence(Quote trigger, ReportText text) {
    String string = text.string();
    int start = 0;
    int end = string.length();
    Matcher ends = SENTENCE_END.matcher(string);
    while (ends.find()) {
      if (ends.end() <= text.offsetOf(trigger)) {
        start = ends.end();
      } else if (ends.end() >= text.endOf(trigger)) {
        end = ends.start() + Math.max(1, ends.group().stripTrailing().length());
        break;
      }
    }
    while (start < text.offsetOf(trigger) && Character.isWhitespace(string.charAt(start))) {
      start++;
    }
    return text.quote(start, Math.max(text.endOf(trigger), Math.min(end, string.length())));
  }

  private static @Nullable Quote quote(@Nullable String span, ReportText text) {
    Matcher offsets = SPAN.matcher(span == null ? "" : span);
    if (!offsets.matches()) {
      return null;
    }
    int from = Integer.parseInt(offsets.group(1));
    int to = Integer.parseInt(offsets.group(2));
    try {
      return text.quote(from, to);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new RefusedDecision(
          "These words are not in the report's text; select them again in the text on the left.");
    }
  }

  private static <T> T oneOf(
      @Nullable String code, T[] values, Function<T, String> codes, T usual) {
    return Arrays.stream(values).filter(v -> codes.apply(v).equals(code)).findFirst().orElse(usual);
  }
}
