package org.durumi.linker.root;

/** Whether two texts are nearly the same, told without comparing each with each. */
public final class Likeness {

  /** What two texts must share at least, of all stretches in either. */
  public static final double LEAST = 0.8;

  private Likeness() {}

  /**
   * Compares two texts themselves, not guesses: they share at least {@value #LEAST} of their
   * shingles, and if one is longer than is looked at, their lengths fit that too. Short texts must
   * be equal: a few words make the difference there.
   *
   * @param one folded letters
   * @param other folded letters
   */
  public static boolean isNear(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    int shorter = Math.min(one.length(), other.length());
    int longer = Math.max(one.length(), other.length());
    if (shorter < Sketch.SHORT) {
      return false;
    }
    if (longer > Shingles.MOST_LETTERS && shorter < longer * LEAST) {
      return false;
    }
    return Shingles.of(one).resemblance(Shingles.of(other)) >= LEAST;
  }
}
