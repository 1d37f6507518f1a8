package org.durumi.record.review;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Who decides.
 *
 * @param name as the person wants it kept, up to 200 characters in one line
 */
public record Reviewer(String name) {

  private static final int LONGEST = 200;

  /** Refuses an empty name, one of several lines, and one longer than 200 characters. */
  public Reviewer {
    name = name.strip();
    boolean plain = name.codePoints().noneMatch(Character::isISOControl);
    if (name.isEmpty() || name.length() > LONGEST || !plain) {
      throw new RefusedDecision(
          "A reviewer's name is one line of 1 to " + LONGEST + " characters; give another.");
    }
  }

  /** Tells whether both are one person: another way to write a name makes nobody a second one. */
  public boolean isSamePerson(Reviewer other) {
    return folded().equals(other.folded());
  }

  /** The name in a form in which two that are one person's are equal. */
  public String folded() {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ");
  }

  /** Never the name: a log must not tell who decided. */
  @Override
  public String toString() {
    return "Reviewer";
  }
}
