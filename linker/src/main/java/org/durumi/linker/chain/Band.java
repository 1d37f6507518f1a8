package org.durumi.linker.chain;

/**
 * A share with what 95 in 100 such samples would leave open.
 *
 * @param share 0 to 1
 * @param lower not above the share
 * @param upper not below it
 */
public record Band(double share, double lower, double upper) {

  /** The 97.5th percentile of the normal distribution. */
  static final double Z = 1.959963984540054;

  /**
   * Pointwise, on the scale of log(-log(share)), where it stays between 0 and 1 and holds better in
   * small samples (Kalbfleisch and Prentice 1980; Borgan and Liest&oslash;l 1990).
   *
   * @param share 0 to 1; at either end there is no spread to tell, and the caller's limits hold
   * @param error the standard error of the share
   */
  static Band of(double share, double error, double lowest, double highest) {
    if (share <= 0 || share >= 1) {
      return new Band(share, Math.min(share, lowest), Math.max(share, highest));
    }
    double width = Math.exp(Z * error / (share * -Math.log(share)));
    return new Band(share, Math.pow(share, width), Math.pow(share, 1 / width));
  }

  /** What is left of one. */
  Band rest() {
    return new Band(1 - share, 1 - upper, 1 - lower);
  }
}
