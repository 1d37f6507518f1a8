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

  private final long[] patterns;
  private final long[] counts;

  private Patterns(SortedMap<Long, Long> counted) {
    patterns = counted.keySet().stream().mapToLong(Long::longValue).toArray();
    counts = counted.values().stream().mapToLong(Long::longValue).toArray();
  }

  /** The patterns of the given pairs of the records. */
  static <R> Patterns of(Comparisons<R> comparisons, List<R> records, Pairs pairs) {
    return count(
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
  private static Patterns count(int number, Part part) {
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
    return new Patterns(all);
  }

  int size() {
    return patterns.length;
  }

  long pattern(int i) {
    return patterns[i];
  }

  long count(int i) {
    return counts[i];
  }

  /** For each field and level the number of pairs that meet it. */
  double[][] levels(Comparisons<?> comparisons) {
    double[] one = new double[patterns.length];
    Arrays.fill(one, 1);
    return levels(comparisons, one);
  }

  /** The same, where a pair counts only for its pattern's share. */
  double[][] levels(Comparisons<?> comparisons, double[] shares) {
    double[][] sums = new double[comparisons.fields().size()][];
    for (int f = 0; f < sums.length; f++) {
      sums[f] = new double[comparisons.levels(f)];
      for (int i = 0; i < patterns.length; i++) {
        int level = comparisons.level(patterns[i], f);
        if (level != Comparison.SILENT) {
          sums[f][level] += shares[i] * counts[i];
        }
      }
    }
    return sums;
  }
}
