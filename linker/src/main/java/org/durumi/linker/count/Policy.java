package org.durumi.linker.count;

/**
 * The choices that a count depends on and that are not facts.
 *
 * @param best which figure is printed as the best
 * @param denialOpens true if a party's denial takes the lower bound of what it denies to zero,
 *     unless names are known; false if a denial is shown and changes no number
 * @param fewestInFamily the fewest people that "a family" stands for, 1 or more
 * @param fewestInGroup the fewest people that "a group" stands for, 1 or more
 */
public record Policy(BestRule best, boolean denialOpens, int fewestInFamily, int fewestInGroup) {

  /** Durumi's own choices: a denial is no count; a family or group is at least somebody. */
  public static final Policy DURUMI = new Policy(BestRule.DURUMI, false, 1, 1);

  /** Refuses empty families and groups. */
  public Policy {
    if (fewestInFamily < 1 || fewestInGroup < 1) {
      throw new IllegalArgumentException("a family or group holds somebody");
    }
  }

  /** The same choices with another rule for the best figure. */
  public Policy with(BestRule other) {
    return new Policy(other, denialOpens, fewestInFamily, fewestInGroup);
  }
}
