package org.durumi.linker.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.durumi.record.event.ActType;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Cuts time, places and kinds of people along the edges of some scopes, so that all acts within one
 * piece are in the same scopes. There are few pieces, however many people.
 */
final class Grid {

  private final List<Scope> scopes;
  private final long[] days;
  private final List<BitSet> onDay = new ArrayList<>();
  private final List<Region> places;
  private final List<BitSet> inPlace = new ArrayList<>();
  private final Map<ActType, BitSet> ofType = new EnumMap<>(ActType.class);
  private final List<BitSet> ofKind = new ArrayList<>();

  Grid(List<Scope> scopes) {
    this.scopes = scopes;
    NavigableSet<Long> cuts = new TreeSet<>(Set.of(Long.MIN_VALUE));
    NavigableSet<Region> named = new TreeSet<>(Set.of(Region.UNKNOWN));
    NavigableSet<String> kinds = new TreeSet<>();
    for (Scope s : scopes) {
      cuts.add(Reach.from(s.period()));
      if (Reach.to(s.period()) != Long.MAX_VALUE) {
        cuts.add(Reach.to(s.period()) + 1);
      }
      named.addAll(s.places());
      named.addAll(s.exceptPlaces());
      kinds.addAll(s.who());
    }
    days = cuts.stream().mapToLong(d -> d).toArray();
    for (long day : days) {
      onDay.add(those(s -> Reach.from(s.period()) <= day && day <= Reach.to(s.period())));
    }
    places = List.copyOf(named);
    places.forEach(place -> inPlace.add(those(s -> Reach.holds(s, place))));
    for (ActType type : ActType.values()) {
      ofType.put(type, those(s -> s.types().isEmpty() || s.types().contains(type)));
    }
    ofKind.add(those(s -> s.who().isEmpty()));
    kinds.forEach(k -> ofKind.add(ofKinds(Set.of(k))));
  }

  /**
   * The sets of scopes that an act may be in, by their places in the list: one set where the act is
   * known well enough, several where its day, place or people leave it open.
   */
  Set<BitSet> signatures(ActType type, @Nullable Period when, Region where, Set<String> who) {
    Set<BitSet> signatures = new LinkedHashSet<>();
    BitSet base = ofType.getOrDefault(type, new BitSet());
    List<BitSet> kinds = who.isEmpty() ? ofKind : List.of(ofKinds(who));
    List<BitSet> near = near(where);
    for (int d = 0; d < days.length; d++) {
      long next = d + 1 < days.length ? days[d + 1] : Long.MAX_VALUE;
      if (days[d] > Reach.to(when) || next <= Reach.from(when)) {
        continue;
      }
      for (BitSet place : near) {
        for (BitSet kind : kinds) {
          BitSet signature = (BitSet) base.clone();
          signature.and(onDay.get(d));
          signature.and(place);
          signature.and(kind);
          signatures.add(signature);
        }
      }
    }
    return signatures;
  }

  /** All sets of scopes that people whom no incident lists may be in. */
  Set<BitSet> signatures(ActType type) {
    return signatures(type, null, Region.UNKNOWN, Set.of());
  }

  /**
   * The types that one of these scopes or an incident names, and some that stand for all others:
   * one for each total of all types, since to one person something else may have been done in each.
   */
  Set<ActType> types(World world) {
    Set<ActType> types = new TreeSet<>(world.types);
    scopes.forEach(s -> types.addAll(s.types()));
    Set<ActType> named = new TreeSet<>(types);
    world.totals.forEach(t -> named.addAll(t.scope().types()));
    long others = world.totals.stream().filter(t -> t.scope().types().isEmpty()).count();
    Stream.of(ActType.values())
        .filter(type -> !named.contains(type))
        .limit(Math.max(1, others))
        .forEach(types::add);
    return types;
  }

  private BitSet ofKinds(Set<String> who) {
    return those(s -> s.who().isEmpty() || who.stream().anyMatch(s.who()::contains));
  }

  private BitSet those(Predicate<Scope> scope) {
    BitSet bits = new BitSet();
    for (int i = 0; i < scopes.size(); i++) {
      if (scope.test(scopes.get(i))) {
        bits.set(i);
      }
    }
    return bits;
  }

  private List<BitSet> near(Region where) {
    int holding = 0;
    List<BitSet> near = new ArrayList<>();
    boolean itself = false;
    for (int i = 0; i < places.size(); i++) {
      Region place = places.get(i);
      itself |= place.equals(where);
      if (where.holds(place)) {
        near.add(inPlace.get(i));
      } else if (place.holds(where) && place.path().size() >= places.get(holding).path().size()) {
        holding = i;
      }
    }
    if (!itself) {
      near.add(inPlace.get(holding));
    }
    return near;
  }
}
