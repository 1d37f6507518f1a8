package org.durumi.linker.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.durumi.record.event.ActType;

/**
 * Bounds for an island that is too large to work out: never narrower than the exact ones. The lower
 * is the largest of: one body, one total, or all unlinked bodies of one type together. The upper
 * adds up everything.
 */
final class Rough {

  private final World world;
  private final Island island;
  private final Asked asked;
  private final Grid grid;
  private final int own;

  Rough(World world, Island island, Asked asked) {
    this.world = world;
    this.island = island;
    this.asked = asked;
    List<Scope> scopes = new ArrayList<>(island.totals().stream().map(Total::scope).toList());
    scopes.add(asked.scope());
    this.grid = new Grid(scopes);
    this.own = island.totals().size();
  }

  long least() {
    long most = 0;
    TreeMap<ActType, Long> free = new TreeMap<>();
    for (Body body : island.bodies()) {
      if (!surely(body)) {
        continue;
      }
      int low = low(body);
      most = Math.max(most, low);
      if (world.relations.near(body.index()).isEmpty() && body.acts().size() == 1) {
        free.merge(body.acts().getFirst().happening().type(), (long) low, Long::sum);
      }
    }
    for (int t = 0; t < own; t++) {
      if (island.totals().get(t).stands() && surely(t)) {
        most = Math.max(most, low(t));
      }
    }
    return free.values().stream().mapToLong(n -> n).reduce(most, Math::max);
  }

  long most() {
    long sum = 0;
    for (Body body : island.bodies()) {
      if (possibly(body)) {
        sum = plus(sum, high(body));
      }
    }
    for (int t = 0; t < own; t++) {
      Total its = island.totals().get(t);
      boolean any = asked.total() < 0 || !world.totals.get(asked.total()).stands();
      boolean asks = any || its.index() == asked.total();
      boolean selects = asked.question() instanceof Question.Selection || asked.total() >= 0;
      if (its.stands() && asks && selects) {
        sum = plus(sum, high(t));
      }
    }
    return sum;
  }

  private static long plus(long sum, long more) {
    return sum == Tally.OPEN || more == Tally.OPEN ? Tally.OPEN : sum + more;
  }

  private boolean surely(Body body) {
    if (asked.question() instanceof Question.Selection q) {
      return !asked.leavesOut(world, q.scope(), everyone())
          && body.acts().stream().anyMatch(a -> signatures(a).stream().allMatch(s -> s.get(own)));
    }
    return asked.marks(body);
  }

  private boolean possibly(Body body) {
    if (asked.question() instanceof Question.Selection) {
      return body.acts().stream().anyMatch(a -> signatures(a).stream().anyMatch(s -> s.get(own)));
    }
    return asked.question() instanceof Question.Listed || asked.marks(body);
  }

  private boolean surely(int total) {
    return asked.question() instanceof Question.Selection q
        && !asked.leavesOut(world, q.scope(), everyone())
        && allIn(total, own);
  }

  /** Nobody is surely in a selection that leaves out a group of this island. */
  private BitSet everyone() {
    BitSet all = new BitSet();
    island.bodies().forEach(b -> all.set(b.index()));
    return all;
  }

  /** Tells whether all acts in a total are in another scope; with none, whether it has no acts. */
  private boolean allIn(int total, int other) {
    return grid.types(world).stream()
        .flatMap(type -> grid.signatures(type).stream())
        .noneMatch(s -> s.get(total) && (other < 0 || !s.get(other)));
  }

  private int low(Body body) {
    BitSet above = world.relations.above(body.index());
    if (!world.relations.possible(above)) {
      return 0;
    }
    long room = Tally.OPEN;
    for (int p : above.stream().toArray()) {
      if (p != body.index()) {
        room = Math.min(room, world.bodies.get(p).tally().high());
      }
      for (Relations.Spread spread : world.relations.spreads()) {
        if (spread.part() == p) {
          room =
              Math.min(
                  room,
                  spread.wholes().stream()
                      .mapToLong(w -> world.bodies.get(w).tally().high())
                      .min()
                      .orElse(0));
        }
      }
    }
    long low = body.tally().low();
    return (int) (room == Tally.OPEN ? low : Math.clamp(room - otherLows(body), 0, low));
  }

  /** Others that may claim the same room, if numbers clash and have to be stretched. */
  private long otherLows(Body body) {
    return island.bodies().stream()
        .filter(b -> b.index() != body.index() && !world.relations.near(b.index()).isEmpty())
        .mapToLong(b -> b.tally().low())
        .sum();
  }

  /** None where other totals may leave no room, or where no act can be in the scope at all. */
  private int low(int total) {
    Total its = island.totals().get(total);
    boolean room =
        !allIn(total, -1)
            && island.totals().stream()
                .noneMatch(t ->
                    t.index() != its.index()
                        && t.stands()
                        && t.tally().closed()
                        && Reach.mayMeet(t.scope(), its.scope()));
    return room ? its.tally().low() : 0;
  }

  private long high(Body body) {
    if (!body.tally().closed()) {
      return Tally.OPEN;
    }
    boolean alone = world.relations.near(body.index()).isEmpty();
    return Math.max(body.tally().high(), alone ? 0 : otherLows(body));
  }

  /** More than it says where it must be stretched, to hold those listed or another total. */
  private long high(int total) {
    Tally tally = island.totals().get(total).tally();
    long lows = island.totals().stream().mapToInt(t -> t.tally().low()).max().orElse(0);
    long listed = island.bodies().stream().mapToLong(b -> b.tally().low()).sum();
    return tally.closed() ? Math.max(tally.high(), lows + listed) : Tally.OPEN;
  }

  private Set<BitSet> signatures(Body.Act act) {
    Happening h = act.happening();
    String who = act.group().who();
    return grid.signatures(h.type(), h.when(), h.where(), who == null ? Set.of() : Set.of(who));
  }
}
