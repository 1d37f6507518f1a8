package org.durumi.archive.store;

import org.durumi.record.linkage.TellingPair;

/**
 * Two incidents that may be one, or one that may be two.
 *
 * @param incident one
 * @param other the other; the same where it may be two
 * @param pair the tellings that say most about it
 * @param odds their log2 odds beyond the threshold
 * @param people how many are counted once more or once less by what a person says
 */
public record UndecidedRow(
    String incident, String other, TellingPair pair, double odds, int people) {

  /** Tells whether the linker holds the two tellings to be of one incident. */
  public boolean together() {
    return incident.equals(other);
  }
}
