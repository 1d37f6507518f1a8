package org.durumi.linker.root;

import java.util.Arrays;

/**
 * All overlapping stretches of a text's letters, each once. A stretch is eight letters long, or
 * four characters of Korean, Chinese or Japanese, which say about as much; mixed ones lie between.
 */
public final class Shingles {

  /** Longer texts are told by their beginning, so that one report costs so much and no more. */
  public static final int MOST_LETTERS = 100_000;

  private static final int WEIGHT = 8;
  private static final int DENSE = 2;

  private final long[] hashes;

  private Shingles(long[] hashes) {
    this.hashes = hashes;
  }

  /**
   * Those of a text.
   *
   * @param letters its folded letters
   */
  public static Shingles of(String letters) {
    int length = Math.min(letters.length(), MOST_LETTERS);
    long[] all = new long[Math.max(1, length)];
    int size = 0;
    for (int start = 0; start < length; start++) {
      long hash = 0;
      int weight = 0;
      int end = start;
      while (end < length && weight < WEIGHT) {
        char c = letters.charAt(end++);
        hash = hash * Mixing.GOLDEN + c;
        weight += isDense(c) ? DENSE : 1;
      }
      if (weight < WEIGHT && start > 0) {
        break;
      }
      all[size++] = Mixing.mix(hash);
    }
    Arrays.sort(all, 0, size);
    return new Shingles(distinct(all, size));
  }

  private static long[] distinct(long[] sorted, int size) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  private static boolean isDense(char c) {
    return c >= 0x2e80 || c >= 0x1100 && c < 0x1200;
  }

  /** How much two texts share: of all stretches in either, the part that is in both (Jaccard). */
  public double resemblance(Shingles other) {
    int common = common(other);
    int all = hashes.length + other.hashes.length - common;
    return all == 0 ? 1 : (double) common / all;
  }

  /** Of the stretches of the text that has fewer, the part that is in both. */
  public double containment(Shingles other) {
    int fewer = Math.min(hashes.length, other.hashes.length);
    return fewer == 0 ? 0 : (double) common(other) / fewer;
  }

  /** How many stretches there are. */
  public int size() {
    return hashes.length;
  }

  private int common(Shingles other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < hashes.length && j < other.hashes.length) {
      int order = Long.compare(hashes[i], other.hashes[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }

  long[] hashes() {
    return hashes;
  }
}
