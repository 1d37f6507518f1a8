package org.durumi.linker.name;

/** Right and wrong answers about pairs of names. */
final class Tally {

  private int same;
  private int saidSame;
  private int right;
  private int pairs;

  void add(boolean truth, boolean said) {
    pairs++;
    same += truth ? 1 : 0;
    saidSame += said ? 1 : 0;
    right += truth && said ? 1 : 0;
  }

  double precision() {
    return saidSame == 0 ? 0 : (double) right / saidSame;
  }

  double recall() {
    return same == 0 ? 0 : (double) right / same;
  }

  double f1() {
    return 2.0 * right / Math.max(1, same + saidSame);
  }

  @Override
  public String toString() {
    return "P %.3f  R %.3f  F1 %.3f  (%d pairs)".formatted(precision(), recall(), f1(), pairs);
  }
}
