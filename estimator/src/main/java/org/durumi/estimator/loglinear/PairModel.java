package org.durumi.estimator.loglinear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.durumi.estimator.table.CaptureTable;

/**
 * A model with every list and some pairs of lists. Where a pair of the model has nobody, its most
 * likely effect is minus infinity: histories with both are taken out, and the effect with them
 * (Chan, Silverman and Vincent 2021). It still counts as a parameter.
 *
 * @param pairs each a set of two lists
 */
record PairModel(List<Integer> pairs) {

  /** Beyond this, two to the number of lists is too many histories. */
  static final int MOST_LISTS = 10;

  static final PairModel INDEPENDENCE = new PairModel(List.of());

  PairModel {
    pairs = pairs.stream().sorted().toList();
  }

  /** All pairs of so many lists. */
  static List<Integer> allPairs(int lists) {
    List<Integer> pairs = new ArrayList<>();
    for (int i = 0; i < lists; i++) {
      for (int j = i + 1; j < lists; j++) {
        pairs.add(1 << i | 1 << j);
      }
    }
    return pairs;
  }

  PairModel with(int pair) {
    List<Integer> more = new ArrayList<>(pairs);
    more.add(pair);
    return new PairModel(more);
  }

  PairModel without(int pair) {
    return new PairModel(pairs.stream().filter(p -> p != pair).toList());
  }

  /** How many parameters, those at minus infinity included. */
  int parameters(CaptureTable table) {
    return 1 + table.size() + pairs.size();
  }

  /** The pairs of which nobody is on both. */
  List<Integer> emptyPairs(CaptureTable table) {
    return pairs.stream().filter(pair -> table.onAll(pair) == 0).toList();
  }

  Design design(CaptureTable table) {
    List<Integer> empty = emptyPairs(table);
    int[] cells =
        IntStream.range(1, 1 << table.size())
            .filter(cell -> empty.stream().noneMatch(pair -> (cell & pair) == pair))
            .toArray();
    int[] terms =
        IntStream.concat(
                IntStream.concat(
                    IntStream.of(0), IntStream.range(0, table.size()).map(list -> 1 << list)),
                pairs.stream().filter(pair -> !empty.contains(pair)).mapToInt(p -> p))
            .toArray();
    double[] y = Arrays.stream(cells).mapToDouble(table::count).toArray();
    return Design.of(cells, terms, y);
  }

  /** In brackets, lists by number: {@code [12,13,4]}. */
  String brackets(CaptureTable table) {
    List<String> words = new ArrayList<>();
    int covered = 0;
    for (int pair : allPairs(table.size())) {
      if (pairs.contains(pair)) {
        covered |= pair;
        words.add(numbers(pair, table.size()));
      }
    }
    for (int list = 0; list < table.size(); list++) {
      if ((covered >> list & 1) == 0) {
        words.add(numbers(1 << list, table.size()));
      }
    }
    return "[" + String.join(",", words) + "]";
  }

  private static String numbers(int set, int lists) {
    StringBuilder out = new StringBuilder();
    for (int j = 0; j < lists; j++) {
      if ((set >> j & 1) == 1) {
        out.append(lists > 9 && !out.isEmpty() ? "." : "").append(j + 1);
      }
    }
    return out.toString();
  }
}
