package org.durumi.record.event;

import java.util.Locale;
import org.durumi.record.source.Quote;

/**
 * Who did, ordered or offered it.
 *
 * @param words the report's words
 * @param name the words without articles and brackets
 * @param kind what sort of actor
 */
public record Agent(Quote words, String name, Kind kind) {

  /** Sorts of actor. */
  public enum Kind {
    /** A state or its government. */
    STATE,
    /** Police and public security. */
    POLICE,
    /** State security and secret services. */
    SECURITY_SERVICE,
    /** Border guards and patrols. */
    BORDER_GUARD,
    /** Armed forces. */
    MILITARY,
    /** Courts and prosecutors. */
    COURT,
    /** An armed group that is not a state's. */
    ARMED_GROUP,
    /** A named or described person. */
    PERSON,
    /** Anyone else. */
    OTHER;

    /** The name used in casefiles, such as {@code border_guard}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Never the name: a log must not hold a report's words. */
  @Override
  public String toString() {
    return "Agent[" + kind + ", " + words + "]";
  }
}
