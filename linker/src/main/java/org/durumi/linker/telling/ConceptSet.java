package org.durumi.linker.telling;

import java.util.List;

/** Which of the {@link Concepts} a text has: what two texts in two languages can share. */
public final class ConceptSet {

  /** A country is in every other report. */
  private static final double COUNTRY = 0.4;

  private static final double[] WEIGHTS = weights();

  private final long low;
  private final long middle;
  private final long high;
  private final double weight;

  private ConceptSet(long low, long middle, long high) {
    this.low = low;
    this.middle = middle;
    this.high = high;
    this.weight = weigh(low, 0) + weigh(middle, 64) + weigh(high, 128);
  }

  /** Those of a text that {@link Folded#words} gave. */
  public static ConceptSet of(String folded) {
    return of(Concepts.standard().in(folded));
  }

  private static ConceptSet of(List<String> ids) {
    long[] bits = new long[3];
    for (String id : ids) {
      int number = Concepts.standard().number(id);
      bits[number / 64] |= 1L << number % 64;
    }
    return new ConceptSet(bits[0], bits[1], bits[2]);
  }

  /** Its three rows of bits, to be kept. */
  public long[] bits() {
    return new long[] {low, middle, high};
  }

  /** One that was kept. */
  public static ConceptSet ofBits(long low, long middle, long high) {
    return new ConceptSet(low, middle, high);
  }

  /** True where the text has none. */
  public boolean isEmpty() {
    return weight == 0;
  }

  /** What two texts share: the cosine of their weighted sets, 0 to 1. */
  public double cosine(ConceptSet other) {
    if (weight == 0 || other.weight == 0) {
      return 0;
    }
    double common =
        weigh(low & other.low, 0)
            + weigh(middle & other.middle, 64)
            + weigh(high & other.high, 128);
    return common / Math.sqrt(weight * other.weight);
  }

  private static double weigh(long bits, int from) {
    double sum = 0;
    for (long left = bits; left != 0; left &= left - 1) {
      sum += WEIGHTS[from + Long.numberOfTrailingZeros(left)];
    }
    return sum;
  }

  private static double[] weights() {
    Concepts concepts = Concepts.standard();
    if (concepts.size() > 192) {
      throw new IllegalStateException("more concepts than a set has room for");
    }
    double[] weights = new double[192];
    for (int i = 0; i < concepts.size(); i++) {
      weights[i] = concepts.isCountry(i) ? COUNTRY : 1;
    }
    return weights;
  }
}
