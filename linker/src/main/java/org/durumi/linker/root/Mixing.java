package org.durumi.linker.root;

/** Spreads numbers evenly over 64 bits: the finisher of SplitMix64 (Steele, Lea and Flood 2014). */
final class Mixing {

  /** The odd number next to 2^64 over the golden ratio. */
  static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Mixing() {}

  static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A hash of several numbers in their order. */
  static long chain(long before, long value) {
    return mix(before * GOLDEN + value);
  }
}
