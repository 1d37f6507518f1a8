package org.durumi.record.source;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The frozen text of one report. Readers work on {@link #string()} with its UTF-16 offsets; what
 * they find leaves as a {@link Quote} with code-point offsets.
 */
public final class ReportText {

  private final String string;
  // Offsets of characters outside the basic plane; empty for nearly every report.
  private final int[] surrogates;

  private ReportText(String string) {
    this.string = string;
    this.surrogates = pairs(string);
  }

  private static int[] pairs(String string) {
    return IntStream.range(1, string.length())
        .filter(i -> Character.isSurrogatePair(string.charAt(i - 1), string.charAt(i)))
        .map(i -> i - 1)
        .toArray();
  }

  /** Freezes a text. */
  public static ReportText of(String string) {
    return new ReportText(string);
  }

  /** The whole text. */
  public String string() {
    return string;
  }

  /**
   * Quotes the words between two UTF-16 offsets.
   *
   * @param from first UTF-16 unit
   * @param to one past the last UTF-16 unit
   * @throws IndexOutOfBoundsException if the offsets lie outside the text
   * @throws IllegalArgumentException if nothing lies between them or they cut a character in two
   */
  public Quote quote(int from, int to) {
    String words = string.substring(from, to);
    if (cuts(from) || cuts(to)) {
      throw new IllegalArgumentException("offsets cut a character: " + from + ", " + to);
    }
    return new Quote(this, new Span(codePoints(from), codePoints(to)), words);
  }

  /**
   * Quotes the words at a span of code points.
   *
   * @throws IndexOutOfBoundsException if the span lies outside the text
   */
  public Quote quote(Span span) {
    return quote(
        string.offsetByCodePoints(0, span.start()), string.offsetByCodePoints(0, span.end()));
  }

  /** The UTF-16 offset of a quote's first character. */
  public int offsetOf(Quote quote) {
    return units(quote.span().start());
  }

  /** The UTF-16 offset one past a quote's last character. */
  public int endOf(Quote quote) {
    return units(quote.span().end());
  }

  private boolean cuts(int offset) {
    return offset > 0
        && offset < string.length()
        && Character.isSurrogatePair(string.charAt(offset - 1), string.charAt(offset));
  }

  private int units(int codePoint) {
    return surrogates.length == 0 ? codePoint : string.offsetByCodePoints(0, codePoint);
  }

  private int codePoints(int offset) {
    int at = Arrays.binarySearch(surrogates, offset);
    return offset - (at >= 0 ? at : -at - 1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReportText text && string.equals(text.string);
  }

  @Override
  public int hashCode() {
    return string.hashCode();
  }

  /** Tells the length and never the words. */
  @Override
  public String toString() {
    return "ReportText[" + string.length() + " units]";
  }
}
