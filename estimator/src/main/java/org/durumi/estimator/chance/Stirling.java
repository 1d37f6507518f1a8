package org.durumi.estimator.chance;

/** What Stirling's formula leaves of the logarithm of a factorial. */
final class Stirling {

  private static final double[] SMALL = {
    0.08106146679532726,
    0.04134069595540929,
    0.02767792568499834,
    0.02079067210376509,
    0.01664469118982119,
    0.01387612882307075,
    0.01189670994589177,
    0.01041126526197209,
    0.009255462182712733,
    0.00833056343336287
  };

  private Stirling() {}

  /** log k! less (k + 1/2) log(k + 1), plus k + 1, less half the logarithm of 2 pi. */
  static double correction(double k) {
    if (k < SMALL.length) {
      return SMALL[(int) k];
    }
    double inverse = 1 / (k + 1);
    double square = inverse * inverse;
    return (1.0 / 12 - (1.0 / 360 - square / 1260) * square) * inverse;
  }
}
