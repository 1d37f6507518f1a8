package org.durumi.linker.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up the parts of an answer. */
final class Account {

  private final World world;
  private final Asked asked;
  private final Explanation explanation;
  private final Set<Conflict> conflicts = new LinkedHashSet<>();
  private final List<Claim> aside = new ArrayList<>();
  private final List<Reason> whyLower = new ArrayList<>();
  private final List<Reason> whyUpper = new ArrayList<>();
  private boolean lowerIrreducible = true;
  private boolean upperIrreducible = true;
  private boolean exact = true;
  private long lower;
  private long best;
  private long corroborated;
  private long upper;

  Account(Counting counting, World world, Asked asked) {
    this.world = world;
    this.asked = asked;
    this.explanation = new Explanation(counting, world, asked);
  }

  void upper(Part part) {
    long most = part.most();
    Explanation.Found found = explanation.why(part, Side.UPPER, most);
    upper = Counting.plus(upper, most);
    whyUpper.addAll(found.reasons());
    upperIrreducible &= found.irreducible();
    exact &= part.exact();
    BitSet bodies = new BitSet();
    BitSet totals = new BitSet();
    for (Cell cell : part.counted()) {
      bodies.or(cell.bodies());
      totals.or(cell.totals());
    }
    part.program().ifPresent(program -> alike(program, bodies));
    for (Island island : part.islands()) {
      island.bodies().stream()
          .filter(b -> part.program().isEmpty() || bodies.get(b.index()))
          .forEach(b -> note(b.tally()));
      island.totals().stream()
          .filter(t -> part.program().isEmpty() || totals.get(t.index()))
          .forEach(t -> {
            note(t.tally());
            Optional.ofNullable(world.disproofs.get(t.scope().key()))
                .ifPresent(why -> new Clashes(world).disproof(why).forEach(conflicts::add));
          });
    }
    conflicts.addAll(new Clashes(world).of(part));
  }

  /** Adds the bodies for which one of these stands. */
  private static void alike(Program program, BitSet bodies) {
    for (Node node : program.nodes) {
      if (!node.block().isEmpty() && bodies.get(node.block().getFirst().index())) {
        node.block().forEach(b -> bodies.set(b.index()));
      }
    }
  }

  private void note(Tally tally) {
    aside.addAll(tally.setAside());
    if (!tally.differing().isEmpty()) {
      conflicts.add(new Conflict(Conflict.Kind.ROOTS_DIFFER, tally.differing(), List.of()));
    }
  }

  void lower(Part part) {
    long least = part.least();
    Explanation.Found found = explanation.why(part, Side.LOWER, least);
    lower += least;
    best += part.best();
    corroborated += part.corroborated();
    whyLower.addAll(found.reasons());
    lowerIrreducible &= found.irreducible();
    exact &= part.exact();
  }

  /** People of different types may be the same: at least as many as of the type with most. */
  void oneTypeAlone(Optional<HeadCount> alone) {
    lowerIrreducible = false;
    exact = false;
    if (alone.isEmpty()) {
      return;
    }
    HeadCount largest = alone.get();
    lower = largest.lower();
    best = largest.best();
    corroborated = largest.corroborated();
    whyLower.addAll(largest.whyLower().reasons());
    whyLower.add(new Reason.OneTypeAlone());
  }

  HeadCount close() {
    int fewest = Tally.fewest(lower);
    @Nullable Integer most = Tally.most(upper);
    for (Claim c : world.shown) {
      if (asked.mayShow(c, world)) {
        aside.add(c);
      }
    }
    return new HeadCount(
        fewest,
        Tally.fewest(Math.clamp(best, lower, Math.max(lower, upper))),
        most,
        Tally.fewest(corroborated),
        approximate(whyLower) || approximate(whyUpper),
        new Derivation(Side.LOWER, fewest, whyLower, lowerIrreducible),
        new Derivation(Side.UPPER, most, whyUpper, upperIrreducible),
        List.copyOf(conflicts),
        aside.stream().distinct().sorted(Reading.BY_NAME).toList(),
        exact);
  }

  private static boolean approximate(List<Reason> reasons) {
    return reasons.stream()
        .flatMap(r ->
            switch (r) {
              case Reason.Singly s -> s.claims().stream();
              case Reason.Total t -> t.claims().stream();
              default -> Stream.<Claim>of();
            })
        .anyMatch(c -> c.count() != null && c.count().approximate());
  }
}
