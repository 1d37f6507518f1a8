package org.durumi.desk.statistics;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.durumi.linker.count.Claim;
import org.durumi.linker.count.Counting;
import org.durumi.linker.count.Happening;
import org.durumi.linker.count.HeadCount;
import org.durumi.linker.count.Ledger;
import org.durumi.linker.count.Policy;
import org.durumi.linker.count.Question;
import org.durumi.linker.count.Scope;
import org.durumi.publisher.chart.Band;
import org.durumi.publisher.chart.Categories;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Counts different people, nobody twice; see {@link org.durumi.linker.count}. */
final class Numbers {

  private static final int MOST_MONTHS = 12;

  private final Counting counting;
  private final List<Happening> meant;
  private final Set<String> numbered = new HashSet<>();

  Numbers(Ledger ledger, StatisticsFilter filter) {
    this.counting = Counting.of(ledger, Policy.DURUMI);
    this.meant = ledger.happenings().stream().filter(filter::takes).toList();
    for (Claim claim : ledger.claims()) {
      if (claim.about() instanceof Claim.Subject.Group group && claim.count() != null) {
        numbered.add(group.group());
      }
    }
  }

  /** The incidents that the charts are of. */
  List<Happening> meant() {
    return meant;
  }

  /** How many different people. */
  Band band(Scope scope) {
    return band(counting.count(new Question.Selection(scope)));
  }

  private static Band band(HeadCount count) {
    return new Band(count.lower(), count.best(), count.upper());
  }

  /**
   * How many people in some incidents that no scope tells from others. The fewest are those of the
   * largest incident, since the same people may be in all; the most are all added up.
   */
  Band together(Collection<Happening> some) {
    int lower = 0;
    long best = 0;
    Long upper = 0L;
    for (Happening one : some) {
      Band band = band(counting.count(new Question.OfHappening(one.id())));
      lower = Math.max(lower, band.lower());
      best += band.best();
      Integer most = band.upper();
      upper = upper == null || most == null ? null : (Long) (upper + most);
    }
    return new Band(
        lower,
        (int) Math.min(best, Integer.MAX_VALUE),
        upper == null || upper > Integer.MAX_VALUE ? null : (Integer) upper.intValue());
  }

  /** A row of a chart: how many different people within a scope, and in which incidents. */
  Categories.Row row(String label, Scope scope, Collection<Happening> incidents) {
    return new Categories.Row(
        label, Categories.Known.YES, band(scope), incidents.size(), unnumbered(incidents));
  }

  /** How many of these say no number. */
  int unnumbered(Collection<Happening> some) {
    return (int)
        some.stream()
            .filter(one -> one.groups().stream().noneMatch(g -> numbered.contains(g.id())))
            .count();
  }

  /** The incidents that may have been in a month, of those that are dated to a year or less. */
  List<Happening> in(YearMonth month) {
    Period period = Period.of(CalendarDate.of(month));
    return meant.stream().filter(one -> isDated(one) && mayOverlap(one.when(), period)).toList();
  }

  private static boolean mayOverlap(@Nullable Period when, Period period) {
    return when != null && when.mayOverlap(period);
  }

  /** Tells whether an incident is dated to a year or less. */
  static boolean isDated(Happening one) {
    Period when = one.when();
    CalendarDate start = when == null ? null : when.start();
    CalendarDate end = when == null ? null : when.end();
    return start != null
        && end != null
        && YearMonth.from(start.first())
            .plusMonths(MOST_MONTHS)
            .isAfter(YearMonth.from(end.last()));
  }

  /** The months of dated incidents. */
  SortedSet<YearMonth> months() {
    TreeSet<YearMonth> months = new TreeSet<>();
    for (Happening one : meant) {
      Period when = one.when();
      CalendarDate start = when == null ? null : when.start();
      CalendarDate end = when == null ? null : when.end();
      if (isDated(one) && start != null && end != null) {
        months.add(YearMonth.from(start.first()));
        months.add(YearMonth.from(end.last()));
      }
    }
    return months;
  }
}
