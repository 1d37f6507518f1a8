package org.durumi.cli.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.durumi.archive.Dossier;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.Event;
import org.durumi.record.event.Rollup;
import org.durumi.record.event.StatedDate;
import org.durumi.record.source.Quote;
import org.durumi.record.source.Report;
import org.durumi.record.time.Period;

/** Lays a casefile out for a person: the report, a card for each event, totals, warnings. */
public final class CasefileCard {

  private static final int INDENT = 5;

  private final int width;
  private final boolean coloured;

  /**
   * Lays out for one terminal.
   *
   * @param width columns, at least 30
   * @param coloured whether to use colour; without it the act's words stand in brackets
   */
  public CasefileCard(int width, boolean coloured) {
    this.width = Math.max(30, width);
    this.coloured = coloured;
  }

  /** The whole casefile, ending with an empty line. */
  public String lay(Casefile casefile) {
    List<String> lines = new ArrayList<>();
    header(lines, casefile.report());
    int number = 0;
    for (Event event : casefile.events()) {
      number++;
      lines.add("");
      event(lines, event, Integer.toString(number), List.of());
    }
    rest(lines, casefile);
    return String.join("\n", lines) + "\n";
  }

  /** A report of the archive: its events as they now stand, each with its number and review. */
  public String lay(Dossier dossier) {
    List<String> lines = new ArrayList<>();
    Casefile casefile = dossier.current();
    header(lines, casefile.report());
    for (int i = 0; i < casefile.events().size(); i++) {
      lines.add("");
      String number = dossier.row().number() + "." + (i + 1);
      event(lines, casefile.events().get(i), number, ReviewRows.of(dossier.reviews().get(i)));
    }
    rest(lines, casefile);
    return String.join("\n", lines) + "\n";
  }

  private void rest(List<String> lines, Casefile casefile) {
    if (casefile.events().isEmpty()) {
      lines.add("");
      put(lines, INDENT, new Paragraph().add("No event to record was found.", Ink.FAINT));
    }
    for (Rollup rollup : casefile.rollups()) {
      lines.add("");
      rollup(lines, rollup);
    }
    if (!casefile.warnings().isEmpty()) {
      lines.add("");
    }
    for (String warning : casefile.warnings()) {
      put(lines, INDENT, "!", new Paragraph().add(warning, Ink.WARNING));
    }
    lines.add("");
  }

  private void header(List<String> lines, Report report) {
    String title = report.title();
    String headline = title == null || title.isBlank() ? report.id() : title;
    lines.addAll(new Paragraph().add(headline, Ink.TITLE).lines(width, coloured));
    List<String> facts = new ArrayList<>();
    String outlet = report.outlet();
    if (outlet != null) {
      facts.add(outlet);
    }
    Period published = report.published();
    facts.add(published == null ? "date not known" : PlainWords.of(published));
    facts.add(PlainWords.language(report.language()));
    if (!headline.equals(report.id())) {
      facts.add(report.id());
    }
    Paragraph line = new Paragraph().add(String.join(" \u00b7 ", facts), Ink.FAINT);
    lines.addAll(line.lines(width, coloured));
    lines.addAll(new Paragraph().add("\u2500".repeat(width), Ink.FAINT).lines(width, coloured));
  }

  private void event(List<String> lines, Event event, String number, List<Row> reviews) {
    Paragraph head =
        new Paragraph()
            .add(PlainWords.of(event.type()), Ink.TYPE)
            .add("  ")
            .add(PlainWords.of(event.modality()), ink(event));
    if (number.length() + 3 > INDENT) {
      head = new Paragraph().add(number, Ink.FAINT).add("  ").add(head);
      number = "";
    }
    put(lines, INDENT, number, head);
    put(lines, INDENT, sentences(event));
    Row.of(event).forEach(row -> row(lines, row));
    reviews.forEach(row -> row(lines, row));
  }

  private Paragraph sentences(Event event) {
    Paragraph paragraph = new Paragraph().add("\u201c");
    int end = -1;
    for (Quote sentence : event.evidence()) {
      if (end >= 0) {
        paragraph.add(sentence.span().start() - end > 3 ? " \u2026 " : " ");
      }
      MarkedSentence.of(event, sentence).addTo(paragraph, coloured);
      end = sentence.span().end();
    }
    return paragraph.add("\u201d");
  }

  private void row(List<String> lines, Row row) {
    int column = INDENT + Row.LABEL_WIDTH;
    Paragraph label = new Paragraph().add(row.label(), row.ink());
    List<String> value = row.value().lines(width - column, coloured);
    for (int i = 0; i < value.size(); i++) {
      String left =
          i == 0
              ? label.lines(column, coloured).getFirst()
                  + " ".repeat(Row.LABEL_WIDTH - label.columns())
              : " ".repeat(Row.LABEL_WIDTH);
      lines.add(" ".repeat(INDENT) + left + value.get(i));
    }
  }

  private void rollup(List<String> lines, Rollup rollup) {
    Paragraph head =
        new Paragraph()
            .add("Total", Ink.TITLE)
            .add("  " + PlainWords.of(rollup.count().count()))
            .add(" \u00b7 " + PlainWords.of(rollup.type()).toLowerCase(Locale.ROOT));
    StatedDate date = rollup.date();
    if (date != null) {
      head.add(" \u00b7 " + PlainWords.of(date.period()));
    }
    put(lines, INDENT, "\u03a3", head.add("  sums other events up, adds none", Ink.FAINT));
    Paragraph sentence = new Paragraph().add("\u201c");
    rollup.evidence().forEach(quote -> sentence.add(quote.text()));
    put(lines, INDENT, sentence.add("\u201d"));
  }

  private static Ink ink(Event event) {
    return switch (event.modality()) {
      case OCCURRED, ONGOING -> Ink.HAPPENED;
      case IMMINENT_FEARED, PLANNED, ORDERED_OFFERED -> Ink.OPEN;
      case DENIED, UNCONFIRMED -> Ink.DOUBTED;
    };
  }

  private void put(List<String> lines, int indent, Paragraph paragraph) {
    put(lines, indent, "", paragraph);
  }

  private void put(List<String> lines, int indent, String sign, Paragraph paragraph) {
    String first = " ".repeat(Math.max(0, indent - 2 - sign.length())) + sign;
    for (String line : paragraph.lines(width - indent, coloured)) {
      lines.add(first + " ".repeat(indent - first.length()) + line);
      first = "";
    }
  }
}
