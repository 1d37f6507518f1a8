package org.durumi.estimator.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A decomposable graph: lists are joined that depend on one another directly, and no circle of four
 * or more is without a chord.
 *
 * @param cliques sets of lists that are all joined, none within another
 * @param separators what each clique shares with those before it; as often as it happens, the empty
 *     set included
 */
record ListGraph(List<Integer> cliques, List<Integer> separators) {

  /** Beyond six lists there are too many graphs to look at each (seven: 617,675). */
  static final int MOST_LISTS = 6;

  /**
   * All decomposable graphs of so many lists: 8 of three, 61 of four, 822 of five, 18,154 of six.
   */
  static List<ListGraph> all(int lists) {
    List<ListGraph> graphs = new ArrayList<>();
    int pairs = lists * (lists - 1) / 2;
    for (int edges = 0; edges < 1 << pairs; edges++) {
      ListGraph graph = of(neighbours(lists, edges));
      if (graph != null) {
        graphs.add(graph);
      }
    }
    return graphs;
  }

  private static int[] neighbours(int lists, int edges) {
    int[] neighbours = new int[lists];
    int edge = 0;
    for (int i = 0; i < lists; i++) {
      for (int j = i + 1; j < lists; j++) {
        if ((edges >> edge++ & 1) == 1) {
          neighbours[i] |= 1 << j;
          neighbours[j] |= 1 << i;
        }
      }
    }
    return neighbours;
  }

  /** By maximum cardinality search (Tarjan and Yannakakis 1984); null where there is no chord. */
  private static @Nullable ListGraph of(int[] neighbours) {
    List<Integer> cliques = new ArrayList<>();
    List<Integer> separators = new ArrayList<>();
    int numbered = 0;
    for (int step = 0; step < neighbours.length; step++) {
      int next = next(neighbours, numbered);
      int before = neighbours[next] & numbered;
      if (!joined(neighbours, before)) {
        return null;
      }
      int clique = before | 1 << next;
      if (step > 0 && cliques.getLast() == before) {
        cliques.set(cliques.size() - 1, clique);
      } else {
        cliques.add(clique);
        if (step > 0) {
          separators.add(before);
        }
      }
      numbered |= 1 << next;
    }
    return new ListGraph(cliques, separators);
  }

  private static int next(int[] neighbours, int numbered) {
    return IntStream.range(0, neighbours.length)
        .filter(i -> (numbered >> i & 1) == 0)
        .boxed()
        .max(Comparator.comparingInt(i -> Integer.bitCount(neighbours[i] & numbered)))
        .orElseThrow();
  }

  private static boolean joined(int[] neighbours, int set) {
    return IntStream.range(0, neighbours.length)
        .filter(i -> (set >> i & 1) == 1)
        .allMatch(i -> ((neighbours[i] | 1 << i) & set) == set);
  }

  /** Tells whether all lists are joined: such a graph says nothing about who was missed. */
  boolean isSaturated() {
    return separators.isEmpty();
  }

  /** Cliques by number: {@code 123|34|25}. */
  String bars() {
    return cliques.stream()
        .sorted(Comparator.comparingInt(set -> -Integer.bitCount(set)))
        .map(ListGraph::numbers)
        .collect(Collectors.joining("|"));
  }

  private static String numbers(int set) {
    return IntStream.range(0, 31)
        .filter(j -> (set >> j & 1) == 1)
        .mapToObj(j -> Integer.toString(j + 1))
        .collect(Collectors.joining());
  }
}
