package org.durumi.linker.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How bodies lie to each other: what the links say, what follows, and what holds by default. */
final class Relations {

  /**
   * Everybody in the part is in at least one of several wholes.
   *
   * @param part a body
   * @param wholes bodies
   */
  record Spread(int part, List<Integer> wholes) {}

  private final List<Body> bodies;
  private final BitSet[] above;
  private final List<Spread> spreads = new ArrayList<>();
  private final Set<Long> apart = new HashSet<>();
  private final Set<Long> loose = new HashSet<>();
  private final List<Set<Integer>> near = new ArrayList<>();

  Relations(Ledger ledger, Bodies groups) {
    this.bodies = groups.all();
    this.above = new BitSet[bodies.size()];
    for (int b = 0; b < above.length; b++) {
      above[b] = new BitSet();
      above[b].set(b);
      near.add(new java.util.TreeSet<>());
    }
    for (Link link : ledger.links()) {
      read(link, groups);
    }
    siblings(groups, ledger);
    close();
    ledger.links().forEach(link -> loosen(link, groups));
    for (BitSet up : above) {
      up.stream().forEach(p -> up.stream().forEach(q -> loose.add(pair(p, q))));
    }
    for (long pair : loose) {
      int one = (int) (pair >> 32);
      int other = (int) pair;
      if (one != other) {
        near.get(one).add(other);
        near.get(other).add(one);
      }
    }
  }

  /** The body and all bodies that hold it. */
  BitSet above(int body) {
    return above[body];
  }

  /** Parts of several wholes together. */
  List<Spread> spreads() {
    return spreads;
  }

  /** Bodies that share people with this one for a reason, in order. */
  Set<Integer> near(int body) {
    return near.get(body);
  }

  /** Tells whether nobody can be in both. */
  boolean apart(int one, int other) {
    if (one == other) {
      return apart.contains(pair(one, one));
    }
    return apart.contains(pair(one, other))
        || (!loose.contains(pair(one, other)) && sameTypeElsewhere(one, other));
  }

  /** Tells whether no two of these are apart. */
  boolean possible(BitSet set) {
    int[] in = set.stream().toArray();
    for (int i = 0; i < in.length; i++) {
      for (int j = 0; j <= i; j++) {
        if (apart(in[i], in[j])) {
          return false;
        }
      }
    }
    return true;
  }

  /** Tells whether two kinds of person may be one. */
  boolean possible(Cell one, Cell other) {
    return one.bodies().stream().noneMatch(a -> other.bodies().stream().anyMatch(b -> apart(a, b)));
  }

  /** Tells whether every part of several wholes comes with one of them. */
  boolean whole(BitSet set) {
    return spreads.stream()
        .allMatch(s -> !set.get(s.part()) || s.wholes().stream().anyMatch(set::get));
  }

  private void read(Link link, Bodies groups) {
    List<Integer> named = link.groups().stream().map(groups::of).toList();
    int first = named.getFirst();
    for (int other : named.subList(1, named.size())) {
      if (other != first || link instanceof Link.Apart) {
        near.get(first).add(other);
        near.get(other).add(first);
      }
    }
    List<Integer> others = named.stream().skip(1).distinct().toList();
    switch (link) {
      case Link.Within w when others.contains(first) -> {}
      case Link.Within w when others.size() == 1 -> above[first].set(others.getFirst());
      case Link.Within w -> spreads.add(new Spread(first, others));
      case Link.Apart a -> apart.add(pair(first, others.getFirst()));
      default -> {}
    }
  }

  private void siblings(Bodies groups, Ledger ledger) {
    for (Happening h : ledger.happenings()) {
      for (Happening.Group g : h.groups()) {
        for (Happening.Group other : h.groups()) {
          if (groups.of(g.id()) != groups.of(other.id())) {
            near.get(groups.of(g.id())).add(groups.of(other.id()));
          }
        }
      }
    }
  }

  private void close() {
    boolean grew = true;
    while (grew) {
      grew = false;
      for (BitSet up : above) {
        if (up.cardinality() < 2) {
          continue;
        }
        int before = up.cardinality();
        BitSet now = (BitSet) up.clone();
        now.stream().forEach(p -> up.or(above[p]));
        grew |= up.cardinality() > before;
      }
    }
  }

  private void loosen(Link link, Bodies groups) {
    if (link instanceof Link.MayOverlap || link instanceof Link.Within) {
      int first = groups.of(link.groups().getFirst());
      for (String g : link.groups().subList(1, link.groups().size())) {
        above[first].stream()
            .forEach(p -> above[groups.of(g)].stream().forEach(q -> loose.add(pair(p, q))));
      }
    }
  }

  private boolean sameTypeElsewhere(int one, int other) {
    for (Body.Act a : bodies.get(one).acts()) {
      for (Body.Act b : bodies.get(other).acts()) {
        if (a.happening().type() == b.happening().type()
            && !a.happening().id().equals(b.happening().id())) {
          return true;
        }
      }
    }
    return false;
  }

  private static long pair(int one, int other) {
    return ((long) Math.min(one, other) << 32) | Math.max(one, other);
  }
}
