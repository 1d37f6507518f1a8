package org.durumi.linker.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * The integer program of an island: one unknown for each kind of person, one condition for each end
 * of each node. An end is named by a number: twice its node's for the lower, one more for the
 * upper. Where no numbers fulfil all conditions, ends are stretched by as few people as need be,
 * first of lists of names, then of single numbers, then of totals, which so give way first; then
 * all ways of stretching by so few are allowed.
 */
final class Program {

  /** Says that the search for a least stretch was cut off. */
  static final class Unsettled extends Exception {
    private static final long serialVersionUID = 1;
  }

  private static final BitSet NONE = new BitSet();

  final List<Node> nodes;
  final List<Cell> cells;
  private final List<Sketch.Kind> kinds;
  private final List<Budget> budgets = new ArrayList<>();
  private boolean exact = true;
  private int solved;

  /** Builds it, and finds the least stretch if one is needed. */
  Program(List<Node> nodes, List<Cell> cells) throws Unsettled {
    this.nodes = nodes;
    this.cells = cells;
    this.kinds = kinds(nodes, cells);
    if (!fits(NONE)) {
      settle();
    }
  }

  private static List<Sketch.Kind> kinds(List<Node> nodes, List<Cell> cells) {
    Map<Integer, Integer> ofBody = new HashMap<>();
    Map<Integer, Integer> ofTotal = new HashMap<>();
    for (int n = 0; n < nodes.size(); n++) {
      Node node = nodes.get(n);
      if (node.total().isPresent()) {
        ofTotal.put(node.total().get().index(), n);
      } else {
        ofBody.put(node.block().getFirst().index(), n);
      }
    }
    List<Sketch.Kind> kinds = new ArrayList<>();
    for (Cell cell : cells) {
      BitSet in = new BitSet();
      cell.bodies().stream().mapToObj(ofBody::get).forEach(in::set);
      cell.totals().stream().filter(ofTotal::containsKey).map(ofTotal::get).forEach(in::set);
      kinds.add(new Sketch.Kind(in, cell.counted()));
    }
    return kinds;
  }

  /** Tells whether some end had to be stretched. */
  boolean stretched() {
    return !budgets.isEmpty();
  }

  /** False once a search was cut off. */
  boolean exact() {
    return exact;
  }

  /** How many programs were solved for it. */
  int solved() {
    return solved;
  }

  /** Tells whether all ends but those dropped can hold as they are. */
  boolean fits(BitSet dropped) {
    Sketch sketch = new Sketch(nodes, kinds, dropped, Node::low, NONE, false);
    return noted(sketch.stretchless()).end() != IntegerProgram.End.IMPOSSIBLE;
  }

  /** The same, sooner, but a no needs to be checked. */
  boolean seemsToFit(BitSet dropped) {
    Sketch sketch = new Sketch(nodes, kinds, dropped, Node::low, NONE, false);
    return noted(sketch.stretchlessIfBelieved()).end() != IntegerProgram.End.IMPOSSIBLE;
  }

  /** The fewest that the question counts, without some ends. */
  long least(BitSet dropped) {
    return Math.max(0, noted(sketch(dropped, Node::low, false).fewest()).value());
  }

  /** The fewest, if only what two independent roots say counts. */
  long corroborated() {
    return Math.max(0, noted(sketch(NONE, Node::corroborated, false).fewest()).value());
  }

  /**
   * The most that the question counts, without some ends; {@link Tally#OPEN} if nothing ends it.
   */
  long most(BitSet dropped) {
    return most(dropped, everywhere());
  }

  /** The same, of those alone who are in some nodes. */
  long most(BitSet dropped, BitSet within) {
    if (!open(dropped, within).isEmpty()) {
      return Tally.OPEN;
    }
    IntegerProgram.Answer answer = noted(sketch(dropped, Node::low, false).most());
    return answer.value() == Long.MIN_VALUE ? Tally.OPEN : -answer.value();
  }

  /** The best figure; see {@link Sketch#nearBest}. */
  long best() {
    IntegerProgram.Answer answer = noted(sketch(NONE, Node::low, true).nearBest());
    return answer.end() == IntegerProgram.End.PROVEN ? answer.value() : least(NONE);
  }

  /** Ends that are likely to be enough for a bound. */
  BitSet support(Side side) {
    solved++;
    return bits(sketch(NONE, Node::low, false).support(side));
  }

  /** What had to be stretched, each by itself. */
  List<Budget> budgets() {
    return budgets;
  }

  /** Tells whether a total is among what a budget stretches. */
  boolean bendsTotal(Budget budget) {
    return budget.ends().stream().anyMatch(end -> nodes.get(end / 2).total().isPresent());
  }

  /** Counted kinds of person of which there may be any number. */
  List<Cell> openCells() {
    return open(NONE, everywhere()).stream().map(cells::get).toList();
  }

  private List<Integer> open(BitSet dropped, BitSet within) {
    BitSet closed = new BitSet();
    IntStream.range(0, nodes.size())
        .filter(n -> nodes.get(n).high() != Tally.OPEN && !dropped.get(2 * n + 1))
        .forEach(closed::set);
    return IntStream.range(0, cells.size())
        .filter(c -> kinds.get(c).counted())
        .filter(c -> kinds.get(c).nodes().intersects(within))
        .filter(c -> !kinds.get(c).nodes().intersects(closed))
        .boxed()
        .toList();
  }

