package org.durumi.reader.proposal;

/**
 * Something found in a stretch of text.
 *
 * @param start first UTF-16 unit, counted from the start of the text that was read
 * @param end one past the last, counted likewise
 * @param value what was found
 * @param <T> its kind
 */
public record Mention<T>(int start, int end, T value) {

  /** Tells whether both share at least one character. */
  public boolean overlaps(int from, int to) {
    return start < to && from < end;
  }
}
