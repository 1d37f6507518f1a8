package org.durumi.linker.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.durumi.linker.match.Clustering;
import org.durumi.linker.match.Scorer;

/**
 * Tellings that hang together by links, and the clusters inside each such knot. A new link can
 * change nothing outside the knots that it touches.
 */
final class Knots {

  /** In a knot up to this size every pair is scored, linked or not. */
  private static final int SMALL = 150;

  /** What a pair that nobody scored counts: more likely two than one. */
  private static final double UNSEEN = -4;

  private final List<Profile> profiles;
  private final Map<String, Integer> numbers;
  private final Scorer<Profile> scorer;
  private final double threshold;
  private final List<Decisions.Settled> settled;
  private final Layers layers = new Layers();
  private final List<long[]> links = new ArrayList<>();
  private final BitSet touched = new BitSet();
  private int[] labels = new int[64];

  Knots(
      List<Profile> profiles,
      Map<String, Integer> numbers,
      Scorer<Profile> scorer,
      double threshold,
      List<Decisions.Settled> settled) {
    this.profiles = profiles;
    this.numbers = numbers;
    this.scorer = scorer;
    this.threshold = threshold;
    this.settled = settled;
  }

  /** A link to an earlier telling. */
  long link(int number, int other) {
    return (long) Layers.of(odds(number, other) - threshold) << 32 | other;
  }

  /**
   * Puts in a telling with its links to earlier ones.
   *
   * @param least the layer that its knot was found in, or 0
   */
  void put(int number, long[] linked, int least) {
    if (number == labels.length) {
      labels = Arrays.copyOf(labels, number * 2);
    }
    layers.add(least);
    links.add(linked);
    labels[number] = number;
    touched.set(number);
    for (long link : linked) {
      int other = (int) link;
      int layer = (int) (link >>> 32);
      if (layer >= layers.layer(other)) {
        touch(other);
      }
      layers.join(number, other, layer);
    }
  }

  /** What joins a telling's knot may change all of it; what is touched is touched as a whole. */
  private void touch(int number) {
    if (!touched.get(number)) {
      for (int member : layers.with(number)) {
        touched.set(member);
      }
    }
  }

  /** Every telling whose knot has changed since knots were settled. */
  int[] touched() {
    for (Decisions.Settled one : settled) {
      Integer a = numbers.get(one.one());
      Integer b = numbers.get(one.other());
      if (one.same() && a != null && b != null) {
        settle(a, b);
      }
    }
    return touched.stream().toArray();
  }

  private void settle(int one, int other) {
    boolean here = Math.max(one, other) < layers.size();
    if (here && layers.knot(one) != layers.knot(other)) {
      touch(one);
      touch(other);
      layers.join(one, other);
    }
  }

  /** Clusters the knots that have changed. */
  void settle() {
    List<int[]> knots = layers.knots(Arrays.stream(touched()));
    List<int[]> done = knots.parallelStream().map(this::cluster).toList();
    for (int k = 0; k < knots.size(); k++) {
      int[] knot = knots.get(k);
      for (int i = 0; i < knot.length; i++) {
        labels[knot[i]] = knot[done.get(k)[i]];
      }
    }
    touched.clear();
  }

  private int[] cluster(int[] knot) {
    if (knot.length == 1) {
      return new int[1];
    }
    int[] order = byName(knot);
    Clustering clustering = new Clustering(knot.length);
    if (knot.length <= SMALL) {
      for (int i = 0; i < order.length; i++) {
        for (int j = 0; j < i; j++) {
          clustering.link(i, j, odds(order[i], order[j]));
        }
      }
    } else {
      linked(order, clustering);
    }
    decided(order, clustering);
    int[] labels = clustering.labels(new Clustering.Options(threshold, UNSEEN));
    int[] back = new int[knot.length];
    for (int i = 0; i < order.length; i++) {
      int at = Arrays.binarySearch(knot, order[i]);
      back[at] = Arrays.binarySearch(knot, order[labels[i]]);
    }
    return back;
  }

  /** In the order of their names: who came first must not matter. */
  private int[] byName(int[] knot) {
    return IntStream.of(knot)
        .boxed()
        .sorted((a, b) -> profiles.get(a).telling().id().compareTo(profiles.get(b).telling().id()))
        .mapToInt(i -> i)
        .toArray();
  }

  private void linked(int[] order, Clustering clustering) {
    Map<Integer, Integer> place =
        IntStream.range(0, order.length).boxed().collect(Collectors.toMap(i -> order[i], i -> i));
    for (int i = 0; i < order.length; i++) {
      for (long link : links.get(order[i])) {
        int at = place.getOrDefault((int) link, i);
        if (at != i) {
          clustering.link(i, at, odds(order[i], (int) link));
        }
      }
    }
  }

  private double odds(int a, int b) {
    return scorer.odds(profiles.get(a), profiles.get(b));
  }

  /**
   * What people decided, and what one report tells of two days: words that it has only once, for
   * many events, say nothing against that.
   */
  private void decided(int[] order, Clustering clustering) {
    settled(order, clustering);
    Map<String, List<Integer>> reports = new HashMap<>();
    for (int i = 0; i < order.length; i++) {
      List<Integer> before =
          reports.computeIfAbsent(profiles.get(order[i]).report(), _ -> new ArrayList<>());
      for (int j : before) {
        if (profiles.get(order[i]).isOfAnotherDay(profiles.get(order[j]))) {
          clustering.keepApart(i, j);
        }
      }
      before.add(i);
    }
  }

  private void settled(int[] order, Clustering clustering) {
    if (settled.isEmpty()) {
      return;
    }
    Map<String, Integer> place =
        IntStream.range(0, order.length)
            .boxed()
            .collect(Collectors.toMap(i -> profiles.get(order[i]).telling().id(), i -> i));
    for (Decisions.Settled one : settled) {
      Integer a = place.get(one.one());
      Integer b = place.get(one.other());
      if (a != null && b != null && one.same()) {
        clustering.mustLink(a, b);
      } else if (a != null && b != null) {
        clustering.cannotLink(a, b);
      }
    }
  }

  /** Tells whether two tellings are of one incident. */
  boolean areOne(int one, int other) {
    return labels[one] == labels[other];
  }

  /** All knots, each with its members. */
  List<int[]> knots() {
    return layers.knots(IntStream.range(0, layers.size()));
  }

  /** The layer that a telling's knot is of. */
  int layer(int telling) {
    return layers.layer(telling);
  }

  /** All clusters. */
  List<int[]> clusters() {
    return clustersOf(IntStream.range(0, layers.size()).toArray());
  }

  /** The clusters of these. */
  List<int[]> clustersOf(int[] some) {
    Map<Integer, List<Integer>> groups =
        Arrays.stream(some).boxed().collect(Collectors.groupingBy(one -> labels[one]));
    return groups.values().stream()
        .map(group -> group.stream().mapToInt(i -> i).toArray())
        .toList();
  }
}
