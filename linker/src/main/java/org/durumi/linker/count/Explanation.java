package org.durumi.linker.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Finds what the bounds of one part rest on. */
final class Explanation {

  private static final int MOST_PROGRAMS = 400;
  private static final int MOST_LINKS = 12;
  private static final int MOST_ASIDES = 8;

  private final Counting counting;
  private final World world;
  private final Asked asked;

  Explanation(Counting counting, World world, Asked asked) {
    this.counting = counting;
    this.world = world;
    this.asked = asked;
  }

  /**
   * What was found.
   *
   * @param reasons the reasons
   * @param irreducible false if there was too much to try
   */
  record Found(List<Reason> reasons, boolean irreducible) {}

  Found why(Part part, Side side, long value) {
    if (part.program().isEmpty()) {
      return new Found(List.of(), false);
    }
    Program program = part.program().get();
    if (value == Tally.OPEN) {
      return new Found(List.of(open(program)), true);
    }
    if (side == Side.LOWER && value == 0) {
      return new Found(List.of(), true);
    }
    Tight.Rest rest =
        new Tight(program, MOST_PROGRAMS)
            .rest(
                new BitSet(),
                program.support(side),
                out ->
                    side == Side.LOWER ? program.least(out) >= value : program.most(out) <= value);
    List<Reason> reasons = new ArrayList<>();
    boolean asides = rest.ends().size() <= MOST_ASIDES;
    rest.ends().forEach(e -> reasons.add(reason(program.nodes.get(e / 2), e % 2, asides)));
    List<Link> links = Excerpt.links(world, part.islands());
    boolean few = links.size() <= MOST_LINKS;
    for (Link link : few ? links : List.<Link>of()) {
      if (moves(part, link, side, value)) {
        reasons.add(new Reason.Tied(link));
      }
    }
    return new Found(reasons, rest.irreducible() && few);
  }

  private boolean moves(Part part, Link link, Side side, long value) {
    return counting.loosened(part.islands(), Optional.of(link)).value(asked.question(), side)
        != value;
  }

  private Reason reason(Node node, int end, boolean asides) {
    Side side = end == 0 ? Side.LOWER : Side.UPPER;
    int number = end == 0 ? node.low() : node.high();
    if (node.total().isEmpty()) {
      return new Reason.Singly(side, number, node.groups(), node.claims(side));
    }
    Scope scope = node.total().get().scope();
    long low = asides ? counting.value(new Question.Listed(scope), Side.LOWER) : 0;
    long high = asides ? counting.value(new Question.Listed(scope), Side.UPPER) : Tally.OPEN;
    return new Reason.Total(
        side,
        number,
        scope,
        node.claims(side),
        Math.toIntExact(low),
        high == Tally.OPEN ? null : (Integer) Math.toIntExact(high));
  }

  private Reason open(Program program) {
    NavigableSet<Integer> bodies = new TreeSet<>();
    NavigableSet<Integer> totals = new TreeSet<>();
    for (Cell cell : program.openCells(new BitSet())) {
      cell.bodies().stream().forEach(bodies::add);
      cell.totals().stream().forEach(totals::add);
    }
    List<String> groups = new ArrayList<>();
    List<Scope> scopes = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    for (Node node : program.nodes) {
      if (node.total().isPresent() && totals.contains(node.total().get().index())) {
        scopes.add(node.total().get().scope());
        claims.addAll(node.claims(Side.UPPER));
      } else if (node.total().isEmpty() && bodies.contains(node.block().getFirst().index())) {
        for (Body body : node.block()) {
          if (!body.tally().closed()) {
            groups.add(body.names().getFirst());
            claims.addAll(body.tally().highClaims());
          }
        }
      }
    }
    claims.sort(Reading.BY_NAME);
    return new Reason.Unclosed(groups, scopes, claims);
  }
}
