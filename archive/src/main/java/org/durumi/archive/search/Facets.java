package org.durumi.archive.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What can be filtered of one report, folded. The store keeps it as text beside the index, to check
 * days with and to know what to take out of the index again.
 *
 * @param outlet folded, or empty
 * @param language folded, or empty
 * @param published when the report was
 * @param events folded
 */
public record Facets(String outlet, String language, DayRange published, List<OneEvent> events) {

  static final char MARK = '\ue003';
  private static final char OTHER = '\ue004';
  private static final char BETWEEN = '\ue005';
  private static final int LONGEST_VALUE = 64;

  /** One event's values, folded. */
  record OneEvent(String type, String modality, String status, List<String> places, DayRange when) {

    /** Every way to ask for this event by some of its values and not by others. */
    void addCombinations(Set<String> tokens) {
      List<String> anyPlace = new ArrayList<>(places);
      anyPlace.add("");
      for (String place : anyPlace) {
        for (int bits = 0; bits < 8; bits++) {
          String token =
              event(
                  (bits & 1) == 0 ? "" : type,
                  (bits & 2) == 0 ? "" : modality,
                  (bits & 4) == 0 ? "" : status,
                  place);
          tokens.add(token);
        }
      }
    }
  }

  /** The facets of a document. */
  public static Facets of(Document document) {
    List<OneEvent> events = new ArrayList<>();
    for (EventFacet event : document.events()) {
      Set<String> places = new TreeSet<>();
      event.places().forEach(place -> places.add(clean(place)));
      events.add(
          new OneEvent(
              clean(event.type()),
              clean(event.modality()),
              clean(event.status()),
              places.stream().limit(EventFacet.MOST_PLACES).toList(),
              new DayRange(event.from(), event.to())));
    }
    return new Facets(
        clean(Objects.requireNonNullElse(document.outlet(), "")),
        clean(Objects.requireNonNullElse(document.language(), "")),
        new DayRange(document.publishedFrom(), document.publishedTo()),
        events);
  }

  /** Reads what {@link #encode} wrote. */
  public static Facets decode(String encoded) {
    List<String> lines = encoded.lines().toList();
    String[] head = lines.getFirst().split("\t", -1);
    List<OneEvent> events = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      List<String> places = List.of(cells).subList(5, cells.length);
      events.add(new OneEvent(cells[0], cells[1], cells[2], places, days(cells[3], cells[4])));
    }
    return new Facets(head[0], head[1], days(head[2], head[3]), events);
  }

  /** One line for the report and one for each event; cells are parted by tabs. */
  public String encode() {
    StringBuilder out = new StringBuilder();
    out.append(outlet).append('\t').append(language).append('\t').append(days(published));
    for (OneEvent event : events) {
      out.append('\n').append(event.type).append('\t').append(event.modality).append('\t');
      out.append(event.status).append('\t').append(days(event.when));
      event.places.forEach(place -> out.append('\t').append(place));
    }
    return out.toString();
  }

  /** The tokens for the index. */
  Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    if (!outlet.isEmpty()) {
      tokens.add(MARK + "o" + outlet);
    }
    if (!language.isEmpty()) {
      tokens.add(MARK + "l" + language);
    }
    if (events.isEmpty()) {
      published.tokens().forEach(date -> tokens.add(MARK + date));
    }
    for (OneEvent event : events) {
      event.addCombinations(tokens);
      when(event).tokens().forEach(date -> tokens.add(MARK + date));
    }
    return tokens;
  }

  /** When an event was: its own date, or else that of the report's publication. */
  DayRange when(OneEvent event) {
    return event.when.isKnown() ? event.when : published;
  }

  /** The token of an event by some of its values; an empty one stands for any. */
  static String event(String type, String modality, String status, String place) {
    return MARK + "e" + type + BETWEEN + modality + BETWEEN + status + BETWEEN + place;
  }

  /** Folds a value and leaves only letters and digits, so that it is one token and one cell. */
  static String clean(String value) {
    StringBuilder out = new StringBuilder();
    Folding.fold(value.strip())
        .text()
        .codePoints()
        .limit(LONGEST_VALUE)
        .forEach(c -> out.appendCodePoint(Kind.of(c) == Kind.SEPARATOR ? OTHER : c));
    return out.toString();
  }

  private static DayRange days(String from, String to) {
    return new DayRange(day(from), day(to));
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static String days(DayRange range) {
    return Objects.toString(range.from(), "") + '\t' + Objects.toString(range.to(), "");
  }

  /** Tells how many events there are, and no name. */
  @Override
  public String toString() {
    return "Facets[" + events.size() + " events]";
  }
}
