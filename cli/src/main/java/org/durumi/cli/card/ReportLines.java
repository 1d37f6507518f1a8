package org.durumi.cli.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.durumi.archive.search.Hit;
import org.durumi.archive.search.Results;
import org.durumi.archive.search.Snippet;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.ReportRow;

/** Lays lists of reports out for a person: what was added, and what a search found. */
public final class ReportLines {

  private static final int INDENT = 8;
  private static final int MOST_EVENTS = 4;

  private final int width;
  private final boolean coloured;

  /**
   * Lays out for one terminal.
   *
   * @param width columns, at least 30
   * @param coloured whether to use colour; without it what was asked for stands in brackets
   */
  public ReportLines(int width, boolean coloured) {
    this.width = Math.max(30, width);
    this.coloured = coloured;
  }

  /** One report and its events, in a few lines. */
  public String report(ReportRow row, List<EventRow> events) {
    List<String> lines = new ArrayList<>();
    String title = row.title();
    Paragraph head = new Paragraph().add(title == null ? row.name() : title, Ink.TITLE);
    put(lines, Long.toString(row.number()), head);
    put(lines, "", new Paragraph().add(facts(row, events), Ink.FAINT));
    for (EventRow event : events.subList(0, Math.min(events.size(), MOST_EVENTS))) {
      put(lines, "", event(event));
    }
    if (events.size() > MOST_EVENTS) {
      String more = "and " + (events.size() - MOST_EVENTS) + " more";
      put(lines, "", new Paragraph().add(more, Ink.FAINT));
    }
    return String.join("\n", lines) + "\n\n";
  }

  /** One report that a search found. */
  public String hit(Hit hit, ReportRow row, List<EventRow> events) {
    List<String> lines = new ArrayList<>();
    Paragraph head = new Paragraph();
    if (hit.title().pieces().isEmpty()) {
      head.add(row.name(), Ink.TITLE);
    } else {
      add(head, hit.title(), Ink.TITLE);
    }
    put(lines, Long.toString(hit.number()), head);
    put(lines, "", new Paragraph().add(facts(row, events), Ink.FAINT));
    Paragraph passage = new Paragraph();
    passage.add(hit.passage().startsMidway() ? "\u2026 " : "");
    add(passage, hit.passage(), Ink.PLAIN);
    passage.add(hit.passage().endsMidway() ? " \u2026" : "");
    put(lines, "", passage);
    return String.join("\n", lines) + "\n\n";
  }

  /** How many were found, and which were compared. */
  public String summary(Results results) {
    int total = results.total();
    if (total == 0) {
      return "Nothing was found.\n";
    }
    String found =
        results.exact()
            ? total + (total == 1 ? " report" : " reports")
            : total + " or more reports";
    String shown =
        results.hits().size() < total ? ", the best " + results.hits().size() + " shown" : "";
    String limit =
        results.exact()
            ? ""
            : " Only the " + total + " added last were ranked; narrow the search for older ones.";
    return "Found " + found + shown + "." + limit + "\n";
  }

  private void add(Paragraph line, Snippet snippet, Ink ink) {
    for (Snippet.Piece piece : snippet.pieces()) {
      if (!piece.highlighted()) {
        line.add(piece.text(), ink);
      } else {
        line.add(coloured ? piece.text() : "[" + piece.text() + "]", Ink.ACT);
      }
    }
  }

  private static String facts(ReportRow row, List<EventRow> events) {
    List<String> facts = new ArrayList<>();
    String outlet = row.outlet();
    if (outlet != null) {
      facts.add(outlet);
    }
    String published = row.published();
    facts.add(published == null ? "date not known" : published);
    facts.add(PlainWords.language(row.language()));
    Map<String, Integer> states = new TreeMap<>();
    events.forEach(event -> states.merge(event.state(), 1, Integer::sum));
    facts.add(
        events.isEmpty()
            ? "no event"
            : states.entrySet().stream()
                .map(s -> s.getValue() + " " + s.getKey())
                .collect(Collectors.joining(", ")));
    return String.join(" \u00b7 ", facts);
  }

  private static Paragraph event(EventRow event) {
    Paragraph line = new Paragraph();
    line.add(event.number() + "  ", Ink.FAINT);
    line.add(PlainWords.typeOf(event.type()), Ink.TYPE);
    List<String> parts = new ArrayList<>();
    parts.add(event.modality().replace('_', ' ').toLowerCase(Locale.ROOT));
    String people = event.people();
    String place = event.place();
    String last = event.lastDay();
    if (people != null) {
      parts.add(people);
    }
    if (place != null) {
      parts.add(place);
    }
    if (last != null) {
      String first = event.firstDay();
      parts.add(last.equals(first) ? last : (first == null ? "by " : first + " to ") + last);
    }
    line.add("  " + String.join(" \u00b7 ", parts));
    return line.add("  " + event.state(), Ink.FAINT);
  }

  private void put(List<String> lines, String sign, Paragraph paragraph) {
    String first = " ".repeat(Math.max(0, INDENT - 2 - sign.length())) + sign;
    for (String line : paragraph.lines(width - INDENT, coloured)) {
      lines.add(first + " ".repeat(Math.max(1, INDENT - first.length())) + line);
      first = "";
    }
  }
}
