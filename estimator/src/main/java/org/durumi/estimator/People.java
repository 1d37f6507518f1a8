package org.durumi.estimator;

import java.util.Locale;

/** Numbers of people in words that promise no more than is known. */
final class People {

  private People() {}

  /** Three figures that mean something: 10,657 is 10,700. */
  static String about(double people) {
    if (!Double.isFinite(people) || people >= 1e15) {
      return "no limit";
    }
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(people, 1))) - 2));
    return String.format(Locale.ROOT, "%,d", Math.round(Math.round(people / unit) * unit));
  }

  /** All figures. */
  static String exactly(long people) {
    return String.format(Locale.ROOT, "%,d", people);
  }
}
