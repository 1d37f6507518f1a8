package org.durumi.linker.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.record.event.ActType;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Every person that a small ledger allows, one after the other, by what was done to them, on which
 * day and where. Written from the rules alone, apart from the program that it checks.
 */
final class EveryPerson {

  /** What was done to somebody, in a listed incident or not. */
  record Deed(ActType type, int day, Region place, Set<String> kinds, @Nullable Happening listed) {}

  /** Somebody. */
  record Person(Set<String> groups, List<Deed> deeds) {}

  private static final List<Region> SPOTS =
      List.of(
          Region.of("A", "x", "1"),
          Region.of("A", "y", "1"),
          Region.of("A", "z"),
          Region.of("B", "1"),
          Region.of("C"));
  private static final List<Set<String>> KINDS = List.of(Set.of(), Set.of("e"), Set.of("h"));

  private final Ledger ledger;
  private final List<String> names = new ArrayList<>();
  private final Set<List<String>> sharing = new HashSet<>();

  EveryPerson(Ledger ledger) {
    this.ledger = ledger;
    ledger.happenings().forEach(h -> h.groups().forEach(g -> names.add(g.id())));
    ledger.stocks().forEach(g -> names.add(g.id()));
    share();
  }

  /** Tells whether a deed is within a scope. */
  static boolean in(Scope scope, Deed deed) {
    return (scope.types().isEmpty() || scope.types().contains(deed.type()))
        && on(scope.period(), deed.day())
        && (scope.places().isEmpty()
            || scope.places().stream().anyMatch(p -> p.holds(deed.place())))
        && scope.exceptPlaces().stream().noneMatch(p -> p.holds(deed.place()))
        && (scope.who().isEmpty() || deed.kinds().stream().anyMatch(scope.who()::contains));
  }

  static boolean in(Scope scope, Person person) {
    return person.deeds().stream().anyMatch(d -> in(scope, d))
        && person.groups().stream().noneMatch(scope.exceptGroups()::contains);
  }

  List<Person> all() {
    List<Person> all = new ArrayList<>();
    for (int bits = 0; bits < 1 << names.size(); bits++) {
      Set<String> groups = new TreeSet<>();
      for (int i = 0; i < names.size(); i++) {
        if ((bits >> i & 1) == 1) {
          groups.add(names.get(i));
        }
      }
      if (allowed(groups)) {
        deeds(groups).forEach(d -> all.add(new Person(groups, d)));
      }
    }
    return all;
  }

  private boolean allowed(Set<String> groups) {
    for (Link link : ledger.links()) {
      boolean fine =
          switch (link) {
            case Link.Same s -> groups.contains(s.one()) == groups.contains(s.other());
            case Link.Apart a -> !(groups.contains(a.one()) && groups.contains(a.other()));
            case Link.Within w ->
                !groups.contains(w.part()) || w.wholes().stream().anyMatch(groups::contains);
            case Link.MayOverlap m -> true;
          };
      if (!fine) {
        return false;
      }
    }
    for (Happening h : ledger.happenings()) {
      for (Happening other : ledger.happenings()) {
        if (h.type() == other.type() && !h.id().equals(other.id())) {
          for (Happening.Group a : h.groups()) {
            for (Happening.Group b : other.groups()) {
              if (groups.contains(a.id())
                  && groups.contains(b.id())
                  && !sharing.contains(List.of(a.id(), b.id()))) {
                return false;
              }
            }
          }
        }
      }
    }
    return true;
  }

  /** What no incident lists is known from totals alone, and of nobody whom these leave out. */
  private boolean told(Deed deed, Set<String> groups) {
    List<Scope> telling = totals.stream().filter(t -> in(t, deed)).toList();
    return !telling.isEmpty()
        && telling.stream().allMatch(t -> groups.stream().noneMatch(t.exceptGroups()::contains));
  }

