package org.durumi.linker.count;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.record.event.ActType;

/**
 * Counts people without counting anybody twice.
 *
 * <p>The people of a ledger are sorted into <em>kinds</em>: those in the same groups and totals are
 * of one kind. Each group and total bounds the number of people in some kinds; the fewest and the
 * most people in the kinds that a question counts are two integer programs, worked out for each
 * island of groups and totals that hang together. The kinds follow from the links, and from how
 * scopes cut time and places: sets that cannot share people give no kind, and people whom no
 * incident lists differ only by the scopes they are in, so that there are few.
 *
 * <p>Everything is deterministic, and nothing is kept between questions.
 */
public final class Counting {

  /** Kinds of person up to which an island is worked out exactly. */
  private static final int MOST_CELLS = 6_000;

  private final World world;
  private final int mostCells;

  private Counting(World world, int mostCells) {
    this.world = world;
    this.mostCells = mostCells;
  }

  /** Reads a ledger. */
  public static Counting of(Ledger ledger, Policy policy) {
    return of(ledger, policy, MOST_CELLS);
  }

  static Counting of(Ledger ledger, Policy policy, int mostCells) {
    return new Counting(World.of(ledger, policy, mostCells), mostCells);
  }

  /** The scopes of which somebody gives a total, to ask what of them is unlisted. */
  public List<Scope> totals() {
    return world.totals.stream().map(Total::scope).toList();
  }

  /**
   * Counts. A lower bound beyond the ints is the largest of them, and such an upper one is open.
   *
   * @throws IllegalArgumentException if the question is about something that the ledger lacks
   */
  public HeadCount count(Question question) {
    Asked asked = Asked.of(question, world);
    List<Part> parts = parts(asked);
    Account account = new Account(this, world, asked);
    parts.forEach(account::upper);
    Optional<List<Part>> below = below(parts, asked);
    if (below.isPresent()) {
      below.get().forEach(account::lower);
    } else {
      account.oneTypeAlone(largest(asked, parts));
    }
    return account.close();
  }

  /** A bound without its reasons; {@link Tally#OPEN} if it is open. */
  long value(Question question, Side side) {
    Asked asked = Asked.of(question, world);
    List<Part> parts = parts(asked);
    if (side == Side.UPPER) {
      return parts.stream().mapToLong(Part::most).reduce(0, Counting::plus);
    }
    return below(parts, asked)
        .map(ps -> ps.stream().mapToLong(Part::least).sum())
        .orElseGet(() ->
            types(asked, parts).stream()
                .mapToLong(t -> value(only(asked, t), Side.LOWER))
                .max()
                .orElse(0));
  }

  /** Some islands alone, with some claims alone, and with one link for which nobody vouches. */
  Counting excerpt(List<Island> islands, Optional<Link> loosened, Set<String> said) {
    Ledger excerpt = Excerpt.of(world, islands, loosened, said);
    return new Counting(new World(excerpt, world.policy, world.disproofs), mostCells);
  }

  static long plus(long one, long other) {
    return one == Tally.OPEN || other == Tally.OPEN ? Tally.OPEN : one + other;
  }

  private List<Part> parts(Asked asked) {
    List<Part> parts = new ArrayList<>();
    for (Island island : world.islands) {
      if (asked.mayTouch(island)) {
        parts.add(Part.of(world, island, asked, mostCells));
      }
    }
    return parts.stream()
        .filter(p -> p.matters() || p.islands().stream().anyMatch(asked::leavesOut))
        .toList();
  }

  /** The parts whose fewest people add up, or empty where there is too much to try. */
  private Optional<List<Part>> below(List<Part> parts, Asked asked) {
    boolean mayBeSame = !asked.scope().exceptGroups().isEmpty();
    Set<Set<ActType>> types = new LinkedHashSet<>();
    parts.forEach(p -> p.counted().forEach(c -> types.add(c.types())));
    for (Set<ActType> one : types) {
      mayBeSame |= types.stream().anyMatch(other -> Collections.disjoint(one, other));
    }
    boolean rough = parts.stream().anyMatch(p -> p.program().isEmpty());
    boolean several =
        asked.question() instanceof Question.Selection q && q.scope().types().size() != 1;
    if (!mayBeSame && !(rough && several)) {
      return Optional.of(parts);
    }
    return Part.joint(world, parts, asked, mostCells).map(List::of);
  }

  private Optional<HeadCount> largest(Asked asked, List<Part> parts) {
    return types(asked, parts).stream()
        .max(Comparator.comparingLong(t -> value(only(asked, t), Side.LOWER)))
        .map(type -> count(only(asked, type)));
  }

  private static Question only(Asked asked, ActType type) {
    return new Question.Selection(asked.scope().withTypes(Set.of(type)));
  }

  /** The types to look at one by one, or none where that is no help. */
  private static Set<ActType> types(Asked asked, List<Part> parts) {
    Set<ActType> types = new TreeSet<>(asked.scope().types());
    if (types.size() == 1) {
      return Set.of();
    }
    for (Part part : types.isEmpty() ? parts : List.<Part>of()) {
      for (Island island : part.islands()) {
        island.bodies().forEach(b -> types.addAll(b.types()));
        island.totals().forEach(t -> types.addAll(t.scope().types()));
      }
    }
    return types;
  }
}
