package org.durumi.desk.reading;

import java.util.Comparator;

/**
 * What a word of the text is for an event.
 *
 * @param event the event's number
 * @param field which of its fields stands on the word: {@code act}, {@code date}, {@code place},
 *     {@code who}, {@code by}, {@code source} or {@code offer}
 */
public record Mark(int event, String field) implements Comparable<Mark> {

  private static final Comparator<Mark> ORDER =
      Comparator.comparingInt(Mark::event).thenComparing(Mark::field);

  @Override
  public int compareTo(Mark other) {
    return ORDER.compare(this, other);
  }

  /** For the page's script, such as {@code 3:date}. */
  @Override
  public String toString() {
    return event + ":" + field;
  }
}
