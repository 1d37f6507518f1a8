package org.durumi.linker.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * An integer program of which some ends are left out. Kinds of person that no other end tells apart
 * are one kind in it, so that it is small where much is left out.
 */
final class Sketch {

  /** What a kind of person is to a program: in which nodes, and whether counted. */
  record Kind(BitSet nodes, boolean counted) {}

  private final List<Node> nodes;
  private final BitSet dropped;
  private final ToIntFunction<Node> lowOf;
  private final boolean bending;
  private final List<Kind> kinds;
  private final int[][] kindsOf;
  private final List<Integer> endOfRow = new ArrayList<>();
  private final IntegerProgram program;
  private int columns;

  /**
   * Draws it.
   *
   * @param dropped ends to leave out, by number
   * @param lowOf the lower ends
   * @param bending true if ends may be stretched
   * @param away true if it will be asked how far the numbers are from the best ones
   */
  Sketch(
      List<Node> nodes,
      List<Kind> all,
      BitSet dropped,
      ToIntFunction<Node> lowOf,
      boolean bending,
      boolean away) {
    this.nodes = nodes;
    this.dropped = dropped;
    this.lowOf = lowOf;
    this.bending = bending;
    BitSet active = new BitSet();
    IntStream.range(0, 2 * nodes.size()).filter(e -> away || says(e)).forEach(e -> active.set(e / 2));
    kinds = merged(all, active);
    kindsOf = new int[nodes.size()][];
    for (int n = 0; n < kindsOf.length; n++) {
      int node = n;
      kindsOf[n] =
          IntStream.range(0, kinds.size()).filter(k -> kinds.get(k).nodes().get(node)).toArray();
    }
    columns = kinds.size() + (bending ? 2 * nodes.size() : 0) + (away ? 2 * nodes.size() : 0);
    program = new IntegerProgram(columns);
    rows();
  }

  private static List<Kind> merged(List<Kind> all, BitSet active) {
    Map<Kind, Kind> merged = new LinkedHashMap<>();
    for (Kind kind : all) {
      BitSet in = (BitSet) kind.nodes().clone();
      in.and(active);
      if (!in.isEmpty()) {
        Kind seen = new Kind(in, kind.counted());
        merged.putIfAbsent(seen, seen);
      }
    }
    return List.copyOf(merged.keySet());
  }

  private boolean says(int end) {
    Node node = nodes.get(end / 2);
    boolean number = end % 2 == 0 ? lowOf.applyAsInt(node) > 0 : node.high() != Tally.OPEN;
    return number && !dropped.get(end);
  }

  private void rows() {
    for (int e = 0; e < 2 * nodes.size(); e++) {
      if (says(e)) {
        int[] people = kindsOf[e / 2];
        int[] bend = bending ? new int[] {kinds.size() + e} : new int[0];
        if (e % 2 == 0) {
          program.atLeast(with(people, bend), lowOf.applyAsInt(nodes.get(e / 2)));
        } else {
          program.row(people, bend, -IntegerProgram.OPEN, nodes.get(e / 2).high());
        }
        endOfRow.add(e);
      }
    }
  }

  /** Limits the people by whom ends of one firmness are stretched, all together. */
  void limit(int firmness, int most) {
    program.atMost(bends(firmness), most);
    endOfRow.add(-1);
  }

  /** Whether any numbers fit at all. */
  IntegerProgram.Answer stretchless() {
    return program.minimise(new long[columns]);
  }

  /** The fewest of those counted. */
  IntegerProgram.Answer fewest() {
    return program.minimise(counted(1));
  }

  /** The most of those counted, with the sign turned; there must be a most. */
  IntegerProgram.Answer most() {
    return program.minimise(counted(-1));
  }

  /** By how many people ends of one firmness must be stretched, all together. */
  IntegerProgram.Answer stretch(int firmness) {
    long[] cost = new long[columns];
    IntStream.of(bends(firmness)).forEach(c -> cost[c] = 1);
    return program.minimise(cost);
  }

  /** Ends that are enough for the bound on one side, most others being needless; maybe too few. */
  Set<Integer> support(Side side) {
    return support(counted(side == Side.LOWER ? 1 : -1));
  }

  /** Ends that are enough for there being no numbers that fit. */
  Set<Integer> clash() {
    long[] cost = new long[columns];
    Arrays.fill(cost, kinds.size(), columns, 1);
    return support(cost);
  }

  private Set<Integer> support(long[] cost) {
    Set<Integer> ends = new TreeSet<>();
    for (int row : program.support(cost)) {
      if (endOfRow.get(row) >= 0) {
        ends.add(endOfRow.get(row));
      }
    }
    return ends;
  }

  /**
   * The fewest people of those whose numbers are nearest to the best of each node; single numbers
   * are held twice as firmly as totals.
   */
  IntegerProgram.Answer nearBest() {
    int first = columns - 2 * nodes.size();
    long[] cost = new long[columns];
    IntStream.Builder steps = IntStream.builder();
    for (int n = 0; n < nodes.size(); n++) {
      int under = first + 2 * n;
      int best = nodes.get(n).best();
      program.row(with(kindsOf[n], new int[] {under}), new int[] {under + 1}, best, best);
      int each = nodes.get(n).total().isPresent() ? 1 : 2;
      for (int i = 0; i < each; i++) {
        steps.add(under).add(under + 1);
      }
      cost[under] = each;
      cost[under + 1] = each;
    }
    IntegerProgram.Answer nearest = program.minimise(cost);
    if (nearest.end() != IntegerProgram.End.PROVEN) {
      return nearest;
    }
    program.atMost(steps.build().toArray(), nearest.value());
    return fewest();
  }

  private int[] bends(int firmness) {
    return IntStream.range(0, 2 * nodes.size())
        .filter(
            e -> nodes.get(e / 2).firmness(e % 2 == 0 ? Side.LOWER : Side.UPPER) == firmness)
        .map(e -> kinds.size() + e)
        .toArray();
  }

  private long[] counted(int each) {
    long[] cost = new long[columns];
    for (int k = 0; k < kinds.size(); k++) {
      cost[k] = kinds.get(k).counted() ? each : 0;
    }
    return cost;
  }

  private static int[] with(int[] columns, int[] more) {
    return IntStream.concat(IntStream.of(columns), IntStream.of(more)).toArray();
  }
}
