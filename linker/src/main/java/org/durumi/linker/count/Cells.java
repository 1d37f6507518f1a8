package org.durumi.linker.count;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.durumi.record.event.ActType;

/** Finds all kinds of person that an island may hold, with the question's people marked. */
final class Cells {

  /**
   * Bodies that are alike in all that matters count as one, whose numbers are their sums; the first
   * stands for them.
   *
   * @param blocks the bodies that each first one stands for, itself included
   * @param cells the kinds of person
   */
  record Plan(Map<Integer, List<Body>> blocks, List<Cell> cells) {}

  private final World world;
  private final Island island;
  private final Asked asked;
  private final int limit;
  private final Grid grid;
  private final BitSet excepting = new BitSet();

  Cells(World world, Island island, Asked asked, int limit) {
    this.world = world;
    this.island = island;
    this.asked = asked;
    this.limit = limit;
    List<Scope> scopes = new ArrayList<>(island.totals().stream().map(Total::scope).toList());
    scopes.add(asked.scope());
    this.grid = new Grid(scopes);
    island.totals().stream()
        .filter(t -> !t.scope().exceptGroups().isEmpty())
        .forEach(t -> excepting.set(t.index()));
  }

  /** All kinds, or empty where there are more than the limit. */
  Optional<Plan> plan() {
    Map<List<Object>, List<Body>> alike = new LinkedHashMap<>();
    List<Body> others = new ArrayList<>();
    Map<Integer, Set<BitSet>> known = new TreeMap<>();
    for (Body body : island.bodies()) {
      if (world.relations.near(body.index()).isEmpty() && body.acts().size() == 1) {
        BitSet alone = new BitSet();
        alone.set(body.index());
        Set<BitSet> signatures = signatures(alone);
        known.put(body.index(), signatures);
        List<Object> key =
            List.of(
                body.types(), signatures, body.tally().named(), asked.marks(body), leftOutBy(body));
        alike.computeIfAbsent(key, k -> new ArrayList<>()).add(body);
      } else {
        others.add(body);
      }
    }
    Map<Integer, List<Body>> blocks = new TreeMap<>();
    alike.values().forEach(b -> blocks.put(b.getFirst().index(), b));
    others.forEach(b -> blocks.put(b.index(), List.of(b)));
    Set<Cell> cells = new LinkedHashSet<>();
    for (List<Body> block : alike.values()) {
      BitSet alone = new BitSet();
      alone.set(block.getFirst().index());
      known
          .getOrDefault(block.getFirst().index(), Set.of())
          .forEach(s -> cells.add(cell(alone, s)));
    }
    boolean few = linked(others, cells) && unlisted(cells);
    return few
        ? join(cells, false).map(all -> new Plan(blocks, List.copyOf(all)))
        : Optional.empty();
  }

  private boolean linked(List<Body> others, Set<Cell> cells) {
    Set<BitSet> seen = new LinkedHashSet<>();
    Deque<BitSet> open = new ArrayDeque<>();
    others.forEach(b -> visit(world.relations.above(b.index()), seen, open));
    while (!open.isEmpty() && seen.size() <= limit) {
      BitSet set = open.removeFirst();
      BitSet next = new BitSet();
      set.stream().forEach(b -> world.relations.near(b).forEach(next::set));
      next.andNot(set);
      next.stream()
          .forEach(b -> {
            BitSet larger = (BitSet) set.clone();
            larger.or(world.relations.above(b));
            visit(larger, seen, open);
          });
    }
    for (BitSet set : seen) {
      if (cells.size() > limit) {
        return false;
      }
      if (world.relations.whole(set)) {
        signatures(set).forEach(s -> cells.add(cell(set, s)));
      }
    }
    return seen.size() <= limit && cells.size() <= limit;
  }

  private void visit(BitSet set, Set<BitSet> seen, Deque<BitSet> open) {
    if (world.relations.possible(set) && seen.add(set)) {
      open.add(set);
    }
  }

  private boolean unlisted(Set<Cell> cells) {
    BitSet inTotals = new BitSet();
    IntStream.range(0, island.totals().size())
        .filter(t -> island.totals().get(t).stands())
        .forEach(inTotals::set);
    for (ActType type : island.totals().isEmpty() ? Set.<ActType>of() : grid.types(world)) {
      for (BitSet s : grid.signatures(type)) {
        if (s.intersects(inTotals)) {
          cells.add(cell(new BitSet(), EnumSet.of(type), s));
        }
      }
    }
    return cells.size() <= limit;
  }

