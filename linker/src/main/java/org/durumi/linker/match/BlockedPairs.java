package org.durumi.linker.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the pairs of several rules' blocks, each pair in the first block that has it. */
final class BlockedPairs {
  private final List<int[][]> memberships;
  private final int[] sides;

  private BlockedPairs(List<int[][]> memberships, int[] sides) {
    this.memberships = memberships;
    this.sides = sides;
  }

  static Pairs make(List<Blocks> rules, int[] sides) {
    BlockedPairs making = new BlockedPairs(rules.stream().map(Blocks::memberships).toList(), sides);
    List<long[]> parts = new ArrayList<>();
    for (int rule = 0; rule < rules.size(); rule++) {
      List<int[]> blocks = rules.get(rule).members();
      int here = rule;
      IntStream.range(0, blocks.size())
          .parallel()
          .mapToObj(block -> making.fresh(here, block, blocks.get(block)))
          .forEachOrdered(parts::add);
    }
    return Pairs.of(joined(parts));
  }

  private static long[] joined(List<long[]> parts) {
    long[] codes = new long[parts.stream().mapToInt(part -> part.length).sum()];
    int n = 0;
    for (long[] part : parts) {
      System.arraycopy(part, 0, codes, n, part.length);
      n += part.length;
    }
    return codes;
  }

  private long[] fresh(int rule, int number, int[] block) {
    long[] codes = new long[Math.toIntExact((long) block.length * (block.length - 1) / 2)];
    int n = 0;
    for (int i = 0; i < block.length; i++) {
      for (int j = i + 1; j < block.length; j++) {
        if (sides[block[i]] != sides[block[j]] && firstHere(rule, number, block[i], block[j])) {
          codes[n++] = Pairs.code(block[i], block[j]);
        }
      }
    }
    return Arrays.copyOf(codes, n);
  }

  private boolean firstHere(int rule, int number, int a, int b) {
    for (int earlier = 0; earlier < rule; earlier++) {
      int[][] of = memberships.get(earlier);
      if (least(of[a], of[b]) >= 0) {
        return false;
      }
    }
    int[][] of = memberships.get(rule);
    return least(of[a], of[b]) == number;
  }

  // The least number in both rising lists, or -1.
  private static int least(int[] a, int[] b) {
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        return a[i];
      }
      if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return -1;
  }
}
