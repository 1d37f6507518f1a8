package org.durumi.linker.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
  private final List<Integer> budget = new ArrayList<>();
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
      cell.totals().stream().mapToObj(ofTotal::get).forEach(in::set);
      kinds.add(new Sketch.Kind(in, cell.counted()));
    }
    return kinds;
  }

  /** Tells whether some end had to be stretched. */
  boolean stretched() {
    return !budget.isEmpty();
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
    Sketch sketch = new Sketch(nodes, kinds, dropped, Node::low, false, false);
    return noted(sketch.stretchless()).end() != IntegerProgram.End.IMPOSSIBLE;
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
    if (!openCells(dropped).isEmpty()) {
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

  /** Ends that are enough for a bound, or all. */
  Set<Integer> support(Side side) {
    solved++;
    return sketch(NONE, Node::low, false).support(side);
  }

  /** Ends that cannot all hold, or all. */
  Set<Integer> clash(BitSet dropped) {
    solved++;
    return new Sketch(nodes, kinds, dropped, Node::low, true, false).clash();
  }

  /** Counted kinds of person of which there may be any number. */
  List<Cell> openCells(BitSet dropped) {
    BitSet closed = new BitSet();
    IntStream.range(0, nodes.size())
        .filter(n -> nodes.get(n).high() != Tally.OPEN && !dropped.get(2 * n + 1))
        .forEach(closed::set);
    return IntStream.range(0, cells.size())
        .filter(c -> kinds.get(c).counted() && !kinds.get(c).nodes().intersects(closed))
        .mapToObj(cells::get)
        .toList();
  }

  /** All ends that say something. */
  Set<Integer> ends() {
    Set<Integer> ends = new TreeSet<>();
    for (int n = 0; n < nodes.size(); n++) {
      if (nodes.get(n).low() > 0) {
        ends.add(2 * n);
      }
      if (nodes.get(n).high() != Tally.OPEN) {
        ends.add(2 * n + 1);
      }
    }
    return ends;
  }

  private Sketch sketch(BitSet dropped, ToIntFunction<Node> low, boolean away) {
    Sketch sketch = new Sketch(nodes, kinds, dropped, low, stretched(), away);
    for (int f = 0; f < budget.size(); f++) {
      sketch.limit(Node.FIRMEST - f, budget.get(f));
    }
    return sketch;
  }

  private void settle() throws Unsettled {
    List<Integer> found = new ArrayList<>();
    for (int firmness = Node.FIRMEST; firmness >= 0; firmness--) {
      Sketch sketch = new Sketch(nodes, kinds, NONE, Node::low, true, false);
      for (int f = 0; f < found.size(); f++) {
        sketch.limit(Node.FIRMEST - f, found.get(f));
      }
      IntegerProgram.Answer answer = noted(sketch.stretch(firmness));
      if (answer.end() != IntegerProgram.End.PROVEN) {
        throw new Unsettled();
      }
      found.add(Math.toIntExact(answer.value()));
    }
    budget.addAll(found);
  }

  private IntegerProgram.Answer noted(IntegerProgram.Answer answer) {
    solved++;
    exact &= answer.end() != IntegerProgram.End.BOUNDED;
    return answer;
  }
}
