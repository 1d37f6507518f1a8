package org.durumi.reader.encoder;

import org.durumi.record.source.Quote;
import org.durumi.record.source.ReportText;

/**
 * Words of a text that the encoder points at.
 *
 * @param start first UTF-16 unit
 * @param end one past the last
 * @param score probability of its surest piece
 */
record Stretch(int start, int end, double score) {

  /** The words of a run of pieces, out to the ends of words in scripts that put spaces. */
  static Stretch of(String text, Window window, Scores.Run run) {
    Stretch cut = cut(window, run);
    return whole(
        text, HangulWord.start(text, cut.start), HangulWord.end(text, cut.end), run.score());
  }

  /** The same of a verb: what hangs on to the word before it is left out. */
  static Stretch ofAct(String text, Window window, Scores.Run run) {
    Stretch cut = cut(window, run);
    return whole(text, HangulWord.pastTail(text, cut.start, cut.end), cut.end, run.score());
  }

  private static Stretch cut(Window window, Scores.Run run) {
    return new Stretch(
        window.pieces().get(run.first()).start(),
        window.pieces().get(run.last() - 1).end(),
        run.score());
  }

  private static Stretch whole(String text, int from, int to, double score) {
    int start = from;
    int end = to;
    while (start > 0
        && Letters.isOfSpacedWord(text.codePointBefore(start))
        && Letters.isOfSpacedWord(text.codePointAt(start))) {
      start -= Character.charCount(text.codePointBefore(start));
    }
    while (end < text.length()
        && Letters.isOfSpacedWord(text.codePointAt(end))
        && Letters.isOfSpacedWord(text.codePointBefore(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return new Stretch(start, end, score);
  }

  boolean overlaps(Stretch other) {
    return start < other.end && other.start < end;
  }

  /** Both and what lies between them. */
  Stretch with(Stretch other) {
    return new Stretch(
        Math.min(start, other.start), Math.max(end, other.end), Math.max(score, other.score));
  }

  Quote in(ReportText text) {
    return text.quote(start, end);
  }

  String words(String text) {
    return text.substring(start, end);
  }
}
