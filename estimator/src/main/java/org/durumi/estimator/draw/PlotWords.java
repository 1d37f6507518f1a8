package org.durumi.estimator.draw;

import org.durumi.estimator.Method;
import org.durumi.estimator.outcome.Unit;

/** The words in plots; English, unless somebody says them otherwise. */
public interface PlotWords {

  /** In English, of people. */
  PlotWords ENGLISH = of(Unit.PEOPLE);

  /** In English, of what is counted. */
  static PlotWords of(Unit unit) {
    return () -> unit;
  }

  /** What is counted. */
  Unit unit();

  /** What a method is called beside its bar. */
  default String method(Method method) {
    return method.code();
  }

  /** What was changed to try how far a figure moves. */
  default String change(String change) {
    return change;
  }

  /** The heading of {@link PosteriorPlot}. */
  default String totals() {
    return "How many in all, by method";
  }

  /** Below it. */
  default String totalsNote() {
    return "Bars are 95 % intervals, dots medians. Grey: no defensible estimate.";
  }

  /** At the line of what is known. */
  default String documented() {
    return "documented";
  }

  /** At Chao's. */
  default String lowerBound() {
    return "a lower bound";
  }

  /** The heading of {@link OverlapPlot}. */
  default String overlaps() {
    return "How the lists overlap";
  }

  /**
   * Below it.
   *
   * @param left how many combinations are left out
   */
  default String overlapsNote(int left) {
    return (unit() == Unit.PEOPLE ? "People" : "Incidents")
        + " by combination of lists; red are on two or more."
        + (left > 0 ? " %d rarer combinations are left out.".formatted(left) : "");
  }

  /** The heading of {@link SensitivityPlot}. */
  default String sensitivity() {
    return "What the figures rest on";
  }

  /** After the method of the figure itself. */
  default String asItIs() {
    return "as it is";
  }

  /** Below it. */
  default String sensitivityNote() {
    return "Red: the figure itself. Bars that end at the edge go on beyond it.";
  }

  /** The heading of {@link MonthPlot}. */
  default String months() {
    return "By month: documented, and in all with its band";
  }

  /** Below it. */
  default String monthsNote() {
    return "Bars: documented. Bands: 95 %, with the middle. Months with no band have no defensible"
        + " estimate.";
  }
}