  /**
   * Joins people of different types of act into one person, where a total counts both, or anywhere.
   */
  Optional<Collection<Cell>> join(Collection<Cell> single, boolean anywhere) {
    Set<Cell> all = new LinkedHashSet<>(single);
    Deque<Cell> open = new ArrayDeque<>(single);
    while (!open.isEmpty()) {
      Cell one = open.removeFirst();
      for (Cell other : single) {
        if (!one.sharesType(other)
            && mayMatter(one, other, anywhere)
            && world.relations.possible(one, other)) {
          joined(one, other).filter(all::add).ifPresent(open::add);
        }
      }
      if (all.size() > limit) {
        return Optional.empty();
      }
    }
    return Optional.of(all);
  }

  private boolean mayMatter(Cell one, Cell other, boolean anywhere) {
    return anywhere
        ? asked.concerns(world, one) && asked.concerns(world, other)
        : one.totals().intersects(other.totals()) || leftOut(one, other) || leftOut(other, one);
  }

  private Set<BitSet> signatures(BitSet bodies) {
    Map<Happening, Set<String>> whoOf = new LinkedHashMap<>();
    bodies.stream()
        .mapToObj(world.bodies::get)
        .flatMap(b -> b.acts().stream())
        .forEach(a -> {
          Set<String> who = whoOf.computeIfAbsent(a.happening(), h -> new TreeSet<>());
          if (a.group().who() != null) {
            who.add(a.group().who());
          }
        });
    Set<BitSet> all = new LinkedHashSet<>();
    all.add(new BitSet());
    for (var act : whoOf.entrySet()) {
      Happening h = act.getKey();
      Set<BitSet> next = new LinkedHashSet<>();
      for (BitSet s : grid.signatures(h.type(), h.when(), h.where(), act.getValue())) {
        for (BitSet before : all) {
          BitSet both = (BitSet) before.clone();
          both.or(s);
          next.add(both);
        }
      }
      all = next;
    }
    Set<BitSet> kept = new LinkedHashSet<>();
    all.forEach(s -> kept.add(withoutExcepted(bodies, s)));
    return kept;
  }

  private BitSet withoutExcepted(BitSet bodies, BitSet signature) {
    BitSet kept = (BitSet) signature.clone();
    for (int t = 0; t < island.totals().size(); t++) {
      if (asked.leavesOut(world, island.totals().get(t).scope(), bodies)) {
        kept.clear(t);
      }
    }
    if (asked.leavesOut(world, asked.scope(), bodies)) {
      kept.clear(island.totals().size());
    }
    return kept;
  }

  private List<Scope> leftOutBy(Body body) {
    List<Scope> scopes = new ArrayList<>(island.totals().stream().map(Total::scope).toList());
    scopes.add(asked.scope());
    scopes.removeIf(s -> body.names().stream().noneMatch(s.exceptGroups()::contains));
    return scopes;
  }

  /** Tells whether some total that counts the one leaves out the other by name. */
  private boolean leftOut(Cell one, Cell other) {
    return one.totals().intersects(excepting)
        && one.totals().stream()
            .anyMatch(t -> asked.leavesOut(world, world.totals.get(t).scope(), other.bodies()));
  }

  /**
   * One person where there seemed to be two, unless a total leaves out a group of the one by name
   * and counts the other.
   */
  private Optional<Cell> joined(Cell one, Cell other) {
    Cell both = one.with(other);
    BitSet left = new BitSet();
    both.totals().stream()
        .filter(t -> asked.leavesOut(world, world.totals.get(t).scope(), both.bodies()))
        .forEach(left::set);
    if (left.stream().anyMatch(t -> both.unlisted().get(t) && world.totals.get(t).stands())) {
      return Optional.empty();
    }
    both.totals().andNot(left);
    both.listed().andNot(left);
    boolean counted =
        asked.total() < 0
            ? both.counted() && !asked.leavesOut(world, asked.scope(), both.bodies())
            : asked.counts(world, both.bodies(), both.totals(), both.listed(), false);
    return Optional.of(
        new Cell(
            both.bodies(), both.totals(), both.listed(), both.unlisted(), counted, both.types()));
  }

  private Cell cell(BitSet bodies, BitSet signature) {
    EnumSet<ActType> types = EnumSet.noneOf(ActType.class);
    bodies.stream().forEach(b -> types.addAll(world.bodies.get(b).types()));
    return cell(bodies, types, signature);
  }

  private Cell cell(BitSet bodies, EnumSet<ActType> types, BitSet signature) {
    BitSet totals = new BitSet();
    for (int t = 0; t < island.totals().size(); t++) {
      if (signature.get(t)) {
        totals.set(island.totals().get(t).index());
      }
    }
    BitSet listed = bodies.isEmpty() ? new BitSet() : totals;
    BitSet unlisted = bodies.isEmpty() ? totals : new BitSet();
    boolean within = signature.get(island.totals().size());
    boolean counted = asked.counts(world, bodies, totals, listed, within);
    return new Cell(bodies, totals, listed, unlisted, counted, types);
  }
}
