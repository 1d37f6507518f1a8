package org.durumi.linker.count;

import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** How far scopes and incidents reach in time and place. */
final class Reach {

  private Reach() {}

  /** The first day, counted from 1970; the earliest of all where it is open. */
  static long from(@Nullable Period period) {
    CalendarDate start = period == null ? null : period.start();
    return start == null ? Long.MIN_VALUE : start.first().toEpochDay();
  }

  /** The last day, counted from 1970; the latest of all where it is open. */
  static long to(@Nullable Period period) {
    CalendarDate end = period == null ? null : period.end();
    return end == null ? Long.MAX_VALUE : end.last().toEpochDay();
  }

  /** Tells whether a place, and all near it that no scope names, is in the scope. */
  static boolean holds(Scope scope, Region place) {
    return (scope.places().isEmpty() || scope.places().stream().anyMatch(p -> p.holds(place)))
        && scope.exceptPlaces().stream().noneMatch(p -> p.holds(place));
  }

  /** Tells whether an act may be in the scope; wrong only in saying yes too often. */
  static boolean mayHold(Scope scope, Body.Act act) {
    Happening h = act.happening();
    String who = act.group().who();
    return (scope.types().isEmpty() || scope.types().contains(h.type()))
        && meet(scope.period(), h.when())
        && (scope.places().isEmpty()
            || scope.places().stream().anyMatch(p -> p.holds(h.where()) || h.where().holds(p)))
        && (who == null || scope.who().isEmpty() || scope.who().contains(who));
  }

  /** Tells whether somebody may be in both; wrong only in saying yes too often. */
  static boolean mayMeet(Scope one, Scope other) {
    boolean type =
        one.types().isEmpty()
            || other.types().isEmpty()
            || one.types().stream().anyMatch(other.types()::contains);
    boolean place =
        one.places().isEmpty()
            || other.places().isEmpty()
            || one.places().stream()
                .anyMatch(p -> other.places().stream().anyMatch(q -> p.holds(q) || q.holds(p)));
    return type && place && meet(one.period(), other.period());
  }

  private static boolean meet(@Nullable Period one, @Nullable Period other) {
    return from(one) <= to(other) && from(other) <= to(one);
  }
}
