package org.durumi.cli.terminal;

/** Says how many there are. */
public final class Counted {

  private Counted() {}

  /**
   * {@code 1 report}, {@code 2 reports}.
   *
   * @param one the word for one
   */
  public static String of(long count, String one) {
    return count + " " + (count == 1 ? one : one + "s");
  }
}
