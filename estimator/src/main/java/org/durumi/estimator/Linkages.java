package org.durumi.estimator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.durumi.estimator.outcome.Approach;
import org.durumi.estimator.outcome.Figures;
import org.durumi.estimator.outcome.Reason;
import org.durumi.estimator.table.CaptureTable;

/**
 * Asks a method about other ways in which the same reports may be linked, and makes one answer of
 * all. A linkage that gives the table as it stands has the careful figures; others the quick ones.
 */
final class Linkages {

  private final CaptureTable asLinked;
  private final List<CaptureTable> others;
  private final long seed;

  Linkages(CaptureTable asLinked, List<CaptureTable> others, long seed) {
    this.asLinked = asLinked;
    this.others = others;
    this.seed = seed;
  }

  /** One answer of all; what has no figures as it stands is left as it is. */
  Estimate over(Estimate estimate, Approach approach, Runnable step) {
    Optional<Figures> careful = estimate.figures();
    if (careful.isEmpty() || others.isEmpty()) {
      others.forEach(_ -> step.run());
      return estimate;
    }
    Map<CaptureTable, Optional<Figures>> asked = new HashMap<>();
    asked.put(asLinked, careful);
    Mixture mixture = new Mixture();
    List<Figures> answers = new ArrayList<>();
    for (CaptureTable given : others) {
      CaptureTable table = given.withoutEmptyLists();
      asked
          .computeIfAbsent(table, one -> ask(approach, one))
          .ifPresent(figures -> {
            mixture.add(table.observed(), figures);
            answers.add(figures);
          });
      step.run();
    }
    Linkage linkage = Linkage.of(others.size(), careful.get(), answers);
    if (answers.isEmpty()) {
      mixture.add(asLinked.observed(), careful.get());
    }
    Figures together = mixture.figures();
    List<Reason> reasons = new ArrayList<>(Rules.of(together));
    if (linkage.isTooSilent()) {
      reasons.add(Reason.of(Reason.Kind.LINKAGES, linkage.silent(), linkage.others()));
    }
    long fewest = others.stream().mapToLong(CaptureTable::observed).min().orElse(0);
    long most = others.stream().mapToLong(CaptureTable::observed).max().orElse(0);
    // Where all draws lie to one side, so many pairs are open that the draws say little.
    if (asLinked.observed() > most || asLinked.observed() < fewest) {
      reasons.add(Reason.of(Reason.Kind.LINKAGE_UNSURE, asLinked.observed(), fewest, most));
    }
    return estimate.over(together, mixture.spread(), linkage, reasons);
  }

  private Optional<Figures> ask(Approach approach, CaptureTable table) {
    return Rules.of(table).isEmpty()
        ? approach
            .quick(table, seed)
            .figures()
            .filter(figures -> Double.isFinite(figures.upper()) && figures.lower() > 0)
        : Optional.empty();
  }
}
