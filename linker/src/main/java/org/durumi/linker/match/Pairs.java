package org.durumi.linker.match;

import java.util.Arrays;

/**
 * Pairs of records by their numbers, each pair once, the smaller number first. Millions fit: a pair
 * takes eight bytes.
 */
public final class Pairs {
  private final long[] codes;

  private Pairs(long[] codes) {
    this.codes = codes;
  }

  /** Pairs from their {@link #code codes}, in any order, repeats dropped. */
  public static Pairs of(long... codes) {
    long[] sorted = codes.clone();
    Arrays.parallelSort(sorted);
    int n = 0;
    for (long code : sorted) {
      if (n == 0 || sorted[n - 1] != code) {
        sorted[n++] = code;
      }
    }
    return new Pairs(Arrays.copyOf(sorted, n));
  }

  /** All pairs of the first numbers that are not of one side. */
  static Pairs all(int n, int[] sides) {
    long[] codes = new long[Math.toIntExact((long) n * (n - 1) / 2)];
    int size = 0;
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        if (sides[a] != sides[b]) {
          codes[size++] = code(a, b);
        }
      }
    }
    return new Pairs(Arrays.copyOf(codes, size));
  }

  /** Two numbers in one. */
  public static long code(int a, int b) {
    return a < b ? ((long) a << 32) | b : ((long) b << 32) | a;
  }

  /** How many pairs. */
  public int size() {
    return codes.length;
  }

  /** The smaller number of a pair. */
  public int first(int pair) {
    return (int) (codes[pair] >>> 32);
  }

  /** The larger number of a pair. */
  public int second(int pair) {
    return (int) codes[pair];
  }

  /** True if the two records are a pair here. */
  public boolean contains(int a, int b) {
    return Arrays.binarySearch(codes, code(a, b)) >= 0;
  }
}
