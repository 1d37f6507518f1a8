package org.durumi.publisher.appeal;

import java.time.LocalDate;

/**
 * What somebody told the office for a form.
 *
 * @param key what was asked, such as {@code person.birth}
 * @param who told it, as the office calls them, such as "mother"; {@code office} for itself
 * @param day when
 * @param text what they said
 */
public record Answer(String key, String who, LocalDate day, String text) {

  /** Who answers for the office. */
  static final String OFFICE = "office";

  /** Tells whether it is a person's own word, and not the office's. */
  boolean isFirstHand() {
    return !who.equalsIgnoreCase(OFFICE);
  }

  /** Tells the key and nothing of what was said. */
  @Override
  public String toString() {
    return "Answer[" + key + "]";
  }
}
