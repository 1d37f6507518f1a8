package org.durumi.linker.match.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.durumi.linker.match.Clustering;

/** Scored pairs, put together as most programs do: by connected components. */
final class Pairing {
  private final List<Person> people;
  private final List<double[]> pairs = new ArrayList<>();

  Pairing(List<Person> people) {
    this.people = people;
  }

  void add(int a, int b, double odds) {
    pairs.add(new double[] {a, b, odds});
  }

  /** Components of the pairs that are at least so likely. */
  Verdict components(double chance) {
    double least = Math.log(chance / (1 - chance)) / Math.log(2);
    Clustering clustering = new Clustering(people.size());
    for (double[] pair : pairs) {
      if (pair[2] >= least) {
        clustering.mustLink((int) pair[0], (int) pair[1]);
      }
    }
    return Verdict.of(clustering.labels(Clustering.Options.EVEN), people);
  }

  /** The best of several thresholds, which nobody could know without the truth. */
  Verdict best() {
    return DoubleStream.of(0.5, 0.9, 0.95, 0.98, 0.99, 0.999)
        .mapToObj(this::components)
        .max(Comparator.comparingDouble(Verdict::f1))
        .orElseThrow();
  }
}
