package org.durumi.linker.chain;

/**
 * The time that one part of a group was in custody, from arrest to its end or to the last report.
 *
 * @param part the part's id
 * @param least at least so many days
 * @param most at most so many days
 * @param outcome how it ended
 */
public record Spell(String part, long least, long most, Outcome outcome) {

  /** Refuses times that no calendar allows. */
  public Spell {
    if (least < 0 || most < least) {
      throw new IllegalArgumentException("no time in custody: " + least + ".." + most);
    }
  }
}
