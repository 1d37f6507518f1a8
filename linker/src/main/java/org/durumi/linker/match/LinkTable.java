package org.durumi.linker.match;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Scored pairs in plain arrays. Scores are kept in whole millionths of a bit or so, since whole
 * numbers add up to the same in any order.
 */
final class LinkTable {
  private static final double PARTS = 1 << 20;
  private static final double MOST = 60;

  private long[] pairs = new long[16];
  private long[] weights = new long[16];
  private int size;

  interface Visitor {
    void visit(int a, int b, long weight);
  }

  static long fixed(double bits) {
    if (Double.isNaN(bits)) {
      throw new IllegalArgumentException("a score must be a number");
    }
    return Math.round(Math.clamp(bits, -MOST, MOST) * PARTS);
  }

  void add(int a, int b, double bits) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, size * 2);
      weights = Arrays.copyOf(weights, size * 2);
    }
    pairs[size] = Pairs.code(a, b);
    weights[size++] = fixed(bits);
  }

  /** All pairs within each of these sets that are not here, as {@link Pairs}. */
  Pairs without(Collection<List<Integer>> sets) {
    long[] have = Arrays.copyOf(pairs, size);
    Arrays.sort(have);
    return Pairs.of(
        sets.stream()
            .flatMapToLong(LinkTable::within)
            .filter(code -> Arrays.binarySearch(have, code) < 0)
            .toArray());
  }

  private static LongStream within(List<Integer> set) {
    return IntStream.range(0, set.size())
        .boxed()
        .flatMapToLong(i ->
            IntStream.range(i + 1, set.size()).mapToLong(j -> Pairs.code(set.get(i), set.get(j))));
  }

  void forEach(Visitor visitor) {
    for (int i = 0; i < size; i++) {
      visitor.visit((int) (pairs[i] >>> 32), (int) pairs[i], weights[i]);
    }
  }
}
