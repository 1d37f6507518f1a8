package org.durumi.linker.count;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the totals that what is told singly disproves. Each is tried alone, beside the groups' own
 * numbers as these stand among themselves: a total that cannot hold even so undercounts, and who
 * undercounts can neither cap what others leave open nor make two groups one.
 */
final class Disproof {

  private final World world;
  private final int mostCells;
  private final Asked everybody;

  /**
   * Looks at the totals of a world.
   *
   * @param mostCells kinds of person beyond which a total is believed
   */
  Disproof(World world, int mostCells) {
    this.world = world;
    this.mostCells = mostCells;
    this.everybody = Asked.of(new Question.Selection(Scope.ALL), world);
  }

  /** Those that do not stand, by the key of their scope, each with the numbers that disprove it. */
  Map<String, Part> ofTotals() {
    Map<String, Part> disproofs = new TreeMap<>();
    for (Island island : world.islands) {
      for (Total total : island.totals()) {
        of(total, island).ifPresent(part -> disproofs.put(total.scope().key(), part));
      }
    }
    return disproofs;
  }

  /** A total that holds the fewest of all whom it may count, and of those linked to them, fits. */
  private Optional<Part> of(Total total, Island island) {
    List<Body> listed =
        linked(island.bodies().stream().filter(b -> World.reaches(total, b)).toList());
    long lows = listed.stream().mapToLong(b -> b.tally().low()).sum();
    if (total.tally().high() >= lows && !isEmpty(total)) {
      return Optional.empty();
    }
    Part part = Part.of(world, new Island(listed, List.of(total)), everybody, mostCells);
    boolean bends =
        part.program().stream().anyMatch(p -> p.budgets().stream().anyMatch(p::bendsTotal));
    return bends ? Optional.of(part) : Optional.empty();
  }

  /**
   * Tells whether nothing can have happened within a total's scope, such as a place less itself.
   */
  private boolean isEmpty(Total total) {
    Grid grid = new Grid(List.of(total.scope()));
    return total.tally().low() > 0
        && grid.types(world).stream()
            .flatMap(type -> grid.signatures(type).stream())
            .noneMatch(signature -> signature.get(0));
  }

  /** Bodies, and all that hang together with them by links. */
  private List<Body> linked(List<Body> bodies) {
    BitSet all = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    bodies.forEach(b -> open.add(b.index()));
    while (!open.isEmpty()) {
      int at = open.removeFirst();
      if (!all.get(at)) {
        all.set(at);
        world.relations.near(at).forEach(open::add);
      }
    }
    List<Body> linked = new ArrayList<>();
    all.stream().mapToObj(world.bodies::get).forEach(linked::add);
    return linked;
  }
}
