package org.durumi.linker.count;

import java.util.BitSet;

/**
 * A question in the terms of a world.
 *
 * @param question the question
 * @param scope the limits of a selection; everything for other questions
 * @param body the group asked for, or -1
 * @param total the total asked for, or -1
 */
record Asked(Question question, Scope scope, int body, int total) {

  static Asked of(Question question, World world) {
    return switch (question) {
      case Question.Selection q -> new Asked(q, q.scope(), -1, -1);
      case Question.OfGroup q -> new Asked(q, Scope.ALL, world.groups.of(q.id()), -1);
      case Question.OfHappening q -> {
        if (world.ledger.happenings().stream().noneMatch(h -> h.id().equals(q.id()))) {
          throw new IllegalArgumentException("no such incident: " + q.id());
        }
        yield new Asked(q, Scope.ALL, -1, -1);
      }
      case Question.Unlisted q -> new Asked(q, Scope.ALL, -1, total(world, q.scope()));
      case Question.Listed q -> new Asked(q, Scope.ALL, -1, total(world, q.scope()));
    };
  }

  private static int total(World world, Scope scope) {
    return world.totals.stream()
        .filter(t -> t.scope().key().equals(scope.key()))
        .mapToInt(Total::index)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nobody gives a total of that"));
  }

  /** Tells whether a person of these bodies and totals is one that the question counts. */
  boolean counts(World world, BitSet bodies, BitSet totals, BitSet listed, boolean within) {
    return switch (question) {
      case Question.Selection q -> within;
      case Question.OfGroup q -> bodies.get(body);
      case Question.OfHappening q -> bodies.stream().anyMatch(b -> marks(world.bodies.get(b)));
      case Question.Unlisted q -> totals.get(total) && !listed.get(total);
      case Question.Listed q -> listed.get(total);
    };
  }

  /** Tells whether the question is about this body, among others that are like it. */
  boolean marks(Body asked) {
    return switch (question) {
      case Question.OfGroup q -> asked.index() == body;
      case Question.OfHappening q ->
          asked.acts().stream().anyMatch(a -> a.happening().id().equals(q.id()));
      default -> false;
    };
  }

  /** Tells whether it matters that a person is somebody else too. */
  boolean concerns(World world, Cell cell) {
    return cell.counted() || leavesOut(world, scope, cell.bodies());
  }

  /** Tells whether a selection leaves out somebody of an island by name. */
  boolean leavesOut(Island island) {
    return island.bodies().stream()
        .anyMatch(b -> b.names().stream().anyMatch(scope.exceptGroups()::contains));
  }

  /** Tells whether a scope leaves out a person of these bodies by name. */
  boolean leavesOut(World world, Scope scope, BitSet bodies) {
    return !scope.exceptGroups().isEmpty()
        && bodies.stream()
            .mapToObj(world.bodies::get)
            .anyMatch(b -> b.names().stream().anyMatch(scope.exceptGroups()::contains));
  }

  /**
   * Tells whether an island may hold people that the question counts; quick, and never wrongly no.
   */
  boolean mayTouch(Island island) {
    return switch (question) {
      case Question.Selection q ->
          leavesOut(island)
              || island.bodies().stream()
                  .anyMatch(b -> b.acts().stream().anyMatch(a -> Reach.mayHold(scope, a)))
              || island.totals().stream().anyMatch(t -> Reach.mayMeet(scope, t.scope()));
      case Question.OfGroup q -> island.bodies().stream().anyMatch(b -> b.index() == body);
      case Question.OfHappening q -> island.bodies().stream().anyMatch(this::marks);
      default -> island.totals().stream().anyMatch(t -> t.index() == total);
    };
  }

  /** Tells whether a claim that changes no number has to do with the question. */
  boolean mayShow(Claim claim, World world) {
    return switch (claim.about()) {
      case Claim.Subject.All all ->
          question instanceof Question.Selection && Reach.mayMeet(scope, all.scope());
      case Claim.Subject.Group g -> {
        Body about = world.bodies.get(world.groups.of(g.group()));
        yield question instanceof Question.Selection
            ? about.acts().stream().anyMatch(a -> Reach.mayHold(scope, a))
            : marks(about);
      }
    };
  }
}
