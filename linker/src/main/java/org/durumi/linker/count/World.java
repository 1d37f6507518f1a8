package org.durumi.linker.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.durumi.record.event.ActType;

/** A ledger read under a policy: bodies, totals, their relations, and the islands they form. */
final class World {

  final Ledger ledger;
  final Policy policy;
  final Bodies groups;
  final List<Body> bodies;
  final List<Total> totals;
  final Relations relations;
  final Set<ActType> types = new TreeSet<>();
  final List<Claim> shown = new ArrayList<>();
  final List<Island> islands;

  /** Why a total does not stand, by the key of its scope. */
  final Map<String, Part> disproofs;

  /** A ledger of which it is known which totals do not stand. */
  World(Ledger ledger, Policy policy, Map<String, Part> disproofs) {
    this.ledger = ledger;
    this.policy = policy;
    this.disproofs = disproofs;
    this.groups = new Bodies(ledger, policy);
    this.bodies = groups.all();
    Totals read = new Totals(ledger, policy);
    this.totals =
        read.all().stream()
            .map(t ->
                new Total(t.index(), t.scope(), t.tally(), !disproofs.containsKey(t.scope().key())))
            .toList();
    this.relations = new Relations(ledger, groups);
    shown.addAll(groups.shown());
    shown.addAll(read.shown());
    bodies.forEach(b -> types.addAll(b.types()));
    this.islands = islands();
  }

  /**
   * Reads a ledger, and finds the totals that do not stand.
   *
   * @param mostCells kinds of person beyond which that is not tried
   */
  static World of(Ledger ledger, Policy policy, int mostCells) {
    World all = new World(ledger, policy, Map.of());
    Map<String, Part> disproofs = new Disproof(all, mostCells).ofTotals();
    return disproofs.isEmpty() ? all : new World(ledger, policy, disproofs);
  }

  /** Tells whether a total may count people of a body, or leaves them out by name. */
  static boolean reaches(Total total, Body body) {
    Set<String> excepted = total.scope().exceptGroups();
    return body.acts().stream().anyMatch(a -> Reach.mayHold(total.scope(), a))
        || (!excepted.isEmpty() && body.names().stream().anyMatch(excepted::contains));
  }

  private List<Island> islands() {
    int n = bodies.size();
    Joined joined = new Joined(n + totals.size());
    for (Body body : bodies) {
      relations.near(body.index()).forEach(other -> joined.join(body.index(), other));
      totals.stream()
          .filter(t -> reaches(t, body))
          .forEach(t -> joined.join(body.index(), n + t.index()));
    }
    for (int s = 0; s < totals.size(); s++) {
      for (int t = 0; t < s; t++) {
        if (Reach.mayMeet(totals.get(s).scope(), totals.get(t).scope())) {
          joined.join(n + s, n + t);
        }
      }
    }
    Map<Integer, Island> islands = new TreeMap<>();
    Set<Integer> scattered = scattered(joined);
    int first = scattered.isEmpty() ? 0 : scattered.iterator().next();
    bodies.forEach(b -> {
      int leader = scattered.contains(b.index()) ? first : joined.of(b.index());
      at(islands, leader).bodies().add(b);
    });
    totals.forEach(t -> at(islands, joined.of(n + t.index())).totals().add(t));
    return List.copyOf(islands.values());
  }

  /** Bodies that hang together with nothing: they are kept on one island, where alike ones join. */
  private Set<Integer> scattered(Joined joined) {
    int[] size = new int[bodies.size() + totals.size()];
    for (int i = 0; i < size.length; i++) {
      size[joined.of(i)]++;
    }
    Set<Integer> scattered = new TreeSet<>();
    bodies.stream()
        .filter(b -> size[joined.of(b.index())] == 1)
        .forEach(b -> scattered.add(b.index()));
    return scattered;
  }

  private static Island at(Map<Integer, Island> islands, int leader) {
    return islands.computeIfAbsent(leader, k -> new Island(new ArrayList<>(), new ArrayList<>()));
  }

  /** Numbers joined into sets. */
  private static final class Joined {
    private final int[] up;

    Joined(int n) {
      up = new int[n];
      for (int i = 0; i < n; i++) {
        up[i] = i;
      }
    }

    int of(int i) {
      int at = i;
      while (up[at] != at) {
        up[at] = up[up[at]];
        at = up[at];
      }
      return at;
    }

    void join(int one, int other) {
      int a = of(one);
      int b = of(other);
      up[Math.max(a, b)] = Math.min(a, b);
    }
  }
}
