package org.durumi.estimator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.durumi.estimator.outcome.Approach;
import org.durumi.estimator.outcome.Facts;
import org.durumi.estimator.outcome.Figures;
import org.durumi.estimator.outcome.Outcome;
import org.durumi.estimator.outcome.Spread;
import org.durumi.estimator.table.CaptureTable;

/**
 * Asks methods about a table and says which answers may be relied on. The same seed gives the same
 * report. Nothing is kept between calls.
 */
public final class Estimator {

  private final long seed;
  private final boolean hasty;

  private Estimator(long seed, boolean hasty) {
    this.seed = seed;
    this.hasty = hasty;
  }

  /** With all care. */
  public static Estimator of(long seed) {
    return new Estimator(seed, false);
  }

  /** With short chains and fewer checks: for trials, not for publication. */
  public static Estimator hasty(long seed) {
    return new Estimator(seed, true);
  }

  /** How many steps {@link #report} will tell of. */
  public int steps(CaptureTable table, Set<Method> methods) {
    int checks = 2 * table.size() + 5;
    return methods.stream().mapToInt(m -> approach(m).steps() + checks).sum();
  }

  /**
   * The answers of these methods.
   *
   * @param step run now and then, from any thread, no more often than {@link #steps} says
   */
  public Report report(CaptureTable given, Set<Method> methods, Runnable step) {
    CaptureTable table = given.withoutEmptyLists();
    List<String> empty =
        given.lists().stream().filter(list -> !table.lists().contains(list)).toList();
    List<String> against = Rules.of(table);
    List<Estimate> estimates = new ArrayList<>();
    for (Method method : Method.values()) {
      if (methods.contains(method)) {
        estimates.add(
            table.size() < 2 || table.observed() == 0
                ? nothing(method, against)
                : estimate(table, method, step).with(against));
      }
    }
    return new Report(table, empty, Rules.together(estimates));
  }

  private Approach approach(Method method) {
    return hasty ? method.hasty() : method.approach();
  }

  private static Estimate nothing(Method method, List<String> against) {
    return new Estimate(
        method, Optional.empty(), against, List.of(), List.of(), new Facts(), Spread.NONE);
  }

  private Estimate estimate(CaptureTable table, Method method, Runnable step) {
    Approach approach = approach(method);
    Outcome outcome = approach.full(table, seed, step);
    List<String> reasons = new ArrayList<>(outcome.objections());
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
        outcome.spread());
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
