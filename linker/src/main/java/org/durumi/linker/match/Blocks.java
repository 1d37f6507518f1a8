package org.durumi.linker.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One rule's blocks, after splitting and passing over. */
final class Blocks {
  private final String rule;
  private final int largest;
  private final int[] sides;
  private final List<int[]> members = new ArrayList<>();
  private int split;
  private int passedOver;
  private long pairsPassedOver;

  private Blocks(String rule, int largest, int[] sides) {
    this.rule = rule;
    this.largest = largest;
    this.sides = sides;
  }

  static <R> Blocks of(Blocking.Rule<R> rule, List<R> records, int largest, int[] sides) {
    Blocks blocks = new Blocks(rule.name(), largest, sides);
    Map<String, List<Integer>> byKey = new LinkedHashMap<>();
    for (int i = 0; i < records.size(); i++) {
      for (String key : rule.keys().apply(records.get(i)).stream().distinct().toList()) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> block : byKey.values()) {
      if (block.size() <= largest) {
        blocks.keep(block);
      } else {
        blocks.splitUp(rule, records, block);
      }
    }
    return blocks;
  }

  private <R> void splitUp(Blocking.Rule<R> rule, List<R> records, List<Integer> block) {
    Map<String, List<Integer>> byFiner = new LinkedHashMap<>();
    for (int i : block) {
      String finer = rule.finer().apply(records.get(i));
      if (finer != null) {
        byFiner.computeIfAbsent(finer, k -> new ArrayList<>()).add(i);
      }
    }
    if (byFiner.isEmpty()) {
      passOver(block);
      return;
    }
    split++;
    for (List<Integer> part : byFiner.values()) {
      if (part.size() <= largest) {
        keep(part);
      } else {
        passOver(part);
      }
    }
  }

  private void keep(List<Integer> block) {
    if (block.size() > 1) {
      members.add(block.stream().mapToInt(Integer::intValue).toArray());
    }
  }

  private void passOver(List<Integer> block) {
    passedOver++;
    pairsPassedOver += pairsIn(block.stream().mapToInt(Integer::intValue).toArray());
  }

  List<int[]> members() {
    return members;
  }

  /** For each record the numbers of the blocks that it is in, rising. */
  int[][] memberships() {
    int[][] of = new int[sides.length][];
    Arrays.fill(of, new int[0]);
    for (int block = 0; block < members.size(); block++) {
      for (int record : members.get(block)) {
        int[] old = of[record];
        of[record] = Arrays.copyOf(old, old.length + 1);
        of[record][old.length] = block;
      }
    }
    return of;
  }

  Blocking.Count count() {
    long pairs = 0;
    for (int[] block : members) {
      pairs += pairsIn(block);
    }
    return new Blocking.Count(rule, members.size(), pairs, split, passedOver, pairsPassedOver);
  }

  // All pairs less those within one side.
  private long pairsIn(int[] block) {
    int[] of = Arrays.stream(block).map(record -> sides[record]).sorted().toArray();
    long pairs = choose2(of.length);
    int start = 0;
    for (int i = 1; i <= of.length; i++) {
      if (i == of.length || of[i] != of[start]) {
        pairs -= choose2(i - start);
        start = i;
      }
    }
    return pairs;
  }

  private static long choose2(long n) {
    return n * (n - 1) / 2;
  }
}
