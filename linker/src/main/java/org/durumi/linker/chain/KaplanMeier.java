package org.durumi.linker.chain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long people were in custody before they were returned, out of the archive's own cases, open
 * ones among them. The share not yet returned is the product-limit estimate of Kaplan and Meier
 * (1958), with Greenwood's variance (1926). Its cases are few, and chosen by what reporters could
 * learn: it describes them and is no forecast.
 *
 * <p>A release or a death ends a case without a return. To Kaplan and Meier it is one that is no
 * longer seen: the curve is of what would be if nobody were let go or died. {@link
 * #returned(double)} is the share that was in fact returned, with release and death as other ends
 * (Aalen and Johansen 1978).
 *
 * <p>Where a case ends on the day another stops being seen, the end comes first.
 */
public final class KaplanMeier {

  /** With fewer closed cases than this the curve carries a warning. */
  public static final int FEW_CLOSED = 20;

  private static final double ROUNDING = 1e-12;

  private final Cases cases;
  private final Ends ends;
  private final double from;
  private final List<CurveStep> steps;
  private final double until;

  private KaplanMeier(Cases cases, Ends ends, double from) {
    this.cases = cases;
    this.ends = ends;
    this.from = from;
    Map<Double, Map<Outcome, Integer>> days = new TreeMap<>();
    for (Spell spell : cases.spells()) {
      days.computeIfAbsent(ends.days(spell) - from, _ -> new EnumMap<>(Outcome.class))
          .merge(spell.outcome(), 1, Integer::sum);
    }
    this.steps = steps(days);
    this.until = steps.isEmpty() ? 0 : steps.getLast().day();
  }

  /**
   * The curve of some cases.
   *
   * @param ends which day of an uncertain time is taken; {@link Ends#MIDDLE} is the rule
   */
  public static KaplanMeier of(Cases cases, Ends ends) {
    return new KaplanMeier(cases, ends, 0);
  }

  /**
   * The curve of those who were in custody longer than so many days, from then on. Its median is
   * the remaining time of somebody who has waited so long.
   */
  KaplanMeier after(double days) {
    List<Spell> longer =
        cases.spells().stream().filter(spell -> ends.days(spell) > from + days).toList();
    return new KaplanMeier(new Cases(longer, cases.leftOut()), ends, from + days);
  }

  private List<CurveStep> steps(Map<Double, Map<Outcome, Integer>> days) {
    List<CurveStep> all = new ArrayList<>();
    AalenJohansen incidence = new AalenJohansen();
    int atRisk = cases.size();
    double share = 1;
    double spread = 0;
    Band band = new Band(1, 1, 1);
    for (Map.Entry<Double, Map<Outcome, Integer>> day : days.entrySet()) {
      Map<Outcome, Integer> ended = day.getValue();
      int returned = ended.getOrDefault(Outcome.RETURNED, 0);
      int otherwise = ended.getOrDefault(Outcome.RELEASED, 0) + ended.getOrDefault(Outcome.DEAD, 0);
      int open = ended.getOrDefault(Outcome.OPEN, 0);
      if (returned > 0) {
        share *= (atRisk - returned) / (double) atRisk;
        spread += returned / ((double) atRisk * (atRisk - returned));
        band = Band.of(share, share * Math.sqrt(spread), 0, band.upper());
      }
      Band incident = incidence.add(atRisk, returned, otherwise);
      // Nobody is left: Greenwood's variance has no value, and the last one is kept.
      double error = share > 0 ? share * Math.sqrt(spread) : 0;
      all.add(
          new CurveStep(day.getKey(), atRisk, returned, otherwise, open, error, band, incident));
      atRisk -= returned + otherwise + open;
    }
    return List.copyOf(all);
  }

  /** What it is made of: always to be shown with it. */
  public Cases cases() {
    return cases;
  }

  /** Its steps, one for each day on which a case ended or was last seen. */
  public List<CurveStep> steps() {
    return steps;
  }

  /** Tells whether so few cases are closed that the curve needs a plain warning. */
  public boolean isFew() {
    return cases.closed() < FEW_CLOSED;
  }

  /** The share not yet returned after so many days. */
  public Band notReturned(double day) {
    return steps.stream()
        .filter(step -> step.day() <= day)
        .reduce((_, later) -> later)
        .map(CurveStep::notReturned)
        .orElse(new Band(1, 1, 1));
  }

  /** The share that was returned by then, with release and death as other ends. */
  public Band returned(double day) {
    return steps.stream()
        .filter(step -> step.day() <= day)
        .reduce((_, later) -> later)
        .map(CurveStep::returnedSoFar)
        .orElse(new Band(0, 0, 0));
  }

  /** The day on which the curve falls to one half; refused where there are too few returns. */
  public Median median() {
    int returns = cases.count(Outcome.RETURNED);
    if (returns < Median.FEWEST_RETURNS) {
      return new Median.Refused(returns);
    }
    Double days = null;
    Double lower = null;
    Double upper = null;
    for (CurveStep step : steps) {
      Band band = step.notReturned();
      days = days == null && isHalf(band.share()) ? Double.valueOf(step.day()) : days;
      lower = lower == null && isHalf(band.lower()) ? Double.valueOf(step.day()) : lower;
      upper = upper == null && isHalf(band.upper()) ? Double.valueOf(step.day()) : upper;
    }
    return days == null
        ? new Median.NotReached(until)
        : new Median.Known(days, lower == null ? days : lower, upper);
  }

  private static boolean isHalf(double share) {
    return share <= 0.5 + ROUNDING;
  }
}
