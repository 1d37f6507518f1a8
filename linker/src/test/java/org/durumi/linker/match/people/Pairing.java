package org.durumi.linker.match.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.durumi.linker.match.Clustering;

/** Scored pairs, judged at several thresholds as they are and by connected components. */
final class Pairing {
  private static final double[] CHANCES = {0.5, 0.9, 0.95, 0.99, 0.999};

  private final List<Person> people;
  private final List<double[]> pairs = new ArrayList<>();

  Pairing(List<Person> people) {
    this.people = people;
  }

  void add(int a, int b, double odds) {
    pairs.add(new double[] {a, b, odds});
  }

  void print(String set, String how) {
    double truth = Verdict.of(new int[people.size()], people).precision();
    truth *= people.size() * (people.size() - 1.0) / 2;
    for (double chance : CHANCES) {
      double least = Math.log(chance / (1 - chance)) / Math.log(2);
      double right = 0;
      double all = 0;
      Clustering clustering = new Clustering(people.size());
      for (double[] pair : pairs) {
        if (pair[2] >= least) {
          all++;
          right +=
              people.get((int) pair[0]).entity().equals(people.get((int) pair[1]).entity()) ? 1 : 0;
          clustering.mustLink((int) pair[0], (int) pair[1]);
        }
      }
      Verdict closed = Verdict.of(clustering.labels(Clustering.Options.EVEN), people);
      double precision = right / Math.max(1, all);
      System.out.printf(
          Locale.ROOT,
          "  %s %s at %.3f: pairs %.4f %.4f F1 %.4f; components %s%n",
          set,
          how,
          chance,
          precision,
          right / truth,
          Verdict.f1(precision, right / truth),
          closed.row());
    }
    Clustering average = new Clustering(people.size());
    pairs.forEach(pair -> average.link((int) pair[0], (int) pair[1], pair[2]));
    Verdict verdict = Verdict.of(average.labels(Clustering.Options.EVEN), people);
    System.out.println("  " + set + " " + how + " average-link: " + verdict.row());
  }
}
