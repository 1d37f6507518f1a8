package org.durumi.record.source;

/**
 * The exact words of a report at a place in it. Only a {@link ReportText} makes one, so a quote
 * that the report does not hold cannot exist.
 */
public final class Quote implements Comparable<Quote> {

  private final ReportText source;
  private final Span span;
  private final String text;

  Quote(ReportText source, Span span, String text) {
    this.source = source;
    this.span = span;
    this.text = text;
  }

  /** Where the words stand, in code points of the report's text. */
  public Span span() {
    return span;
  }

  /** The words themselves. */
  public String text() {
    return text;
  }

  /** Tells whether the words come from this very text. */
  public boolean isFrom(ReportText report) {
    return source.equals(report);
  }

  /** Tells whether both are words of the very same text. */
  public boolean isFromSameTextAs(Quote other) {
    return source.equals(other.source);
  }

  @Override
  public int compareTo(Quote other) {
    return span.compareTo(other.span);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Quote quote && span.equals(quote.span) && source.equals(quote.source);
  }

  @Override
  public int hashCode() {
    return span.hashCode();
  }

  /** Names the place and never the words: a log must not hold a report's text. */
  @Override
  public String toString() {
    return "Quote" + span;
  }
}
