package org.durumi.estimator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.durumi.estimator.outcome.Figures;
import org.durumi.estimator.outcome.Reason;
import org.durumi.estimator.table.CaptureTable;

/** When there is no defensible estimate. The limits are stated, and the same for everybody. */
public final class Rules {

  /** With fewer lists no dependence between them can be seen. */
  public static final int FEWEST_LISTS = 3;

  /**
   * With fewer people on two lists or more, chance alone makes the number of unseen people
   * uncertain by a third and more.
   */
  public static final int FEWEST_SHARED = 10;

  /**
   * An interval whose ends are farther apart by this factor tells little but that much is unknown.
   */
  public static final double WIDEST = 10;

  /** Methods that differ by more than this factor answer different questions. */
  public static final double DISAGREEMENT = 2;

  private Rules() {}

  /** What speaks against any estimate from this table, whose lists all have people. */
  static List<Reason> of(CaptureTable table) {
    List<Reason> reasons = new ArrayList<>();
    if (table.size() < FEWEST_LISTS) {
      reasons.add(Reason.of(Reason.Kind.FEW_LISTS, FEWEST_LISTS));
      return reasons;
    }
    if (table.repeated() < FEWEST_SHARED) {
      reasons.add(Reason.of(Reason.Kind.THIN, table.repeated(), FEWEST_SHARED));
    }
    List<String> alone =
        IntStream.range(0, table.size())
            .filter(j -> table.onAll(1 << j) == table.count(1 << j))
            .mapToObj(table.lists()::get)
            .toList();
    if (table.size() - alone.size() < FEWEST_LISTS) {
      reasons.add(Reason.of(Reason.Kind.ALONE, FEWEST_LISTS, String.join(" and ", alone)));
    }
    return reasons;
  }

  /** What speaks against figures by themselves. */
  static List<Reason> of(Figures figures) {
    return figures.width() > WIDEST
        ? List.of(Reason.of(Reason.Kind.WIDE, (int) WIDEST))
        : List.of();
  }

  /** Adds to each estimate that methods disagree, where they do. Chao's bound has no part in it. */
  static List<Estimate> together(List<Estimate> estimates) {
    List<Estimate> points =
        estimates.stream().filter(e -> e.method() != Method.CHAO && e.defensible()).toList();
    double low = medians(points).min().orElse(1);
    double high = medians(points).max().orElse(1);
    if (high <= low * DISAGREEMENT) {
      return estimates;
    }
    String said =
        String.join(
            ", ",
            points.stream()
                .map(e -> e.method().code() + " " + People.about(median(e).orElseThrow()))
                .toList());
    Reason reason = Reason.of(Reason.Kind.DISAGREE, (int) DISAGREEMENT, said);
    return estimates.stream()
        .map(e -> e.method() == Method.CHAO ? e : e.with(List.of(reason)))
        .toList();
  }

  private static DoubleStream medians(List<Estimate> estimates) {
    return estimates.stream().mapToDouble(e -> median(e).orElseThrow());
  }

  private static Optional<Double> median(Estimate estimate) {
    return estimate.figures().map(Figures::median);
  }
}
