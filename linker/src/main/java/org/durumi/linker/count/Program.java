package org.durumi.linker.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
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

  final List<Node> nodes;
  final List<Cell> cells;
  private final int[][] cellsOf;
  private final List<Integer> budget = new ArrayList<>();
  private boolean exact = true;
  private int solved;

  /** Builds it, and finds the least stretch if one is needed. */
  Program(List<Node> nodes, List<Cell> cells) throws Unsettled {
    this.nodes = nodes;
    this.cells = cells;
    cellsOf = new int[nodes.size()][];
    for (int n = 0; n < cellsOf.length; n++) {
      IntPredicate in = holds(nodes.get(n));
      cellsOf[n] = IntStream.range(0, cells.size()).filter(in).toArray();
    }
    if (!fits(new BitSet())) {
      settle();
    }
  }

  private IntPredicate holds(Node node) {
    if (node.total().isPresent()) {
      int total = node.total().get().index();
      return c -> cells.get(c).totals().get(total);
    }
    int body = node.block().getFirst().index();
    return c -> cells.get(c).bodies().get(body);
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
    for (int n = 0; n < cellsOf.length; n++) {
      if (cellsOf[n].length == 0 && nodes.get(n).low() > 0 && !dropped.get(2 * n)) {
        return false;
      }
    }
    IntegerProgram program = new IntegerProgram(cells.size());
    ends(program, dropped, Node::low, false);
    return ends(program.minimise(new long[cells.size()])) != IntegerProgram.End.IMPOSSIBLE;
  }

  /** The fewest that the question counts, without some ends. */
  long least(BitSet dropped) {
    return least(dropped, Node::low);
  }

  /** The fewest, if only what two independent roots say counts. */
  long corroborated() {
    return least(new BitSet(), Node::corroborated);
  }

  /**
   * The most that the question counts, without some ends; {@link Tally#OPEN} if nothing ends it.
   */
  long most(BitSet dropped) {
    if (!openCells(dropped).isEmpty()) {
      return Tally.OPEN;
    }
    IntegerProgram program = program(dropped, Node::low);
    IntegerProgram.Answer answer = program.minimise(counted(-1));
    ends(answer);
    return answer.end() == IntegerProgram.End.BOUNDED && answer.value() == Long.MIN_VALUE
        ? Tally.OPEN
        : -answer.value();
  }

  /** Counted kinds of person of which there may be any number. */
  List<Cell> openCells(BitSet dropped) {
    BitSet bounded = new BitSet();
    for (int n = 0; n < cellsOf.length; n++) {
      if (nodes.get(n).high() != Tally.OPEN && !dropped.get(2 * n + 1)) {
        IntStream.of(cellsOf[n]).forEach(bounded::set);
      }
    }
    return IntStream.range(0, cells.size())
        .filter(c -> !bounded.get(c) && cells.get(c).counted())
        .mapToObj(cells::get)
        .toList();
  }

  /**
   * The best figure: all numbers as near as can be to the best of each, single ones twice as firmly
   * as totals, and then the fewest people.
   */
  long best() {
    IntegerProgram.Answer nearest = away(-1).minimise(awayCost());
    if (ends(nearest) != IntegerProgram.End.PROVEN) {
      return least(new BitSet());
    }
    long[] cost = new long[width() + 2 * nodes.size()];
    System.arraycopy(counted(1), 0, cost, 0, width());
    IntegerProgram.Answer fewest = away(nearest.value()).minimise(cost);
    return ends(fewest) == IntegerProgram.End.PROVEN ? fewest.value() : least(new BitSet());
  }

  private IntegerProgram away(long atMost) {
    IntegerProgram program = new IntegerProgram(width() + 2 * nodes.size());
    ends(program, new BitSet(), Node::low, stretched());
    IntStream.Builder steps = IntStream.builder();
    for (int n = 0; n < cellsOf.length; n++) {
      int under = width() + 2 * n;
      int[] plus = with(cellsOf[n], under);
      int best = nodes.get(n).best();
      program.row(plus, new int[] {under + 1}, best, best);
      int times = nodes.get(n).total().isPresent() ? 1 : 2;
      for (int i = 0; i < times; i++) {
        steps.add(under).add(under + 1);
      }
    }
    if (atMost >= 0) {
      program.atMost(steps.build().toArray(), atMost);
    }
    return program;
  }

  private long[] awayCost() {
    long[] cost = new long[width() + 2 * nodes.size()];
    for (int n = 0; n < cellsOf.length; n++) {
      long each = nodes.get(n).total().isPresent() ? 1 : 2;
      cost[width() + 2 * n] = each;
      cost[width() + 2 * n + 1] = each;
    }
    return cost;
  }

  private long least(BitSet dropped, ToIntFunction<Node> low) {
    IntegerProgram.Answer answer = program(dropped, low).minimise(counted(1));
    ends(answer);
    return Math.max(0, answer.value());
  }

  private void settle() throws Unsettled {
    List<Integer> found = new ArrayList<>();
    for (int firmness = Node.FIRMEST; firmness >= 0; firmness--) {
      int width = cells.size() + 2 * nodes.size();
      IntegerProgram program = new IntegerProgram(width);
      ends(program, new BitSet(), Node::low, true);
      long[] cost = new long[width];
      for (int f = Node.FIRMEST; f > firmness; f--) {
        program.atMost(stretches(f), found.get(Node.FIRMEST - f));
      }
      IntStream.of(stretches(firmness)).forEach(c -> cost[c] = 1);
      IntegerProgram.Answer answer = program.minimise(cost);
      solved++;
      if (answer.end() != IntegerProgram.End.PROVEN) {
        throw new Unsettled();
      }
      found.add(Math.toIntExact(answer.value()));
    }
    budget.addAll(found);
  }

  private int[] stretches(int firmness) {
    return IntStream.range(0, 2 * nodes.size())
        .filter(e -> nodes.get(e / 2).firmness(e % 2 == 0 ? Side.LOWER : Side.UPPER) == firmness)
        .map(e -> cells.size() + e)
        .toArray();
  }

  private IntegerProgram program(BitSet dropped, ToIntFunction<Node> low) {
    IntegerProgram program = new IntegerProgram(width());
    ends(program, dropped, low, stretched());
    return program;
  }

  private void ends(
      IntegerProgram program, BitSet dropped, ToIntFunction<Node> low, boolean bending) {
    for (int n = 0; n < cellsOf.length; n++) {
      int least = low.applyAsInt(nodes.get(n));
      int most = nodes.get(n).high();
      boolean under = least > 0 && !dropped.get(2 * n);
      boolean over = most != Tally.OPEN && !dropped.get(2 * n + 1);
      int bend = cells.size() + 2 * n;
      if (under) {
        program.atLeast(bending ? with(cellsOf[n], bend) : cellsOf[n], least);
      }
      if (over) {
        int[] bent = bending ? new int[] {bend + 1} : new int[0];
        program.row(cellsOf[n], bent, -IntegerProgram.OPEN, most);
      }
    }
    for (int f = 0; bending && f < budget.size(); f++) {
      program.atMost(stretches(Node.FIRMEST - f), budget.get(f));
    }
  }

  private int width() {
    return cells.size() + (stretched() ? 2 * nodes.size() : 0);
  }

  private long[] counted(int each) {
    long[] cost = new long[width()];
    for (int c = 0; c < cells.size(); c++) {
      cost[c] = cells.get(c).counted() ? each : 0;
    }
    return cost;
  }

  private IntegerProgram.End ends(IntegerProgram.Answer answer) {
    solved++;
    exact &= answer.end() != IntegerProgram.End.BOUNDED;
    return answer.end();
  }

  private static int[] with(int[] columns, int another) {
    return IntStream.concat(IntStream.of(columns), IntStream.of(another)).toArray();
  }
}
