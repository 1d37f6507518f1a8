package org.durumi.linker.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.durumi.linker.count.Claim;
import org.durumi.linker.count.Region;
import org.durumi.linker.count.Reliability;
import org.durumi.linker.count.Scope;
import org.durumi.linker.count.Unit;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.Modality;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Totals over several incidents, as claims about everybody of their time and place. A total that
 * says "since" ends on the day it was published, and none reaches beyond that day. A total without
 * a time is shown and bounds nothing.
 */
final class Sums {

  private final Regions regions;

  Sums(Regions regions) {
    this.regions = regions;
  }

  /** The claims, in the order of the totals. */
  List<Claim> of(List<RollupTelling> rollups) {
    Map<Scope, List<RollupTelling>> alike = new LinkedHashMap<>();
    for (RollupTelling rollup : rollups) {
      alike.computeIfAbsent(series(rollup), x -> new ArrayList<>()).add(rollup);
    }
    List<Claim> claims = new ArrayList<>();
    for (List<RollupTelling> some : alike.values()) {
      Origins origins = new Origins(Map.of(), List.of());
      origins.find(some.stream().map(Sums::telling).toList());
      some.forEach(one -> claims.add(claim(one, origins.of(telling(one)))));
    }
    return claims;
  }

  private Claim claim(RollupTelling rollup, Origins.Origin origin) {
    LocalDate published = rollup.teller().published();
    Period period = period(rollup);
    Scope scope = period == null ? scope(rollup) : scope(rollup).during(period);
    boolean since = period != null && period.start() != null && period.end() == null;
    Claim.Kind kind =
        period == null ? Claim.Kind.SNAPSHOT : since ? Claim.Kind.CUMULATIVE : Claim.Kind.ROLLUP;
    return new Claim(
        rollup.id(),
        Voices.source(rollup.teller()),
        origin.root(),
        origin.relayed(),
        Reliability.F,
        published,
        kind,
        new Claim.Subject.All(scope),
        Unit.PEOPLE,
        rollup.count());
  }

  private Scope scope(RollupTelling rollup) {
    Region[] places =
        rollup.places().stream()
            .map(regions::of)
            .filter(region -> !region.path().isEmpty())
            .toArray(Region[]::new);
    Scope scope = Scope.of(rollup.type());
    // Where one of several places is not known to lie anywhere, all of them are left open.
    return places.length == rollup.places().size() ? scope.in(places) : scope;
  }

  /** Those that may repeat or replace one another. */
  private Scope series(RollupTelling rollup) {
    Period period = rollup.period();
    CalendarDate start = period == null ? null : period.start();
    return start == null ? scope(rollup) : scope(rollup).during(Period.since(start));
  }

  private static @Nullable Period period(RollupTelling rollup) {
    Period period = rollup.period();
    CalendarDate start = period == null ? null : period.start();
    CalendarDate end = period == null ? null : period.end();
    LocalDate published = rollup.teller().published();
    if (start == null && end == null) {
      return null;
    }
    boolean beyond = end != null && published != null && published.isBefore(end.last());
    if (!beyond || published == null || (start != null && published.isBefore(start.first()))) {
      return period;
    }
    CalendarDate told = CalendarDate.of(Objects.requireNonNull(published));
    return start == null ? Period.until(told) : Period.between(start, told);
  }

  /** The same as if it told of one incident, to find who has it from whom. */
  private static Telling telling(RollupTelling rollup) {
    return new Telling(
        rollup.teller(),
        rollup.number(),
        rollup.type(),
        Modality.OCCURRED,
        rollup.period(),
        null,
        null,
        List.of(new Telling.People("", rollup.count(), null, List.of())),
        List.of(),
        List.of(),
        rollup.words());
  }
}
