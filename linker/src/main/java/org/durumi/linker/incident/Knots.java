package org.durumi.linker.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
  private final List<Integer> up = new ArrayList<>();
  private final List<int[]> links = new ArrayList<>();
  private final List<List<Integer>> members = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();

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

  /** Puts in a telling with its links to earlier ones. */
  void put(int number, int[] linked) {
    up.add(number);
    links.add(linked);
    members.add(new ArrayList<>(List.of(number)));
    labels.add(number);
    for (int other : linked) {
      join(number, other);
    }
  }

  private int top(int number) {
    int at = number;
    while (up.get(at) != at) {
      up.set(at, up.get(up.get(at)));
      at = up.get(at);
    }
    return at;
  }

  private void join(int a, int b) {
    int x = top(a);
    int y = top(b);
    if (x != y) {
      int large = members.get(x).size() >= members.get(y).size() ? x : y;
      int small = large == x ? y : x;
      up.set(small, large);
      members.get(large).addAll(members.get(small));
      members.set(small, List.of());
    }
  }

  /** Every telling in the knots of these. */
  Set<Integer> touchedBy(int[] fresh) {
    Set<Integer> touched = new TreeSet<>();
    tops(fresh).forEach(top -> touched.addAll(members.get(top)));
    return touched;
  }

  /** The knots of these, each once, after what people settled was joined. */
  private IntStream tops(int[] fresh) {
    for (Decisions.Settled one : settled) {
      Integer a = numbers.get(one.one());
      Integer b = numbers.get(one.other());
      if (one.same() && a != null && b != null && a < up.size() && b < up.size()) {
        join(a, b);
      }
    }
    return Arrays.stream(fresh).map(this::top).distinct();
  }

  /** Clusters the knots of these anew. */
  void settle(int[] fresh) {
    List<int[]> knots =
        tops(fresh)
            .mapToObj(top -> members.get(top).stream().mapToInt(i -> i).sorted().toArray())
            .toList();
    List<int[]> done = knots.parallelStream().map(this::cluster).toList();
    for (int k = 0; k < knots.size(); k++) {
      int[] knot = knots.get(k);
      for (int i = 0; i < knot.length; i++) {
        labels.set(knot[i], knot[done.get(k)[i]]);
      }
    }
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
      for (int other : links.get(order[i])) {
        int at = place.getOrDefault(other, i);
        if (at != i) {
          clustering.link(i, at, odds(order[i], other));
        }
      }
    }
  }

  private double odds(int a, int b) {
    return scorer.odds(profiles.get(a), profiles.get(b));
  }

  private void decided(int[] order, Clustering clustering) {
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
    return labels.get(one).equals(labels.get(other));
  }

  /** All knots, each with its members. */
  List<int[]> knots() {
    return members.stream()
        .filter(knot -> !knot.isEmpty())
        .map(knot -> knot.stream().mapToInt(i -> i).sorted().toArray())
        .toList();
  }

  /** All clusters. */
  List<int[]> clusters() {
    return grouped(IntStream.range(0, labels.size()).boxed().toList());
  }

  /** The clusters of these. */
  List<int[]> clustersOf(Collection<Integer> some) {
    return grouped(some);
  }

  private List<int[]> grouped(Collection<Integer> some) {
    Map<Integer, List<Integer>> groups = some.stream().collect(Collectors.groupingBy(labels::get));
    return groups.values().stream()
        .map(group -> group.stream().mapToInt(i -> i).toArray())
        .toList();
  }
}
