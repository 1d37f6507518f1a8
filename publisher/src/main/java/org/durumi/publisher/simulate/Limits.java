package org.durumi.publisher.simulate;

/**
 * When something counts as given away.
 *
 * @param cell the smallest number of people that may be told apart; k of k-anonymity
 * @param spread so many values at the least a reader must hold possible for what is withheld
 */
public record Limits(int cell, int spread) {

  /** Five people; three values. */
  public static final Limits USUAL = new Limits(5, 3);

  /** Refuses limits that would protect nobody. */
  public Limits {
    if (cell < 2 || spread < 2) {
      throw new IllegalArgumentException("limits of the simulator begin at 2");
    }
  }
}
