package org.durumi.record.source;

/**
 * A stretch of a report's text, counted in Unicode code points: {@code start} is the first, {@code
 * end} one past the last. Never empty.
 *
 * @param start zero-based index of the first code point
 * @param end index one past the last code point; greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Refuses a negative start and an empty or reversed stretch. */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /** Tells whether both stretches share at least one code point. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Tells whether the other stretch lies wholly within this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
