package org.durumi.linker.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** An island under a question: its program, or a rough bound where that would be too large. */
final class Part {

  private final List<Island> islands;
  private final Cells.Plan plan;
  private final Optional<Program> program;
  private final Rough rough;

  private Part(List<Island> islands, Optional<Cells.Plan> plan, Rough rough) {
    this.islands = islands;
    this.plan = plan.orElse(new Cells.Plan(new TreeMap<>(), List.of()));
    this.program = plan.flatMap(p -> program(p, islands));
    this.rough = rough;
  }

  static Part of(World world, Island island, Asked asked, int limit) {
    Optional<Cells.Plan> plan = new Cells(world, island, asked, limit).plan();
    return new Part(List.of(island), plan, new Rough(world, island, asked));
  }

  /**
   * Several parts as one in which people of different types of act may be the same; empty where
   * that is too large.
   */
  static Optional<Part> joint(World world, List<Part> parts, Asked asked, int limit) {
    List<Body> bodies = new ArrayList<>();
    List<Total> totals = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    TreeMap<Integer, List<Body>> blocks = new TreeMap<>();
    for (Part part : parts) {
      if (part.program.isEmpty()) {
        return Optional.empty();
      }
      part.islands.forEach(i -> bodies.addAll(i.bodies()));
      part.islands.forEach(i -> totals.addAll(i.totals()));
      cells.addAll(part.plan.cells());
      blocks.putAll(part.plan.blocks());
    }
    Island island = new Island(bodies, totals);
    Optional<Collection<Cell>> all = new Cells(world, island, asked, limit).join(cells, true);
    return all.map(joined ->
            new Part(
                List.of(island),
                Optional.of(new Cells.Plan(blocks, List.copyOf(joined))),
                new Rough(world, island, asked)))
        .filter(p -> p.program.isPresent());
  }

  private static Optional<Program> program(Cells.Plan plan, List<Island> islands) {
    List<Node> nodes = new ArrayList<>();
    islands.forEach(
        i -> i.totals().stream().filter(Total::stands).forEach(t -> nodes.add(Node.of(t))));
    plan.blocks().values().forEach(b -> nodes.add(Node.of(b)));
    try {
      return Optional.of(new Program(nodes, plan.cells()));
    } catch (Program.Unsettled e) {
      return Optional.empty();
    }
  }

  List<Island> islands() {
    return islands;
  }

  /** The program, unless it is too large. */
  Optional<Program> program() {
    return program;
  }

  /** Where no program is. */
  Rough rough() {
    return rough;
  }

  /** Tells whether anybody here may be counted. */
  boolean matters() {
    return program.isEmpty() || plan.cells().stream().anyMatch(Cell::counted);
  }

  List<Cell> counted() {
    return plan.cells().stream().filter(Cell::counted).toList();
  }

  boolean exact() {
    return program.isPresent() && program.get().exact();
  }

  long least() {
    return program.map(p -> p.least(new BitSet())).orElseGet(rough::least);
  }

  long most() {
    return program.map(p -> p.most(new BitSet())).orElseGet(rough::most);
  }

  long best() {
    return program.map(Program::best).orElseGet(rough::least);
  }

  long corroborated() {
    return program.map(Program::corroborated).orElse(0L);
  }
}
