package org.durumi.estimator;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.durumi.estimator.outcome.Approach;
import org.durumi.estimator.outcome.Facts;
import org.durumi.estimator.outcome.Figures;
import org.durumi.estimator.outcome.Outcome;
import org.durumi.estimator.outcome.Reason;
import org.durumi.estimator.outcome.Spread;
import org.durumi.estimator.outcome.Unit;
import org.durumi.estimator.table.CaptureTable;

/**
 * Asks methods about a table and says which answers may be relied on. The same seed gives the same
 * report. Nothing is kept between calls.
 */
public final class Estimator {

  private final long seed;
  private final boolean hasty;
  private final Unit unit;

  private Estimator(long seed, boolean hasty, Unit unit) {
    this.seed = seed;
    this.hasty = hasty;
    this.unit = unit;
  }

  /** With all care. */
  public static Estimator of(long seed) {
    return new Estimator(seed, false, Unit.PEOPLE);
  }

  /** With short chains and fewer checks: for trials, not for publication. */
  public static Estimator hasty(long seed) {
    return new Estimator(seed, true, Unit.PEOPLE);
  }

  /** The same, where something else is counted. */
  public Estimator counting(Unit other) {
    return new Estimator(seed, hasty, other);
  }

  /** How many steps a report of one linkage will tell of. */
  public int steps(CaptureTable table, Set<Method> methods) {
    return steps(table, 0, methods);
  }

  /** How many steps a report will tell of that asks about so many other linkages, too. */
  public int steps(CaptureTable table, int others, Set<Method> methods) {
    int checks = 2 * table.size() + 5 + others;
    return methods.stream().mapToInt(m -> approach(m).steps() + checks).sum();
  }

  /**
   * The answers of these methods.
   *
   * @param step run now and then, from any thread, no more often than {@link #steps} says
   */
  public Report report(CaptureTable given, Set<Method> methods, Runnable step) {
    return report(given, List.of(), methods, step);
  }

  /**
   * The answers of these methods where it is not sure how the reports are linked.
   *
   * @param given by the linkage as it stands
   * @param others by other linkages that are as possible, drawn independently
   * @param step run now and then, from any thread, no more often than {@link #steps} says
   */
  public Report report(
      CaptureTable given, List<CaptureTable> others, Set<Method> methods, Runnable step) {
    CaptureTable table = given.withoutEmptyLists();
    List<String> empty =
        given.lists().stream().filter(list -> !table.lists().contains(list)).toList();
    List<Reason> against = Rules.of(table);
    Linkages linkages = new Linkages(table, others, seed);
    List<Estimate> estimates = new ArrayList<>();
    for (Method method : Method.values()) {
      if (methods.contains(method)) {
        estimates.add(
            table.size() < 2 || table.observed() == 0
                ? nothing(method, against)
                : linkages.over(
                    estimate(table, method, step).with(against), approach(method), step));
      }
    }
    return new Report(table, empty, Rules.together(estimates), unit);
  }

  private Approach approach(Method method) {
    return hasty ? method.hasty() : method.approach();
  }

  private static Estimate nothing(Method method, List<Reason> against) {
    return new Estimate(
        method,
        Optional.empty(),
        against,
        List.of(),
        List.of(),
        new Facts(),
        Spread.NONE,
        Optional.empty());
  }

  private Estimate estimate(CaptureTable table, Method method, Runnable step) {
    Approach approach = approach(method);
    Outcome outcome = approach.full(table, seed, step);
    List<Reason> reasons = new ArrayList<>(outcome.objections());
    outcome.figures().ifPresent(figures -> reasons.addAll(Rules.of(figures)));
    // What a sampler says that has not converged is no figure at all; it stays among the facts.
    boolean unconverged = method == Method.LCMCR && !outcome.objections().isEmpty();
    Facts facts = outcome.facts();
    if (unconverged) {
      outcome
          .figures()
          .ifPresent(f ->
              facts
                  .with("unconvergedMedian", f.median())
                  .with("unconvergedLower", f.lower())
                  .with("unconvergedUpper", f.upper()));
    }
    boolean checks = table.size() >= Rules.FEWEST_LISTS;
    return new Estimate(
        method,
        unconverged ? Optional.empty() : outcome.figures(),
        reasons,
        checks ? sensitivity(table, approach, step) : List.of(),
        checks ? consistency(table, approach, step) : List.of(),
        facts,
        outcome.spread(),
        Optional.empty());
  }

  /**
   * What can be said of each month alone, with less care: chains are short, and the linkage is
   * taken as it stands.
   *
   * @param step run after each month
   */
  public List<MonthFigure> months(
      SortedMap<YearMonth, CaptureTable> tables, Set<Method> methods, Runnable step) {
    List<MonthFigure> months = new ArrayList<>();
    tables.forEach((month, given) -> {
      months.add(month(month, given.withoutEmptyLists(), methods));
      step.run();
    });
    return months;
  }

  private MonthFigure month(YearMonth month, CaptureTable table, Set<Method> methods) {
    List<Reason> against = table.observed() == 0 ? List.of() : Rules.of(table);
    List<Estimate> estimates = new ArrayList<>();
    for (Method method : against.isEmpty() && table.observed() > 0 ? methods : Set.<Method>of()) {
      if (method != Method.CHAO) {
        Outcome outcome = method.hasty().full(table, seed, () -> {});
        List<Reason> reasons = new ArrayList<>(outcome.objections());
        outcome.figures().ifPresent(figures -> reasons.addAll(Rules.of(figures)));
        estimates.add(
            new Estimate(
                method,
                outcome.figures(),
                reasons,
                List.of(),
                List.of(),
                outcome.facts(),
                Spread.NONE,
                Optional.empty()));
      }
    }
    List<Estimate> together = Rules.together(estimates);
    Optional<Headline> headline = Headline.of(together);
    List<Reason> reasons =
        against.isEmpty()
            ? together.stream().flatMap(one -> one.reasons().stream()).distinct().toList()
            : against;
    return new MonthFigure(
        month, table.observed(), headline, headline.isPresent() ? List.of() : reasons);
  }

  private List<Sensitivity> sensitivity(CaptureTable table, Approach approach, Runnable step) {
    List<Sensitivity> all = new ArrayList<>();
    for (Map.Entry<String, Approach> variant : approach.variants(table).entrySet()) {
      all.add(new Sensitivity(variant.getKey(), variant.getValue().quick(table, seed).figures()));
      step.run();
    }
    for (int list = 0; table.size() > Rules.FEWEST_LISTS && list < table.size(); list++) {
      Optional<Figures> figures = approach.quick(table.without(list), seed).figures();
      all.add(new Sensitivity("without " + table.lists().get(list), figures));
      step.run();
    }
    return all;
  }

  /** Two other lists are too few to test a method with: they allow no dependence. */
  private List<Consistency> consistency(CaptureTable table, Approach approach, Runnable step) {
    List<Consistency> all = new ArrayList<>();
    for (int list = 0; list < table.size(); list++) {
      CaptureTable inside = table.within(list).withoutEmptyLists();
      if (inside.size() >= Rules.FEWEST_LISTS && inside.repeated() > 0) {
        long known = table.onAll(1 << list);
        String name = table.lists().get(list);
        approach
            .quick(inside, seed)
            .figures()
            .ifPresent(
                figures -> all.add(new Consistency(name, known, inside.observed(), figures)));
      }
      step.run();
    }
    return all;
  }
}
