package org.durumi.reader.passage;

import org.durumi.record.source.Quote;
import org.durumi.record.source.ReportText;

/**
 * A sentence, as UTF-16 offsets of the report's text.
 *
 * @param source the text it stands in
 * @param index its place among the report's sentences, from 0
 * @param paragraph its paragraph's place in the report, from 0
 * @param start first UTF-16 unit, never a space
 * @param end one past the last UTF-16 unit, never after a space
 */
public record Passage(ReportText source, int index, int paragraph, int start, int end) {

  /** The sentence's words. */
  public String text() {
    return source.string().substring(start, end);
  }

  /** The whole sentence as a quote. */
  public Quote quote() {
    return source.quote(start, end);
  }

  /**
   * Words of this sentence as a quote.
   *
   * @param from first UTF-16 unit, counted from the sentence's start
   * @param to one past the last, counted likewise
   */
  public Quote quote(int from, int to) {
    return source.quote(start + from, start + to);
  }
}
