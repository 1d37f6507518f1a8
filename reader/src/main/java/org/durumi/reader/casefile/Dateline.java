package org.durumi.reader.casefile;

import org.durumi.record.event.StatedDate;
import org.durumi.record.source.Quote;
import org.durumi.record.source.Report;

/** Tells the line that says when a report was published from one that says when it happened. */
final class Dateline {

  /** No longer than this with an author's name and a town, in UTF-16 units. */
  private static final int LONGEST = 60;

  private static final String ENDS = ".!?。！？”\"";

  private Dateline() {}

  /** Whether a date stands alone on its line, or is the report's own day on a line of its own. */
  static boolean is(StatedDate date, Report report) {
    String text = report.text().string();
    Quote words = date.words();
    int start = report.text().offsetOf(words);
    int end = report.text().endOf(words);
    int from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    int newline = text.indexOf('\n', end);
    int to = newline < 0 ? text.length() : newline;
    String before = from < start ? text.substring(from, start) : "";
    String after = text.substring(end, to);
    boolean alone = (before + after).chars().noneMatch(Character::isLetter);
    String line = text.substring(Math.min(from, start), to).strip();
    boolean ends = !line.isEmpty() && ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
    return alone || line.length() <= LONGEST && !ends && date.period().equals(report.published());
  }
}
