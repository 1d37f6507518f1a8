package org.durumi.linker.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.durumi.linker.match.Scorer;
import org.durumi.linker.telling.Telling;

/**
 * Tellings and the incidents that they make, to which reports can be added one by one. Adding a
 * report looks at its neighbours alone, so it costs the same in a large collection as in a small
 * one. Not safe for several threads.
 */
public final class LinkIndex {

  private static final int AT_A_TIME = 1000;

  private final LinkModel model;
  private final Scorer<Profile> scorer;
  private final List<Profile> profiles = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Neighbours neighbours = new Neighbours();
  private final Knots knots;

  /** An empty index. */
  public LinkIndex(LinkModel model, Decisions decisions) {
    this.model = model;
    this.scorer = model.scorer();
    this.knots = new Knots(profiles, numbers, scorer, model.threshold(), decisions.holding());
  }

  /**
   * What adding a report changed.
   *
   * @param gone ids of incidents that are no more, their tellings being in others now
   * @param came incidents that are new, or that are larger or smaller than before
   */
  public record Change(Set<String> gone, List<Incident> came) {}

  /**
   * Adds many reports at once; the outcome is the same as adding each.
   *
   * @param tellings in any order, but all of a report
   */
  public void addAll(List<Telling> tellings) {
    int from = profiles.size();
    take(tellings);
    link(from);
  }

  /**
   * Adds many reports at once whose tellings were made ready before.
   *
   * @param tellings all of a report, the reports in the order in which they came in
   */
  public void addAllReady(List<ReadyTelling> tellings) {
    int from = profiles.size();
    takeReady(tellings.stream().map(ReadyTelling::profile).toList());
    link(from);
  }

  private void link(int from) {
    IntStream.range(from, profiles.size()).forEach(i -> neighbours.put(i, profiles.get(i)));
    List<int[]> found =
        IntStream.range(from, profiles.size()).parallel().mapToObj(this::linked).toList();
    for (int i = from; i < profiles.size(); i++) {
      knots.put(i, found.get(i - from));
    }
    knots.settle(IntStream.range(from, profiles.size()).toArray());
  }

  /**
   * Adds one report.
   *
   * @param tellings all that the report tells
   * @return the incidents that this changed
   */
  public Change add(List<Telling> tellings) {
    int from = profiles.size();
    take(tellings);
    int[] fresh = IntStream.range(from, profiles.size()).toArray();
    for (int i : fresh) {
      neighbours.put(i, profiles.get(i));
      knots.put(i, linked(i));
    }
    Set<Integer> touched = knots.touchedBy(fresh);
    Set<String> gone = new TreeSet<>();
    knots.clustersOf(touched).forEach(cluster -> gone.add(Incidents.id(told(cluster))));
    fresh(from).forEach(telling -> gone.remove(Incidents.id(List.of(telling))));
    knots.settle(fresh);
    Set<String> now = new TreeSet<>();
    List<int[]> changed = new ArrayList<>();
    for (int[] cluster : knots.clustersOf(touched)) {
      String id = Incidents.id(told(cluster));
      now.add(id);
      if (!gone.contains(id)) {
        changed.add(cluster);
      }
    }
    gone.removeAll(now);
    return new Change(gone, incidents(changed));
  }

  private List<Telling> fresh(int from) {
    return profiles.subList(from, profiles.size()).stream().map(Profile::telling).toList();
  }

  private List<Telling> told(int[] cluster) {
    return Arrays.stream(cluster).mapToObj(i -> profiles.get(i).telling()).toList();
  }

  /** Every incident; each telling is in exactly one. */
  public List<Incident> incidents() {
    return incidents(knots.clusters());
  }

  /**
   * The pairs that the model is unsure of, of those that are worth comparing: a person should look.
   *
   * @param bits how far from the threshold a pair's log2 odds may be, to either side
   * @return in the order of the tellings; none within one report
   */
  public List<Doubt> doubts(double bits) {
    return IntStream.range(0, profiles.size())
        .parallel()
        .boxed()
        .flatMap(i -> doubts(i, bits))
        .toList();
  }

  private Stream<Doubt> doubts(int number, double bits) {
    Profile profile = profiles.get(number);
    return Arrays.stream(neighbours.before(number, profile))
        .filter(other -> !profiles.get(other).report().equals(profile.report()))
        .filter(other ->
            Math.abs(scorer.odds(profiles.get(other), profile) - model.threshold()) <= bits)
        .mapToObj(other -> doubt(other, number));
  }

