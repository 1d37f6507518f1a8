package org.durumi.linker.incident;

import java.util.List;
import org.durumi.linker.match.Judged;

/**
 * A pair that people settled, with its tellings.
 *
 * @param pair the pair
 * @param stories which story each telling is of: what was said to be one
 */
record Settled(Judged<Profile> pair, List<String> stories) {

  /** As how many decisions all of one kind count. */
  static double weight(List<Settled> settled, boolean same) {
    return settled.stream()
        .map(Settled::pair)
        .filter(pair -> pair.same() == same)
        .mapToDouble(Judged::weight)
        .sum();
  }

  /** The same, with "same" and "not the same" counting alike in all. */
  static List<Settled> balanced(List<Settled> settled) {
    double half = (weight(settled, true) + weight(settled, false)) / 2;
    return settled.stream().map(one -> one.times(half / weight(settled, one.pair.same()))).toList();
  }

  private Settled times(double factor) {
    return new Settled(
        new Judged<>(pair.a(), pair.b(), pair.same(), pair.weight() * factor), stories);
  }
}
