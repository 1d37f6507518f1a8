package org.durumi.record.linkage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs are said to be the same and which not, of one relation. Being the same is passed on
 * from pair to pair, so a pair can be at odds with one that shares no telling with it.
 */
final class Bonds {

  private final Map<TellingId, Map<TellingId, Bond>> same = new HashMap<>();
  private final Map<TellingId, Map<TellingId, Bond>> different = new HashMap<>();

  /**
   * What stands about a pair.
   *
   * @param place of its decision among all
   */
  record Bond(TellingPair pair, boolean isSame, int place, LinkDecision decision) {}

  /** Lets this stand about a pair, in place of what stood before; null lets nothing stand. */
  void set(TellingPair pair, @Nullable Bond bond) {
    remove(same, pair);
    remove(different, pair);
    if (bond != null) {
      Map<TellingId, Map<TellingId, Bond>> kept = bond.isSame() ? same : different;
      kept.computeIfAbsent(pair.first(), _ -> new TreeMap<>()).put(pair.second(), bond);
      kept.computeIfAbsent(pair.second(), _ -> new TreeMap<>()).put(pair.first(), bond);
    }
  }

  /** All of one sort, in the order of their pairs. */
  List<Bond> all(boolean wanted) {
    return (wanted ? same : different)
        .values().stream()
            .flatMap(bonds -> bonds.values().stream())
            .distinct()
            .sorted(Comparator.comparing(Bond::pair))
            .toList();
  }

  /** What stands about a pair, if anything. */
  Optional<Bond> of(TellingPair pair) {
    Bond bond = of(same, pair.first()).get(pair.second());
    return Optional.ofNullable(
        bond == null ? of(different, pair.first()).get(pair.second()) : bond);
  }

  /** What could not stand beside this; the newest, where there are several. */
  Optional<Bond> inTheWay(TellingPair pair, boolean wanted) {
    return wanted ? differenceAcross(pair) : chain(pair);
  }

  /** A difference between what hangs on the one and what hangs on the other. */
  private Optional<Bond> differenceAcross(TellingPair pair) {
    Set<TellingId> right = members(pair.second(), pair);
    List<Bond> across = new ArrayList<>();
    for (TellingId one : members(pair.first(), pair)) {
      of(different, one)
          .forEach((other, bond) -> {
            if (right.contains(other) && !bond.pair().equals(pair)) {
              across.add(bond);
            }
          });
    }
    return newest(across);
  }

  private Set<TellingId> members(TellingId telling, TellingPair without) {
    Set<TellingId> members = new HashSet<>(reached(telling, without).keySet());
    members.add(telling);
    return members;
  }

  /** The shortest way from the one to the other over pairs that are the same. */
  private Optional<Bond> chain(TellingPair pair) {
    Map<TellingId, Bond> reached = reached(pair.first(), pair);
    List<Bond> way = new ArrayList<>();
    TellingId at = pair.second();
    while (reached.containsKey(at) && !at.equals(pair.first())) {
      Bond bond = reached.get(at);
      way.add(bond);
      at = bond.pair().first().equals(at) ? bond.pair().second() : bond.pair().first();
    }
    return newest(way);
  }

  /**
   * All others that are the same as a telling, each with the pair that it was reached by, over as
   * few pairs as can be and without use of one.
   */
  private Map<TellingId, Bond> reached(TellingId from, TellingPair without) {
    Map<TellingId, Bond> reached = new HashMap<>();
    Deque<TellingId> waiting = new ArrayDeque<>(List.of(from));
    while (!waiting.isEmpty()) {
      TellingId at = waiting.removeFirst();
      of(same, at)
          .forEach((next, bond) -> {
            if (!bond.pair().equals(without)
                && !next.equals(from)
                && reached.putIfAbsent(next, bond) == null) {
              waiting.add(next);
            }
          });
    }
    return reached;
  }

  private static Optional<Bond> newest(List<Bond> bonds) {
    return bonds.stream().max(Comparator.comparingInt(Bond::place));
  }

  private static Map<TellingId, Bond> of(
      Map<TellingId, Map<TellingId, Bond>> kept, TellingId telling) {
    Map<TellingId, Bond> bonds = kept.get(telling);
    return bonds == null ? Map.of() : bonds;
  }

  private static void remove(Map<TellingId, Map<TellingId, Bond>> kept, TellingPair pair) {
    Map<TellingId, Bond> first = kept.get(pair.first());
    Map<TellingId, Bond> second = kept.get(pair.second());
    if (first != null) {
      first.remove(pair.second());
    }
    if (second != null) {
      second.remove(pair.first());
    }
  }
}
