package org.durumi.linker.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Gathers totals by their scope. A cumulative total ends on the day it was given, so that two of
 * one series are a set within a set and their difference is the number in between. Where a series
 * falls, its later number has replaced the earlier.
 */
final class Totals {

  private final List<Total> totals = new ArrayList<>();
  private final List<Claim> shown = new ArrayList<>();

  Totals(Ledger ledger, Policy policy) {
    Map<String, Scope> scopes = new TreeMap<>();
    Map<String, List<Claim>> claims = new TreeMap<>();
    Map<String, List<Claim>> series = new LinkedHashMap<>();
    for (Claim c : ledger.claims().stream().sorted(Reading.BY_NAME).toList()) {
      if (!(c.about() instanceof Claim.Subject.All all)) {
        continue;
      }
      switch (c.kind()) {
        case CUMULATIVE ->
            series.computeIfAbsent(seriesOf(c, all.scope()), k -> new ArrayList<>()).add(c);
        case ROLLUP, VAGUE, DENIAL -> add(c, all.scope(), scopes, claims);
        default -> shown.add(c);
      }
    }
    for (List<Claim> one : series.values()) {
      for (Claim c : standing(one)) {
        add(c, until(c), scopes, claims);
      }
    }
    Reconciliation reconciliation = new Reconciliation(policy);
    claims.forEach((key, said) -> keep(scopes.get(key), said, reconciliation));
  }

  List<Total> all() {
    return totals;
  }

  /** Rates, replaced numbers and denials of nothing that is counted here. */
  List<Claim> shown() {
    return shown;
  }

  private void keep(@Nullable Scope scope, List<Claim> said, Reconciliation by) {
    boolean number = said.stream().anyMatch(c -> c.kind() != Claim.Kind.DENIAL);
    if (scope != null && number) {
      totals.add(new Total(totals.size(), scope, by.reconcile(said, 0), true));
    } else {
      shown.addAll(said);
    }
  }

  private static void add(
      Claim c, Scope scope, Map<String, Scope> scopes, Map<String, List<Claim>> claims) {
    scopes.put(scope.key(), scope);
    claims.computeIfAbsent(scope.key(), k -> new ArrayList<>()).add(c);
  }

  private static String seriesOf(Claim c, Scope scope) {
    Period period = scope.period();
    Period since =
        period == null || period.start() == null
            ? new Period(null, null, "..")
            : Period.since(period.start());
    return c.root() + "\0" + scope.during(since).key();
  }

  /** The scope of a total; a cumulative one ends on the day it was given. */
  static Scope until(Claim c) {
    Scope scope = ((Claim.Subject.All) c.about()).scope();
    Period period = scope.period();
    LocalDate day = c.asOf();
    if (day == null || (period != null && period.end() != null)) {
      return scope;
    }
    CalendarDate end = CalendarDate.of(day);
    CalendarDate start = period == null ? null : period.start();
    return scope.during(
        start == null || start.first().isAfter(day)
            ? Period.until(end)
            : Period.between(start, end));
  }

  /** Those of one root's series that no later and lower number has replaced. */
  private List<Claim> standing(List<Claim> series) {
    List<Claim> latestFirst =
        series.stream()
            .sorted(Comparator.comparing(Totals::lastDay).reversed().thenComparing(Claim::id))
            .toList();
    List<Claim> standing = new ArrayList<>();
    int most = Tally.OPEN;
    LocalDate at = LocalDate.MAX;
    int mostBefore = most;
    for (Claim c : latestFirst) {
      if (lastDay(c).isBefore(at)) {
        at = lastDay(c);
        mostBefore = most;
      }
      int low = c.count() == null || c.count().min() == null ? 0 : c.count().min();
      int high = c.count() == null || c.count().max() == null ? Tally.OPEN : c.count().max();
      if (low > mostBefore) {
        shown.add(c);
      } else {
        standing.add(c);
        most = Math.min(most, high);
      }
    }
    return standing;
  }

  private static LocalDate lastDay(Claim c) {
    Period period = until(c).period();
    return period == null || period.end() == null ? LocalDate.MAX : period.end().last();
  }
}
