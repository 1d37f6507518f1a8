package org.durumi.linker.match;

/** How alike two pieces of text are, counted in UTF-16 units. Symmetric, safe for all threads. */
public final class Likeness {
  private static final int PREFIX = 4;
  private static final double PREFIX_WEIGHT = 0.1;

  private Likeness() {}

  /**
   * The Jaro-Winkler likeness, from 0 for nothing in common to 1 for the same (Winkler, "String
   * comparator metrics and enhanced decision rules in the Fellegi-Sunter model of record linkage",
   * ASA 1990). Two empty texts are the same.
   */
  public static double jaroWinkler(String a, String b) {
    // Letters are paired greedily, so the texts are taken in a fixed order.
    double jaro = a.compareTo(b) < 0 ? jaro(a, b) : jaro(b, a);
    int prefix = 0;
    int most = Math.min(PREFIX, Math.min(a.length(), b.length()));
    while (prefix < most && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
  }

  // Which letters of each text are paired is kept in sets of bits, 64 to a number.
  private static double jaro(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.length() == b.length() ? 1 : 0;
    }
    int reach = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
    long[] inA = new long[(a.length() + 63) >> 6];
    long[] inB = new long[(b.length() + 63) >> 6];
    int common = 0;
    for (int i = 0; i < a.length(); i++) {
      char c = a.charAt(i);
      int end = Math.min(b.length(), i + reach + 1);
      for (int j = Math.max(0, i - reach); j < end; j++) {
        if (b.charAt(j) == c && (inB[j >> 6] & 1L << j) == 0) {
          inA[i >> 6] |= 1L << i;
          inB[j >> 6] |= 1L << j;
          common++;
          break;
        }
      }
    }
    if (common == 0) {
      return 0;
    }
    double share = (double) common / a.length() + (double) common / b.length();
    return (share + (common - displaced(a, inA, b, inB) / 2.0) / common) / 3;
  }

  private static int displaced(String a, long[] inA, String b, long[] inB) {
    int displaced = 0;
    int j = 0;
    for (int i = 0; i < a.length(); i++) {
      if ((inA[i >> 6] & 1L << i) != 0) {
        while ((inB[j >> 6] & 1L << j) == 0) {
          j++;
        }
        if (a.charAt(i) != b.charAt(j++)) {
          displaced++;
        }
      }
    }
    return displaced;
  }

  /**
   * How many single letters must be put in, left out or changed, or neighbours swapped, to make one
   * text the other, no place being touched twice (the restricted distance of Damerau, "A technique
   * for computer detection and correction of spelling errors", CACM 7, 1964).
   *
   * @param most beyond this many the answer is {@code most + 1}
   */
  public static int edits(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    for (int j = 0; j < last.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      if (fill(a, b, i, before, last, now) > most) {
        return most + 1;
      }
      int[] free = before;
      before = last;
      last = now;
      now = free;
    }
    return Math.min(last[b.length()], most + 1);
  }

  // One row of the table; gives the least number in it and the row before, below which no later
  // row can fall.
  private static int fill(String a, String b, int i, int[] before, int[] last, int[] now) {
    now[0] = i;
    int least = i;
    for (int j = 1; j <= b.length(); j++) {
      int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
      int cost = Math.min(last[j - 1] + change, Math.min(last[j], now[j - 1]) + 1);
      boolean swapped =
          i > 1
              && j > 1
              && a.charAt(i - 1) == b.charAt(j - 2)
              && a.charAt(i - 2) == b.charAt(j - 1);
      if (swapped) {
        cost = Math.min(cost, before[j - 2] + 1);
      }
      now[j] = cost;
      least = Math.min(least, Math.min(cost, last[j]));
    }
    return least;
  }
}
