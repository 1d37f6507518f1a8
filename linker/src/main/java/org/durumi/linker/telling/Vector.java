package org.durumi.linker.telling;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text as a point in a few hundred dimensions: its words, their beginnings and, for scripts
 * without spaces, its pairs of characters, each thrown by its hash onto two dimensions (feature
 * hashing: Weinberger and others, "Feature hashing for large scale multitask learning", 2009).
 * Words that every report has weigh little, numbers weigh most.
 */
public final class Vector {

  /** How many dimensions. */
  public static final int SIZE = 256;

  private static final int STEM = 5;
  private static final int LEAST_STEM = 4;
  private static final float COMMON = 0.1f;
  private static final float KNOWN = 0.6f;
  private static final float NUMBER = 1.5f;
  private static final float PART = 0.5f;
  private static final int FULL = 127;

  private static final Set<String> COMMON_WORDS =
      Tsv.rows(Vector.class, "common-words.tsv").stream()
          .map(row -> row[1])
          .collect(Collectors.toUnmodifiableSet());

  private final byte[] parts;
  private final int square;

  private Vector(byte[] parts) {
    int sum = 0;
    for (byte part : parts) {
      sum += part * part;
    }
    this.parts = parts;
    this.square = sum;
  }

  /** The point of a text that {@link Folded#words} gave. */
  public static Vector of(String folded) {
    float[] sums = new float[SIZE];
    int from = 1;
    for (int space = folded.indexOf(' ', 1); space > 0; space = folded.indexOf(' ', from)) {
      word(folded, from, space, sums);
      from = space + 1;
    }
    return new Vector(scaled(sums));
  }

  /** True for a word that says nothing of what a text is about, such as "the". */
  public static boolean isCommon(String word) {
    return COMMON_WORDS.contains(word);
  }

  private static void word(String text, int from, int to, float[] sums) {
    if (Folded.isDense(text.charAt(from)) || Folded.isDense(text.charAt(to - 1))) {
      for (int i = from; i < to - 1; i++) {
        throwOn(hash(text, i, i + 2), PART, sums);
      }
      return;
    }
    String word = text.substring(from, to);
    if (isCommon(word)) {
      throwOn(hash(text, from, to), COMMON, sums);
      return;
    }
    boolean number = Character.isDigit(word.charAt(0));
    boolean known = !number && !Concepts.standard().in(" " + word + " ").isEmpty();
    float weight = number ? NUMBER : known ? KNOWN : 1;
    throwOn(hash(text, from, to), weight, sums);
    if (!number && to - from > LEAST_STEM) {
      throwOn(hash(text, from, from + Math.min(STEM, to - from)) ^ 1, weight * PART, sums);
    }
  }

  private static void throwOn(long hash, float weight, float[] sums) {
    int first = (int) (hash & SIZE - 1);
    int second = (int) (hash >>> 16 & SIZE - 1);
    sums[first] += (hash & 1L << 40) == 0 ? weight : -weight;
    sums[second] += (hash & 1L << 41) == 0 ? weight : -weight;
  }

  private static long hash(String text, int from, int to) {
    long hash = (long) to - from;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    hash *= 0xBF58476D1CE4E5B9L;
    return hash ^ hash >>> 31;
  }

  /** Brings the length to one, in 127 steps, so that the outcome is the same everywhere. */
  private static byte[] scaled(float[] sums) {
    double square = 0;
    for (float sum : sums) {
      square += (double) sum * sum;
    }
    byte[] parts = new byte[SIZE];
    if (square > 0) {
      // A point's parts are small: the largest are cut so that the others keep their shades.
      double scale = FULL * 2.5 / Math.sqrt(square);
      for (int i = 0; i < SIZE; i++) {
        parts[i] = (byte) Math.clamp(Math.round(sums[i] * scale), -FULL, FULL);
      }
    }
    return parts;
  }

  /** Its parts, {@link #SIZE} of them, to be kept. */
  public byte[] bytes() {
    return parts.clone();
  }

  /**
   * One that was kept.
   *
   * @throws IllegalArgumentException if these are not {@link #SIZE} parts
   */
  public static Vector ofBytes(byte[] parts) {
    if (parts.length != SIZE) {
      throw new IllegalArgumentException("a point has " + SIZE + " parts");
    }
    return new Vector(parts.clone());
  }

  /** The cosine of the angle between two points: 1 for the same words, about 0 for unlike ones. */
  public double cosine(Vector other) {
    if (square == 0 || other.square == 0) {
      return 0;
    }
    int dot = 0;
    for (int i = 0; i < SIZE; i++) {
      dot += parts[i] * other.parts[i];
    }
    return dot / Math.sqrt((double) square * other.square);
  }
}
