package org.durumi.linker.match;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Average-link clustering of one component: the two clusters with the best average join, over and
 * over, while that is at least the threshold. Only clusters with a scored pair between them are
 * ever weighed, so the work grows with the pairs, not with the square of the records.
 */
final class AverageLink {
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::average)
          .reversed()
          .thenComparingInt(Candidate::a)
          .thenComparingInt(Candidate::b);

  private final Map<Integer, Cluster> clusters = new HashMap<>();
  private final Map<Integer, Integer> merged = new HashMap<>();
  private final PriorityQueue<Candidate> heap = new PriorityQueue<>(BEST_FIRST);
  private final int[] sizes;
  private final long threshold;
  private final long unseen;

  /** What lies between two clusters. */
  private static final class Between {
    long sum;
    long scored;
    boolean never;
  }

  private static final class Cluster {
    final Map<Integer, Between> neighbours = new HashMap<>();
    long size;
    int version;

    Cluster(int size) {
      this.size = size;
    }
  }

  private record Candidate(double average, int a, int b, int versionA, int versionB) {}

  /** For clusters by the numbers of their smallest records, of the given sizes. */
  AverageLink(int[] sizes, Clustering.Options options) {
    this.sizes = sizes;
    this.threshold = LinkTable.fixed(options.threshold());
    this.unseen = LinkTable.fixed(options.unseen());
  }

  void add(int a, int b, long weight) {
    Between between = between(a, b);
    between.sum += weight;
    between.scored++;
  }

  void forbid(int a, int b) {
    between(a, b).never = true;
  }

  private Between between(int a, int b) {
    Between between = cluster(a).neighbours.computeIfAbsent(b, x -> new Between());
    cluster(b).neighbours.put(a, between);
    return between;
  }

  private Cluster cluster(int number) {
    return clusters.computeIfAbsent(number, x -> new Cluster(sizes[x]));
  }

  /** For each cluster that went into another one, the smallest number of what it is now part of. */
  Map<Integer, Integer> run() {
    clusters.forEach((a, cluster) ->
        cluster.neighbours.forEach((b, between) -> {
          if (a < b) {
            offer(a, b, between);
          }
        }));
    for (Candidate best = heap.poll(); best != null; best = heap.poll()) {
      Cluster a = clusters.get(best.a);
      Cluster b = clusters.get(best.b);
      if (a != null && b != null && a.version == best.versionA && b.version == best.versionB) {
        merge(best.a, a, best.b, b);
      }
    }
    merged.replaceAll((from, to) -> last(to));
    return merged;
  }

  private int last(int number) {
    int at = number;
    for (Integer next = merged.get(at); next != null; next = merged.get(at)) {
      at = next;
    }
    return at;
  }

  private void offer(int a, int b, Between between) {
    if (between.never) {
      return;
    }
    int small = Math.min(a, b);
    int large = Math.max(a, b);
    Cluster x = cluster(small);
    Cluster y = cluster(large);
    long pairs = x.size * y.size;
    // Scores given twice may outnumber the pairs.
    double sum = between.sum + (double) unseen * Math.max(0, pairs - between.scored);
    double average = sum / Math.max(pairs, between.scored);
    if (average >= threshold) {
      heap.add(new Candidate(average, small, large, x.version, y.version));
    }
  }

  private void merge(int numberA, Cluster a, int numberB, Cluster b) {
    clusters.remove(numberB);
    merged.put(numberB, numberA);
    a.neighbours.remove(numberB);
    b.neighbours.remove(numberA);
    b.neighbours.forEach((other, between) -> {
      Map<Integer, Between> back = cluster(other).neighbours;
      back.remove(numberB);
      Between have = a.neighbours.get(other);
      if (have == null) {
        a.neighbours.put(other, between);
        back.put(numberA, between);
      } else {
        have.sum += between.sum;
        have.scored += between.scored;
        have.never |= between.never;
      }
    });
    a.size += b.size;
    a.version++;
    a.neighbours.forEach((other, between) -> offer(numberA, other, between));
  }
}