  private BitSet everywhere() {
    BitSet all = new BitSet();
    all.set(0, nodes.size());
    return all;
  }

  /** Splits ends into sets that have no kind of person and no budget in common. */
  List<BitSet> pieces(BitSet ends) {
    int[] piece = IntStream.range(0, nodes.size()).toArray();
    BitSet active = new BitSet();
    ends.stream().forEach(e -> active.set(e / 2));
    for (Sketch.Kind kind : kinds) {
      BitSet in = (BitSet) kind.nodes().clone();
      in.and(active);
      in.stream().forEach(n -> join(piece, in.nextSetBit(0), n));
    }
    for (Budget budget : budgets) {
      BitSet in = (BitSet) budget.ends().clone();
      in.and(ends);
      in.stream().forEach(e -> join(piece, in.nextSetBit(0) / 2, e / 2));
    }
    Map<Integer, BitSet> pieces = new TreeMap<>();
    ends.stream().forEach(e -> pieces.computeIfAbsent(of(piece, e / 2), k -> new BitSet()).set(e));
    return List.copyOf(pieces.values());
  }

  private static int of(int[] piece, int node) {
    int at = node;
    while (piece[at] != at) {
      at = piece[at];
    }
    return at;
  }

  private static void join(int[] piece, int one, int other) {
    int a = of(piece, one);
    int b = of(piece, other);
    piece[Math.max(a, b)] = Math.min(a, b);
  }

  /** All ends that say something. */
  BitSet ends() {
    BitSet ends = new BitSet();
    for (int n = 0; n < nodes.size(); n++) {
      ends.set(2 * n, nodes.get(n).low() > 0);
      ends.set(2 * n + 1, nodes.get(n).high() != Tally.OPEN);
    }
    return ends;
  }

  /** All ends but some. */
  BitSet allBut(BitSet kept) {
    BitSet rest = ends();
    rest.andNot(kept);
    return rest;
  }

  private Sketch sketch(BitSet dropped, ToIntFunction<Node> low, boolean away) {
    BitSet bendable = new BitSet();
    budgets.forEach(b -> bendable.or(b.ends()));
    Sketch sketch = new Sketch(nodes, kinds, dropped, low, bendable, away);
    budgets.forEach(sketch::limit);
    return sketch;
  }

  /**
   * Finds the least stretch, the firmest ends first. Ends with a price in the dual program are
   * enough for it; where these fall into pieces, each piece needs its own share, and so, since the
   * shares add up to the whole, nothing else is stretched at all.
   */
  private void settle() throws Unsettled {
    for (int firmness = Node.FIRMEST; firmness >= 0; firmness--) {
      BitSet own = firm(firmness);
      BitSet looser = new BitSet();
      for (int f = firmness - 1; f >= 0; f--) {
        looser.or(firm(f));
      }
      if (own.isEmpty()) {
        continue;
      }
      int all = stretch(looser, own);
      if (all > 0) {
        budgets.addAll(shares(all, own, bits(bent(looser, own).stretchSupport(own))));
      }
    }
  }

  private List<Budget> shares(int all, BitSet own, BitSet support) throws Unsettled {
    List<Budget> shares = new ArrayList<>();
    int sum = 0;
    for (BitSet piece : pieces(support)) {
      BitSet bendable = (BitSet) own.clone();
      bendable.and(piece);
      int share = bendable.isEmpty() ? 0 : stretch(allBut(piece), bendable);
      sum += share;
      if (share > 0) {
        shares.add(new Budget(bendable, share, piece));
      }
    }
    return sum == all ? shares : List.of(new Budget(own, all, ends()));
  }

  private int stretch(BitSet dropped, BitSet own) throws Unsettled {
    IntegerProgram.Answer answer = noted(bent(dropped, own).stretch(own));
    if (answer.end() != IntegerProgram.End.PROVEN || answer.value() > Integer.MAX_VALUE) {
      throw new Unsettled();
    }
    return (int) answer.value();
  }

  private Sketch bent(BitSet dropped, BitSet own) {
    BitSet bendable = (BitSet) own.clone();
    budgets.forEach(b -> bendable.or(b.ends()));
    Sketch sketch = new Sketch(nodes, kinds, dropped, Node::low, bendable, false);
    budgets.forEach(sketch::limit);
    return sketch;
  }

  private BitSet firm(int firmness) {
    BitSet ends = ends();
    ends.stream()
        .filter(e -> nodes.get(e / 2).firmness(e % 2 == 0 ? Side.LOWER : Side.UPPER) != firmness)
        .forEach(ends::clear);
    return ends;
  }

  private static BitSet bits(Set<Integer> numbers) {
    BitSet bits = new BitSet();
    numbers.forEach(bits::set);
    return bits;
  }

  private IntegerProgram.Answer noted(IntegerProgram.Answer answer) {
    solved++;
    exact &= answer.end() != IntegerProgram.End.BOUNDED;
    return answer;
  }
}
