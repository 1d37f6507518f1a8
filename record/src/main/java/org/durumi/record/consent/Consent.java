package org.durumi.record.consent;

import java.time.LocalDate;
import org.durumi.record.review.RefusedDecision;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's leave to tell one thing about them for one purpose.
 *
 * @param person what the office calls whoever gave it, up to 200 characters; a name of the office's
 *     own choosing will do
 * @param item what may be told
 * @param purpose what for
 * @param until the last day on which it holds
 */
public record Consent(String person, ConsentItem item, Purpose purpose, LocalDate until) {

  private static final int LONGEST = 200;

  /** Refuses an empty name, one of several lines, and one that is too long. */
  public Consent {
    person = person.strip();
    boolean plain = person.codePoints().noneMatch(Character::isISOControl);
    if (person.isEmpty() || person.length() > LONGEST || !plain) {
      throw new RefusedDecision(
          "Whoever consents is named in one line of 1 to " + LONGEST + " characters.");
    }
  }

  /** Tells whether the same person spoke of the same thing for the same purpose. */
  public boolean isAboutTheSame(Consent other) {
    return person.equals(other.person) && item.equals(other.item) && purpose == other.purpose;
  }

  /** Never who. */
  @Override
  public String toString() {
    return "Consent[" + item + ", " + purpose.code() + ", until " + until + "]";
  }

  /**
   * That a consent was taken back.
   *
   * @param when the day
   * @param why the reason given, if any
   */
  public record Revocation(LocalDate when, @Nullable String why) {}
}