  /**
   * The same as numbers, for whoever keeps them.
   *
   * @param one a telling's id
   * @param other a later one's
   * @param odds log2 odds beyond the threshold
   */
  public record Unsure(String one, String other, double odds) {}

  /**
   * Hands on the pairs that the model is unsure of, some tellings' at a time.
   *
   * @param bits how far from the threshold a pair's log2 odds may be, to either side
   */
  public void forEachUnsure(double bits, Consumer<List<Unsure>> taker) {
    for (int from = 0; from < profiles.size(); from += AT_A_TIME) {
      taker.accept(
          IntStream.range(from, Math.min(from + AT_A_TIME, profiles.size()))
              .parallel()
              .boxed()
              .flatMap(i -> unsure(i, bits))
              .toList());
    }
  }

  private Stream<Unsure> unsure(int number, double bits) {
    Profile profile = profiles.get(number);
    return Arrays.stream(neighbours.before(number, profile))
        .filter(other -> !profiles.get(other).report().equals(profile.report()))
        .boxed()
        .flatMap(other -> {
          double odds = scorer.odds(profiles.get(other), profile) - model.threshold();
          return Math.abs(odds) <= bits
              ? Stream.of(
                  new Unsure(profiles.get(other).telling().id(), profile.telling().id(), odds))
              : Stream.empty();
        });
  }

  private Doubt doubt(int one, int other) {
    Profile a = profiles.get(one);
    Profile b = profiles.get(other);
    return new Doubt(a.telling(), b.telling(), scorer.score(a, b), knots.areOne(one, other));
  }

  /** The ids of the tellings of each incident, and of each knot that incidents lie in. */
  public List<Knot> knots() {
    Map<Integer, List<List<String>>> incidents = new HashMap<>();
    Map<Integer, Integer> knotOf = new HashMap<>();
    List<int[]> all = knots.knots();
    for (int k = 0; k < all.size(); k++) {
      for (int member : all.get(k)) {
        knotOf.put(member, k);
      }
    }
    for (int[] cluster : knots.clusters()) {
      incidents
          .computeIfAbsent(knotOf.getOrDefault(cluster[0], 0), k -> new ArrayList<>())
          .add(Arrays.stream(cluster).mapToObj(i -> profiles.get(i).telling().id()).toList());
    }
    return IntStream.range(0, all.size())
        .mapToObj(k -> new Knot(incidents.getOrDefault(k, List.of())))
        .toList();
  }

  /**
   * Tellings that hang together by links, and what they come apart into.
   *
   * @param incidents the ids of the tellings of each
   */
  public record Knot(List<List<String>> incidents) {

    /** Keeps its own copy. */
    public Knot {
      incidents = List.copyOf(incidents);
    }
  }

  private List<Incident> incidents(List<int[]> clusters) {
    return clusters.parallelStream()
        .map(cluster -> Incidents.of(told(cluster)))
        .sorted(Incidents.ORDER)
        .toList();
  }

  private void take(List<Telling> tellings) {
    Map<String, List<Telling>> byReport = new LinkedHashMap<>();
    for (Telling telling : tellings) {
      byReport.computeIfAbsent(telling.teller().report(), r -> new ArrayList<>()).add(telling);
    }
    List<Profile> fresh =
        byReport.values().parallelStream().flatMap(of -> profiles(of).stream()).toList();
    takeReady(fresh);
  }

  private void takeReady(List<Profile> fresh) {
    for (Profile profile : fresh) {
      if (numbers.putIfAbsent(profile.telling().id(), profiles.size()) != null) {
        throw new IllegalArgumentException("a telling is given twice: " + profile.telling().id());
      }
      profiles.add(profile);
    }
  }

  private static List<Profile> profiles(List<Telling> report) {
    Story story = Story.of(report);
    return report.stream().map(telling -> Profile.of(telling, story)).toList();
  }

  /** The earlier tellings that speak of the same happening, as far as two alone can tell. */
  private int[] linked(int number) {
    Profile profile = profiles.get(number);
    return Arrays.stream(neighbours.before(number, profile))
        .filter(other -> scorer.odds(profile, profiles.get(other)) >= model.threshold())
        .toArray();
  }
}
