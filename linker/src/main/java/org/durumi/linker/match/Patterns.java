package org.durumi.linker.match;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * How many pairs have each pattern. Millions of pairs come down to some thousands of patterns, and
 * the rest of training works on those alone.
 */
final class Patterns {
  private static final int PART = 1 << 14;

  private final byte[][] levels;
  private final long[] counts;

  private Patterns(Comparisons<?> comparisons, SortedMap<Long, Long> counted) {
    counts = counted.values().stream().mapToLong(Long::longValue).toArray();
    levels = new byte[comparisons.fields().size()][counts.length];
    int i = 0;
    for (long pattern : counted.keySet()) {
      for (int f = 0; f < levels.length; f++) {
        levels[f][i] = (byte) comparisons.level(pattern, f);
      }
      i++;
    }
  }

  /** The patterns of the given pairs of the records. */
  static <R> Patterns of(Comparisons<R> comparisons, List<R> records, Pairs pairs) {
    return count(
        comparisons,
        pairs.size(),
        start ->
            i ->
                comparisons.pattern(
                    records.get(pairs.first(start + i)), records.get(pairs.second(start + i))));
  }

  /**
   * The patterns of pairs drawn at random, with repeats, from those that blocking could make; of
   * all such pairs if they are fewer.
   */
  static <R> Patterns random(
      Comparisons<R> comparisons, List<R> records, int[] sides, int number, long seed) {
    int n = records.size();
    if ((long) n * (n - 1) / 2 <= number) {
      return of(comparisons, records, Pairs.all(n, sides));
    }
    return count(
        comparisons,
        number,
        start -> {
          SplittableRandom random = new SplittableRandom(seed + start);
          return i -> {
            int a = random.nextInt(n);
            int b = random.nextInt(n);
            while (sides[a] == sides[b]) {
              a = random.nextInt(n);
              b = random.nextInt(n);
            }
            return comparisons.pattern(records.get(a), records.get(b));
          };
        });
  }

  private interface Part {
    IntToLongFunction from(int start);
  }

  // Parts are counted side by side, each with its own numbers; whole counts add up in any order.
  private static Patterns count(Comparisons<?> comparisons, int number, Part part) {
    SortedMap<Long, Long> all = new TreeMap<>();
    IntStream.range(0, (number + PART - 1) / PART)
        .parallel()
        .mapToObj(p -> {
          LongCounts counts = new LongCounts();
          int start = p * PART;
          IntToLongFunction pattern = part.from(start);
          int size = Math.min(PART, number - start);
          for (int i = 0; i < size; i++) {
            counts.add(pattern.applyAsLong(i));
          }
          return counts;
        })
        .forEachOrdered(counts -> counts.forEach((pattern, n) -> all.merge(pattern, n, Long::sum)));
    return new Patterns(comparisons, all);
  }

  int size() {
    return counts.length;
  }

  long count(int i) {
    return counts[i];
  }

  /** The levels that the patterns have in a field. */
  byte[] levels(int field) {
    return levels[field];
  }

  /** For each field and level the number of pairs that meet it. */
  double[][] met(Comparisons<?> comparisons) {
    double[] whole = new double[counts.length];
    Arrays.fill(whole, 1);
    return met(comparisons, whole);
  }

  /** The same, where a pair counts only for its pattern's share. */
  double[][] met(Comparisons<?> comparisons, double[] shares) {
    double[][] sums = new double[levels.length][];
    for (int f = 0; f < sums.length; f++) {
      sums[f] = new double[comparisons.levels(f)];
      for (int i = 0; i < counts.length; i++) {
        int level = levels[f][i];
        if (level != Comparison.SILENT) {
          sums[f][level] += shares[i] * counts[i];
        }
      }
    }
    return sums;
  }
}
