package org.durumi.publisher.unseen;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.durumi.archive.Linkable;
import org.durumi.estimator.Estimator;
import org.durumi.estimator.Method;
import org.durumi.estimator.MonthFigure;
import org.durumi.estimator.Report;
import org.durumi.estimator.table.CaptureTable;

/**
 * Estimates from an archive what nobody recorded. How sure the linkage is goes into the figures: it
 * is drawn anew several times, each time with what people settled, a table is made of each, and the
 * answers are averaged (Sadinle 2018; see {@link org.durumi.estimator.Linkage}).
 */
public final class UnseenEstimation {

  /** So many other linkages, unless somebody asks for more. */
  public static final int USUAL_LINKAGES = 20;

  /** Older months are not drawn. */
  private static final int MOST_MONTHS = 120;

  private final Estimator estimator;
  private final Set<Method> methods;
  private final int linkages;
  private final long seed;

  /**
   * How to estimate.
   *
   * @param seed of all that is drawn
   * @param methods which to ask
   * @param linkages how many other linkages to draw; 0 takes the linkage for certain
   */
  public UnseenEstimation(long seed, Set<Method> methods, int linkages) {
    this(Estimator.of(seed), seed, methods, linkages);
  }

  private UnseenEstimation(Estimator estimator, long seed, Set<Method> methods, int linkages) {
    this.estimator = estimator;
    this.methods = Set.copyOf(methods);
    this.linkages = linkages;
    this.seed = seed;
  }

  /** With short chains: for trials, not for publication. */
  public static UnseenEstimation hasty(long seed, Set<Method> methods, int linkages) {
    return new UnseenEstimation(Estimator.hasty(seed), seed, methods, linkages);
  }

  /** Told how far it is. From any thread. */
  public interface Steps {

    /** There will be so many at the most. */
    void of(int total);

    /** One more is done. */
    void step();
  }

  /** The answers; empty where nothing that is meant has a list. */
  public Optional<Unseen> of(Linkable linkable, UnseenSelection wanted, Steps steps) {
    Histories histories = new Histories(linkable, wanted);
    List<Recorded> recorded = histories.asLinked();
    Lists lists = new Lists(recorded, histories.names(), wanted.mostLists());
    if (lists.isEmpty()) {
      return Optional.empty();
    }
    CaptureTable table = lists.table(recorded);
    SortedMap<YearMonth, CaptureTable> byMonth = lists.months(recorded, MOST_MONTHS);
    steps.of(linkages + byMonth.size() + estimator.steps(table, linkages, methods));
    List<CaptureTable> others = new ArrayList<>();
    for (int i = 0; i < linkages; i++) {
      others.add(lists.table(histories.draw(seed, i)));
      steps.step();
    }
    Estimator counting = estimator.counting(wanted.unit());
    Report report = counting.report(table, others, methods, steps::step);
    List<MonthFigure> months = counting.months(byMonth, methods, steps::step);
    return Optional.of(
        new Unseen(
            wanted,
            report,
            months,
            (int)
                recorded.stream()
                    .filter(one -> !one.lists().isEmpty() && one.month() == null)
                    .count(),
            (int) recorded.stream().filter(one -> one.lists().isEmpty()).count(),
            linkable.undecided(),
            linkages,
            (int) others.stream().filter(other -> !other.equals(table)).count(),
            others.stream().mapToLong(CaptureTable::observed).min().orElse(table.observed()),
            others.stream().mapToLong(CaptureTable::observed).max().orElse(table.observed())));
  }
}
