package org.durumi.linker.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds what the bounds of one part rest on. */
final class Explanation {

  private static final int MOST_PROGRAMS = 400;
  private static final int MOST_LINKS = 12;
  private static final int MOST_ASIDES = 8;
  private static final int MOST_ENDS = 80;
  private static final int MOST_CELLS = 500;

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
    Tight.Rest rest = tight(program, side, value);
    List<Reason> reasons = new ArrayList<>();
    boolean small = program.cells.size() <= MOST_CELLS;
    boolean asides = small && rest.ends().size() <= MOST_ASIDES;
    rest.ends().forEach(e -> reasons.add(reason(program.nodes.get(e / 2), e % 2, asides)));
    List<Link> links = Excerpt.links(world, part.islands());
    boolean few = links.isEmpty() || (small && links.size() <= MOST_LINKS);
    if (few && !links.isEmpty()) {
      Set<String> said = said(program, rest.ends());
      long base = excerpt(part, Optional.empty(), said, side);
      links.stream()
          .filter(l -> excerpt(part, Optional.of(l), said, side) != base)
          .forEach(l -> reasons.add(new Reason.Tied(l)));
    }
    return new Found(reasons, rest.irreducible() && few);
  }

  /** Piece by piece: what the dual program leaves over mostly falls apart. */
  private static Tight.Rest tight(Program program, Side side, long value) {
    BitSet guess = program.support(side);
    if (!keeps(program, side, value, program.allBut(guess), everywhere())) {
      guess = program.ends();
    }
    List<Integer> ends = new ArrayList<>();
    boolean irreducible = true;
    for (BitSet piece : program.pieces(guess)) {
      BitSet others = program.allBut(piece);
      BitSet within = new BitSet();
      piece.stream().forEach(e -> within.set(e / 2));
      long share = side == Side.LOWER ? program.least(others) : program.most(others, within);
      if (piece.cardinality() > MOST_ENDS) {
        piece.stream().forEach(ends::add);
        irreducible = false;
      } else if (side == Side.UPPER || share > 0) {
        Tight.Rest rest =
            new Tight(program, MOST_PROGRAMS)
                .rest(others, out -> keeps(program, side, share, out, within));
        ends.addAll(rest.ends());
        irreducible &= rest.irreducible();
      }
    }
    return new Tight.Rest(ends, irreducible);
  }

  private static boolean keeps(
      Program program, Side side, long value, BitSet dropped, BitSet within) {
    return side == Side.LOWER
        ? program.least(dropped) >= value
        : program.most(dropped, within) <= value;
  }

  private static BitSet everywhere() {
    BitSet all = new BitSet();
    all.set(0, Integer.MAX_VALUE >> 8);
    return all;
  }

  /** The groups and scopes whose numbers are named. */
  private Set<String> said(Program program, List<Integer> ends) {
    Set<String> said = new TreeSet<>();
    if (asked.total() >= 0) {
      said.add(world.totals.get(asked.total()).scope().key());
    }
    for (int end : ends) {
      Node node = program.nodes.get(end / 2);
      node.block().forEach(b -> said.addAll(b.names()));
      node.total().ifPresent(t -> said.add(t.scope().key()));
    }
    return said;
  }

  private long excerpt(Part part, Optional<Link> loosened, Set<String> said, Side side) {
    return counting.excerpt(part.islands(), loosened, said).value(asked.question(), side);
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
        side, number, scope, node.claims(side), Tally.fewest(low), Tally.most(high));
  }

  private Reason open(Program program) {
    NavigableSet<Integer> bodies = new TreeSet<>();
    NavigableSet<Integer> totals = new TreeSet<>();
    for (Cell cell : program.openCells()) {
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
