package org.durumi.linker.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
  private final Map<Integer, Integer> bends = new TreeMap<>();
  private final List<Kind> kinds;
  private final int[][] kindsOf;
  private final List<Integer> endOfRow = new ArrayList<>();
  private final IntegerProgram program;
  private final int columns;

  /**
   * Draws it.
   *
   * @param dropped ends to leave out, by number
   * @param lowOf the lower ends
   * @param bendable ends that may be stretched
   * @param away true if it will be asked how far the numbers are from the best ones
   */
  Sketch(
      List<Node> nodes,
      List<Kind> all,
      BitSet dropped,
      ToIntFunction<Node> lowOf,
      BitSet bendable,
      boolean away) {
    this.nodes = nodes;
    this.dropped = dropped;
    this.lowOf = lowOf;
    BitSet active = new BitSet();
    for (int e = 0; e < 2 * nodes.size(); e++) {
      if (away || says(e)) {
        active.set(e / 2);
      }
    }
    kinds = merged(all, active);
    kindsOf = kindsOf(kinds, nodes.size());
    bendable.stream().filter(this::says).forEach(e -> bends.put(e, kinds.size() + bends.size()));
    columns = kinds.size() + bends.size() + (away ? 2 * nodes.size() : 0);
    program = new IntegerProgram(columns);
    rows();
  }

  private static List<Kind> merged(List<Kind> all, BitSet active) {
    Set<Kind> merged = new LinkedHashSet<>();
    for (Kind kind : all) {
      if (kind.nodes().intersects(active)) {
        BitSet in = (BitSet) kind.nodes().clone();
        in.and(active);
        merged.add(new Kind(in, kind.counted()));
      }
    }
    return List.copyOf(merged);
  }

  private static int[][] kindsOf(List<Kind> kinds, int nodes) {
    int[] many = new int[nodes];
    for (Kind kind : kinds) {
      for (int n = kind.nodes().nextSetBit(0); n >= 0; n = kind.nodes().nextSetBit(n + 1)) {
        many[n]++;
      }
    }
    int[][] of = new int[nodes][];
    Arrays.setAll(of, n -> new int[many[n]]);
    for (int k = kinds.size() - 1; k >= 0; k--) {
      BitSet in = kinds.get(k).nodes();
      for (int n = in.nextSetBit(0); n >= 0; n = in.nextSetBit(n + 1)) {
        of[n][--many[n]] = k;
      }
    }
    return of;
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
        Integer by = bends.get(e);
        int[] bend = by == null ? new int[0] : new int[] {by};
        if (e % 2 == 0) {
          program.atLeast(with(people, bend), lowOf.applyAsInt(nodes.get(e / 2)));
        } else {
          program.row(people, bend, -IntegerProgram.OPEN, nodes.get(e / 2).high());
        }
        endOfRow.add(e);
      }
    }
  }

  /** Limits the people by whom some ends are stretched, all together. */
  void limit(Budget budget) {
    int[] bent = bent(budget.ends());
    if (bent.length > 0) {
      program.atMost(bent, budget.most());
      endOfRow.add(-1);
    }
  }

  /** Whether any numbers fit at all. */
  IntegerProgram.Answer stretchless() {
    return program.minimise(new long[columns]);
  }

  /** The same, sooner and less surely where nothing fits. */
  IntegerProgram.Answer stretchlessIfBelieved() {
    return program.minimiseBelieving(new long[columns]);
  }

  /** The fewest of those counted. */
  IntegerProgram.Answer fewest() {
    return program.minimise(counted(1));
  }

  /** The most of those counted, with the sign turned; there must be a most. */
  IntegerProgram.Answer most() {
    return program.minimise(counted(-1));
  }

  /** By how many people some ends must be stretched, all together. */
  IntegerProgram.Answer stretch(BitSet ends) {
    return program.minimise(stretched(ends));
  }

  /** Ends that are enough for that. */
  Set<Integer> stretchSupport(BitSet ends) {
    return support(stretched(ends));
  }

  private long[] stretched(BitSet ends) {
    long[] cost = new long[columns];
    IntStream.of(bent(ends)).forEach(c -> cost[c] = 1);
    return cost;
  }

  /** Ends that are enough for the bound on one side, where whole numbers need not be asked for. */
  Set<Integer> support(Side side) {
    return support(counted(side == Side.LOWER ? 1 : -1));
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

  private int[] bent(BitSet ends) {
    return bends.entrySet().stream()
        .filter(b -> ends.get(b.getKey()))
        .mapToInt(Map.Entry::getValue)
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
