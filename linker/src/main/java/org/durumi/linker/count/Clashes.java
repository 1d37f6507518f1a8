package org.durumi.linker.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the smallest sets of numbers that cannot all be true, one after the other. */
final class Clashes {

  private static final int MOST = 10;
  private static final int MOST_PROGRAMS = 400;

  private final World world;

  Clashes(World world) {
    this.world = world;
  }

  List<Conflict> of(Part part) {
    List<Conflict> conflicts = new ArrayList<>();
    if (part.program().isEmpty() || !part.program().get().stretched()) {
      return conflicts;
    }
    Program program = part.program().get();
    for (Budget budget : program.budgets()) {
      conflicts.addAll(of(program, budget, part.islands()));
    }
    return conflicts;
  }

  /** The numbers with which a total cannot hold, of a part in which there is no other total. */
  Stream<Conflict> disproof(Part part) {
    return part.program().stream()
        .flatMap(program ->
            program.budgets().stream()
                .filter(program::bendsTotal)
                .flatMap(budget -> of(program, budget, part.islands()).stream()))
        .filter(conflict -> conflict.kind() == Conflict.Kind.TOTAL_DOES_NOT_FIT)
        .limit(1);
  }

  private List<Conflict> of(Program program, Budget budget, List<Island> islands) {
    List<Conflict> conflicts = new ArrayList<>();
    BitSet dropped = program.allBut(budget.clash());
    for (int found = 0; found < MOST && !program.fits(dropped); found++) {
      Tight.Rest rest = least(program, dropped);
      conflicts.add(conflict(program, rest.ends(), islands));
      rest.ends().forEach(dropped::set);
    }
    return conflicts;
  }

  /** Tried quickly, and checked at the end. */
  private static Tight.Rest least(Program program, BitSet dropped) {
    Tight tight = new Tight(program, MOST_PROGRAMS);
    Tight.Rest rest = tight.rest(dropped, out -> !program.seemsToFit(out));
    BitSet others = program.ends();
    rest.ends().forEach(others::clear);
    others.or(dropped);
    return program.fits(others) ? tight.rest(dropped, out -> !program.fits(out)) : rest;
  }

  private Conflict conflict(Program program, List<Integer> ends, List<Island> islands) {
    boolean total = false;
    List<Claim> claims = new ArrayList<>();
    Set<String> groups = new HashSet<>();
    for (int end : ends) {
      Node node = program.nodes.get(end / 2);
      total |= node.total().isPresent();
      claims.addAll(node.claims(end % 2 == 0 ? Side.LOWER : Side.UPPER));
      node.block().forEach(b -> groups.addAll(b.names()));
    }
    List<Link> links =
        Excerpt.links(world, islands).stream()
            .filter(l -> l.groups().stream().anyMatch(groups::contains))
            .toList();
    return new Conflict(
        total ? Conflict.Kind.TOTAL_DOES_NOT_FIT : Conflict.Kind.PARTS_DO_NOT_FIT,
        claims.stream().distinct().sorted(Reading.BY_NAME).toList(),
        total ? List.of() : links);
  }
}
