package org.durumi.publisher.harm;

import org.durumi.archive.evidence.Sha256;

/**
 * A risk in what is about to leave.
 *
 * @param hazard what kind of risk
 * @param where where it stands, such as {@code incident 4, place} or {@code map.png, metadata}
 * @param words the words that say it, or a sentence that says what can be inferred
 */
public record Finding(Hazard hazard, String where, String words) {

  private static final int DIGITS = 8;
  private static final int LONGEST = 200;

  /** Shortens words that nobody would read to the end. */
  public Finding {
    words = words.length() > LONGEST ? words.substring(0, LONGEST) + "\u2026" : words;
  }

  /** What a person calls it by: the same for the same risk at the same place. */
  public String id() {
    return Sha256.of(hazard.code() + "\0" + where + "\0" + words).hex().substring(0, DIGITS);
  }

  /** Tells whether nothing leaves because of it, unless a second person says why it may. */
  public boolean stops() {
    return hazard.weight() != Hazard.Weight.WARN;
  }

  /** Tells whether a second person may let it leave. */
  public boolean mayBeOverridden() {
    return hazard.weight() != Hazard.Weight.NEVER;
  }

  /** Never the words. */
  @Override
  public String toString() {
    return "Finding[" + hazard.code() + "]";
  }
}
