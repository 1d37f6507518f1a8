package org.durumi.linker.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Small ledgers of every sort, the same for the same seed. */
final class RandomLedger {

  static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  static final int DAYS = 4;
  static final List<Region> PLACES =
      List.of(Region.of("A"), Region.of("A", "x"), Region.of("A", "y"), Region.of("B"));
  static final List<ActType> TYPES =
      List.of(ActType.ARREST_DETENTION, ActType.FORCED_REPATRIATION, ActType.TRANSFER);

  private final Random random;
  private final List<String> groups = new ArrayList<>();
  private final List<Happening> happenings = new ArrayList<>();
  private final List<Happening.Group> stocks = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();

  private RandomLedger(long seed) {
    random = new Random(seed);
  }

  static Ledger of(long seed) {
    RandomLedger made = new RandomLedger(seed);
    made.happenings();
    made.links();
    made.claims();
    return new Ledger(made.happenings, made.stocks, made.links, made.claims);
  }

  static Question question(Ledger ledger, long seed) {
    RandomLedger made = new RandomLedger(~seed);
    List<Claim> totals =
        ledger.claims().stream()
            .filter(c -> c.kind() == Claim.Kind.ROLLUP || c.kind() == Claim.Kind.CUMULATIVE)
            .toList();
    Happening some = made.some(ledger.happenings());
    return switch (made.random.nextInt(totals.isEmpty() ? 4 : 6)) {
      case 0 -> new Question.OfHappening(some.id());
      case 1 -> new Question.OfGroup(made.some(some.groups()).id());
      case 2, 3 -> new Question.Selection(made.scope(made.random.nextInt(3), some.groups()));
      case 4 -> new Question.Unlisted(Totals.until(made.some(totals)));
      default -> new Question.Listed(Totals.until(made.some(totals)));
    };
  }

  private void happenings() {
    int n = 1 + random.nextInt(3);
    for (int i = 0; i < n; i++) {
      List<Happening.Group> own = new ArrayList<>();
      for (int g = 0; g <= (random.nextInt(4) == 0 ? 1 : 0); g++) {
        own.add(new Happening.Group("g" + i + g, who()));
        groups.add("g" + i + g);
      }
      Region where = random.nextInt(8) == 0 ? Region.UNKNOWN : some(PLACES);
      happenings.add(new Happening("h" + i, TYPES.get(random.nextInt(2)), period(6), where, own));
    }
    if (random.nextInt(6) == 0) {
      stocks.add(new Happening.Group("stock", null));
      groups.add("stock");
    }
  }

  private void links() {
    for (int i = random.nextInt(4); i > 0 && groups.size() > 1; i--) {
      String one = some(groups);
      String other = some(groups);
      String third = some(groups);
      if (one.equals(other)) {
        continue;
      }
      links.add(
          switch (random.nextInt(6)) {
            case 0 -> new Link.Same(one, other);
            case 1 -> new Link.Apart(one, other);
            case 2 -> new Link.MayOverlap(one, other);
            case 3 -> third.equals(one) ? Link.within(one, other) : Link.within(one, other, third);
            default -> Link.within(one, other);
          });
    }
  }

  private void claims() {
    for (String group : groups) {
      for (int i = random.nextInt(8) == 0 ? 2 : random.nextInt(5) == 0 ? 0 : 1; i > 0; i--) {
        String id = "c" + claims.size();
        Claim claim = Claim.of(id, "root" + id, group, count());
        boolean named =
            random.nextInt(10) == 0 && claim.count() != null && claim.count().min() != null;
        claims.add(named ? claim.as(Claim.Kind.NAMED) : claim);
      }
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      String id = "c" + claims.size();
      Claim claim =
          Claim.total(
              id, "root" + id, scope(random.nextInt(3), happenings.get(0).groups()), count());
      claims.add(
          random.nextInt(3) > 0
              ? claim
              : claim.as(Claim.Kind.CUMULATIVE).on(FIRST.plusDays(random.nextInt(DAYS))));
    }
  }

  private Scope scope(int kind, List<Happening.Group> out) {
    Scope scope =
        switch (kind) {
          case 0 -> Scope.ALL;
          case 1 -> Scope.of(some(TYPES));
          default -> Scope.ALL.withTypes(new TreeSet<>(List.of(some(TYPES), some(TYPES))));
        };
    Period period = period(3);
    if (period != null) {
      scope = scope.during(period);
    }
    if (random.nextInt(2) == 0) {
      scope = scope.in(some(PLACES));
    }
    if (random.nextInt(8) == 0) {
      scope = scope.notIn(some(PLACES));
    }
    if (random.nextInt(8) == 0) {
      scope = scope.of(random.nextBoolean() ? "e" : "h");
    }
    return random.nextInt(8) == 0 ? scope.without(some(out).id()) : scope;
  }

  private @Nullable Period period(int rarelyUnknown) {
    LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
    LocalDate later = day.plusDays(random.nextInt(2));
    return switch (random.nextInt(rarelyUnknown)) {
      case 0 -> null;
      case 1 -> Period.between(CalendarDate.of(day), CalendarDate.of(later));
      case 2 ->
          random.nextBoolean()
              ? Period.until(CalendarDate.of(day))
              : Period.since(CalendarDate.of(day));
      default -> Period.of(day);
    };
  }

  private Count count() {
    int n = 1 + random.nextInt(3);
    return switch (random.nextInt(6)) {
      case 0 -> Count.atLeast(n);
      case 1 -> Count.atMost(n);
      case 2 -> Count.between(n, n + 1);
      default -> Count.exactly(n);
    };
  }

  private @Nullable String who() {
    return random.nextInt(5) > 0 ? null : random.nextBoolean() ? "e" : "h";
  }

  private <T> T some(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