  /** Which groups may share people for a reason that somebody gave. */
  private void share() {
    Set<List<String>> inside = new HashSet<>();
    names.forEach(n -> sharing.add(List.of(n, n)));
    for (Link link : ledger.links()) {
      String first = link.groups().getFirst();
      if (!(link instanceof Link.Apart)) {
        for (String g : link.groups()) {
          sharing.add(List.of(first, g));
          sharing.add(List.of(g, first));
        }
      }
      if (link instanceof Link.Same s) {
        inside.add(List.of(s.one(), s.other()));
        inside.add(List.of(s.other(), s.one()));
      } else if (link instanceof Link.Within w && new HashSet<>(w.wholes()).size() == 1) {
        inside.add(List.of(w.part(), w.wholes().getFirst()));
      }
    }
    boolean grew = true;
    while (grew) {
      grew = false;
      for (List<String> pair : List.copyOf(sharing)) {
        for (List<String> in : inside) {
          if (in.getFirst().equals(pair.getFirst())) {
            grew |= sharing.add(List.of(in.get(1), pair.get(1)));
            grew |= sharing.add(List.of(pair.get(1), in.get(1)));
          }
        }
      }
    }
  }

  private List<List<Deed>> deeds(Set<String> groups) {
    List<List<Deed>> all = new ArrayList<>();
    all.add(List.of());
    Set<ActType> done = new HashSet<>();
    for (Happening h : ledger.happenings()) {
      Set<String> kinds = new TreeSet<>();
      boolean in = false;
      for (Happening.Group g : h.groups()) {
        if (groups.contains(g.id())) {
          in = true;
          if (g.who() != null) {
            kinds.add(g.who());
          }
        }
      }
      if (in) {
        done.add(h.type());
        all = times(all, deeds(h.type(), h, kinds));
      }
    }
    List<ActType> types = new ArrayList<>(RandomLedger.TYPES);
    types.add(ActType.KILLING);
    for (ActType type : types) {
      if (!done.contains(type)) {
        List<Deed> told = new ArrayList<>(deeds(type, null, Set.of()));
        told.removeIf(d -> !told(d, groups));
        List<List<Deed>> with = times(all, told);
        all = new ArrayList<>(all);
        all.addAll(with);
        all = distinct(all);
      }
    }
    return all;
  }

  /** Of deeds that all scopes see alike, one is enough. */
  private List<List<Deed>> distinct(List<List<Deed>> all) {
    Set<List<Object>> seen = new HashSet<>();
    List<List<Deed>> kept = new ArrayList<>();
    for (List<Deed> deeds : all) {
      List<Object> view = new ArrayList<>();
      for (Scope s : scopes) {
        view.add(deeds.stream().anyMatch(d -> in(s, d)));
        view.add(deeds.stream().anyMatch(d -> d.listed() != null && in(s, d)));
      }
      if (seen.add(view)) {
        kept.add(deeds);
      }
    }
    return kept;
  }

  /** The scopes that matter. */
  List<Scope> scopes = List.of();

  /** Of these, those of totals. */
  List<Scope> totals = List.of();

  private List<List<Deed>> times(List<List<Deed>> before, List<Deed> next) {
    List<List<Deed>> all = new ArrayList<>();
    for (List<Deed> deeds : before) {
      for (Deed deed : next) {
        List<Deed> longer = new ArrayList<>(deeds);
        longer.add(deed);
        all.add(longer);
      }
    }
    return distinct(all);
  }

  private static List<Deed> deeds(ActType type, @Nullable Happening h, Set<String> kinds) {
    List<Deed> deeds = new ArrayList<>();
    for (int day = -1; day <= RandomLedger.DAYS + 1; day++) {
      for (Region spot : SPOTS) {
        if (h == null || (on(h.when(), day) && h.where().holds(spot))) {
          for (Set<String> kind : kinds.isEmpty() ? KINDS : List.of(kinds)) {
            deeds.add(new Deed(type, day, spot, kind, h));
          }
        }
      }
    }
    return deeds;
  }

  private static boolean on(@Nullable Period period, int day) {
    LocalDate date = RandomLedger.FIRST.plusDays(day);
    return period == null
        || ((period.start() == null || !date.isBefore(period.start().first()))
            && (period.end() == null || !date.isAfter(period.end().last())));
  }
}
