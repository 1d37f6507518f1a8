package org.durumi.linker.chain;

/**
 * What a person decided about two tellings: the same people, or not. It names tellings, since
 * incidents change their names when they grow; it holds for ever, and only a later ruling about the
 * same two replaces it.
 *
 * @param one a telling, as {@link #ref} names it
 * @param other another
 * @param same whether they are of the same people
 */
public record Ruling(String one, String other, boolean same) {

  /** Refuses a ruling about one telling alone. */
  public Ruling {
    if (one.equals(other)) {
      throw new IllegalArgumentException("a ruling needs two tellings");
    }
    if (one.compareTo(other) > 0) {
      String swapped = one;
      one = other;
      other = swapped;
    }
  }

  /**
   * The name of one body of people in a telling.
   *
   * @param telling such as {@code 001:0}
   * @param body which of the groups that the telling counts apart, from 0
   */
  public static String ref(String telling, int body) {
    return body == 0 ? telling : telling + "#" + body;
  }
}
