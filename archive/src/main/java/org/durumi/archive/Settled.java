package org.durumi.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.durumi.linker.incident.Decisions;
import org.durumi.record.linkage.LinkStanding;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;

/**
 * What people settled, as the linker takes it. Being the same is passed on over tellings that are
 * not linked themselves, such as one that was rejected since.
 */
final class Settled {

  private final Map<TellingId, TellingId> up = new HashMap<>();
  private final Map<TellingId, Set<TellingId>> groups = new TreeMap<>();
  private final List<TellingPair> apart;

  Settled(LinkStanding standing) {
    this.apart = standing.notTheSameIncident();
    standing.sameIncident().forEach(pair -> up.put(top(pair.first()), top(pair.second())));
    standing.sameIncident().stream()
        .flatMap(pair -> List.of(pair.first(), pair.second()).stream())
        .forEach(id -> groups.computeIfAbsent(top(id), _ -> new TreeSet<>()).add(id));
  }

  private TellingId top(TellingId id) {
    TellingId at = id;
    while (!up.getOrDefault(at, at).equals(at)) {
      at = up.getOrDefault(at, at);
    }
    return at;
  }

  /** All that are the same as a telling, itself among them. */
  Set<TellingId> sameAs(TellingId id) {
    return groups.getOrDefault(top(id), Set.of(id));
  }

  /** For the linker: what holds among these tellings. */
  Decisions among(Predicate<TellingId> linked) {
    List<Decisions.Settled> settled = new ArrayList<>();
    Map<TellingId, TellingId> first = new HashMap<>();
    groups.forEach((top, group) -> {
      List<TellingId> present = group.stream().filter(linked).toList();
      for (int i = 1; i < present.size(); i++) {
        settled.add(settled(present.getFirst(), present.get(i), true));
      }
      if (!present.isEmpty()) {
        first.put(top, present.getFirst());
      }
    });
    Set<TellingPair> said = new HashSet<>();
    for (TellingPair pair : apart) {
      TellingId one = first.getOrDefault(top(pair.first()), pair.first());
      TellingId other = first.getOrDefault(top(pair.second()), pair.second());
      if (linked.test(one) && linked.test(other) && said.add(new TellingPair(one, other))) {
        settled.add(settled(one, other, false));
      }
    }
    return new Decisions(settled);
  }

  private static Decisions.Settled settled(TellingId one, TellingId other, boolean same) {
    return new Decisions.Settled(ReportTellings.name(one), ReportTellings.name(other), same);
  }
}
