package org.durumi.archive.arrival;

import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;

/**
 * Puts the replacement character in place of each half of a character. Report JSON can hold such
 * halves and UTF-8, in which the archive keeps texts, cannot; no offset moves.
 */
final class WholeCharacters {

  private static final int REPLACEMENT = 0xFFFD;

  private WholeCharacters() {}

  static Report of(Report report) {
    String text = report.text().string();
    String whole = of(text);
    return whole.equals(text)
        ? report
        : new Report(
            report.id(),
            report.url(),
            report.outlet(),
            report.published(),
            report.language(),
            report.title(),
            report.sha256(),
            ReportText.of(whole));
  }

  static String of(String text) {
    if (text.codePoints().noneMatch(WholeCharacters::isHalf)) {
      return text;
    }
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints().forEach(c -> whole.appendCodePoint(isHalf(c) ? REPLACEMENT : c));
    return whole.toString();
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
