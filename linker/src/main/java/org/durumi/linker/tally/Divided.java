package org.durumi.linker.tally;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.durumi.linker.count.Happening;
import org.durumi.linker.count.Ledger;
import org.durumi.linker.count.Region;
import org.durumi.linker.count.Scope;
import org.durumi.record.event.ActType;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Divides a selection by month, place or type. */
final class Divided {

  /** An incident that may have been in more months than this gives no row of its own. */
  private static final int MOST_MONTHS = 2;

  private Divided() {}

  /** The rows' scopes by their keys, in order. */
  static Map<String, Scope> of(By by, Scope selection, Ledger ledger) {
    List<Happening> asked =
        ledger.happenings().stream().filter(one -> may(selection, one)).toList();
    Map<String, Scope> rows = new LinkedHashMap<>();
    switch (by) {
      case MONTH ->
          months(asked)
              .forEach(month -> {
                Period common = common(selection.period(), month);
                if (common != null) {
                  rows.put(month.toString(), selection.during(common));
                }
              });
      case PLACE ->
          asked.stream()
              .map(Happening::where)
              .filter(where -> !where.path().isEmpty())
              .filter(where -> within(selection, where))
              .distinct()
              .sorted()
              .forEach(where -> rows.put(String.join("/", where.path()), selection.in(where)));
      case TYPE ->
          asked.stream()
              .map(Happening::type)
              .distinct()
              .sorted(Comparator.comparing(ActType::code))
              .forEach(type -> rows.put(type.code(), selection.withTypes(java.util.Set.of(type))));
    }
    return rows;
  }

  private static boolean may(Scope selection, Happening one) {
    Period period = selection.period();
    return (selection.types().isEmpty() || selection.types().contains(one.type()))
        && (period == null || one.when() == null || period.mayOverlap(one.when()))
        && (selection.places().isEmpty()
            || selection.places().stream()
                .anyMatch(place -> place.holds(one.where()) || one.where().holds(place)));
  }

  private static boolean within(Scope selection, Region where) {
    return selection.places().isEmpty()
        || selection.places().stream().anyMatch(place -> place.holds(where));
  }

  private static Stream<YearMonth> months(List<Happening> happenings) {
    TreeSet<YearMonth> months = new TreeSet<>();
    for (Happening one : happenings) {
      CalendarDate start = one.when() == null ? null : one.when().start();
      CalendarDate end = one.when() == null ? null : one.when().end();
      if (start != null && end != null) {
        YearMonth first = YearMonth.from(start.first());
        YearMonth last = YearMonth.from(end.last());
        if (first.plusMonths(MOST_MONTHS).isAfter(last)) {
          Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
              .forEach(months::add);
        }
      }
    }
    return months.stream();
  }

  /** The days of a month that are asked for, or null for none. */
  private static @Nullable Period common(@Nullable Period asked, YearMonth month) {
    Period whole = Period.of(CalendarDate.of(month));
    if (asked == null) {
      return whole;
    }
    if (!asked.mayOverlap(whole)) {
      return null;
    }
    CalendarDate start = asked.start();
    CalendarDate end = asked.end();
    boolean from = start != null && start.first().isAfter(month.atDay(1));
    boolean until = end != null && end.last().isBefore(month.atEndOfMonth());
    if (!from && !until) {
      return whole;
    }
    return Period.between(
        from && start != null ? CalendarDate.of(start.first()) : CalendarDate.of(month.atDay(1)),
        until && end != null ? CalendarDate.of(end.last()) : CalendarDate.of(month.atEndOfMonth()));
  }
}
