package org.durumi.publisher.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An axis of whole numbers from nought.
 *
 * @param most the largest number on it
 * @param step from one line to the next
 */
record Scale(long most, long step) {

  private static final int LINES = 4;
  private static final int TEN = 10;
  private static final int[] STEPS = {1, 2, 5, TEN};

  /** The axis on which all of these bands fit, with room above those that nothing closes. */
  static Scale of(Collection<Band> bands) {
    long highest = 1;
    boolean open = false;
    for (Band band : bands) {
      highest = Math.max(highest, band.highest());
      open |= band.upper() == null;
    }
    highest = open ? highest + highest / LINES + 1 : highest;
    long power = 1;
    while (power * TEN * LINES < highest) {
      power *= TEN;
    }
    for (int step : STEPS) {
      if (power * step * LINES >= highest) {
        long lines = (highest + power * step - 1) / (power * step);
        return new Scale(lines * power * step, power * step);
      }
    }
    throw new IllegalStateException("no step for " + highest);
  }

  /** Where a number is between the two ends. */
  double at(long number, double nought, double end) {
    return nought + (end - nought) * Math.min(number, most) / most;
  }

  /** The numbers that have a line. */
  List<Long> lines() {
    List<Long> lines = new ArrayList<>();
    for (long number = 0; number <= most; number += step) {
      lines.add(number);
    }
    return lines;
  }
}
