package org.durumi.linker.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.durumi.linker.match.Scorer;
import org.durumi.linker.telling.Telling;
import org.jspecify.annotations.Nullable;

/**
 * Tellings and the incidents that they make, to which reports can be added one by one. Adding a
 * report looks at its neighbours alone, so it costs the same in a large collection as in a small
 * one. Not safe for several threads.
 */
public final class LinkIndex {

  private final Scorer<Profile> scorer;
  private final Decisions decisions;
  private final @Nullable LinkModel growing;
  private final List<Profile> profiles = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Neighbours neighbours = new Neighbours();
  private LinkModel model;
  private Knots knots;
  private int room = LinkModel.LEARNED_FROM;

  /** An empty index that links by this model's threshold, however many tellings come in. */
  public LinkIndex(LinkModel model, Decisions decisions) {
    this(model, decisions, null);
  }

  private LinkIndex(LinkModel model, Decisions decisions, @Nullable LinkModel growing) {
    this.model = model;
    this.decisions = decisions;
    this.growing = growing;
    this.scorer = model.scorer();
    this.knots = noKnots();
  }

  /**
   * An empty index that asks for more evidence as it grows: whenever there are twice as many
   * tellings, all are linked anew by {@link LinkModel#forTellings} of that size.
   */
  public static LinkIndex growing(LinkModel model, Decisions decisions) {
    return new LinkIndex(model, decisions, model);
  }

  private Knots noKnots() {
    return new Knots(profiles, numbers, scorer, model.threshold(), decisions.holding());
  }

  /** Where there are more tellings than the threshold is for, all must be linked anew. */
  private boolean isOutgrown() {
    return growing != null && profiles.size() > room;
  }

  private void grow(LinkModel base) {
    while (room < profiles.size()) {
      room *= 2;
    }
    model = base.forTellings(room);
    knots = noKnots();
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
    List<long[]> keys =
        IntStream.range(from, profiles.size())
            .parallel()
            .mapToObj(i -> Keys.of(profiles.get(i)))
            .toList();
    for (int i = from; i < profiles.size(); i++) {
      neighbours.put(i, keys.get(i - from));
    }
    int first = isOutgrown() ? 0 : from;
    if (growing != null && isOutgrown()) {
      grow(growing);
    }
    List<int[]> found =
        IntStream.range(first, profiles.size())
            .parallel()
            .mapToObj(i -> linked(i, i < from ? Keys.of(profiles.get(i)) : keys.get(i - from)))
            .toList();
    for (int i = first; i < profiles.size(); i++) {
      knots.put(i, found.get(i - first));
    }
    knots.settle(IntStream.range(first, profiles.size()).toArray());
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
    if (isOutgrown()) {
      return anew(from);
    }
    int[] fresh = IntStream.range(from, profiles.size()).toArray();
    for (int i : fresh) {
      long[] keys = Keys.of(profiles.get(i));
      neighbours.put(i, keys);
      knots.put(i, linked(i, keys));
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

  private Change anew(int from) {
    Set<String> gone = new TreeSet<>();
    knots.clusters().forEach(cluster -> gone.add(Incidents.id(told(cluster))));
    link(from);
    List<Incident> came = new ArrayList<>();
    for (Incident incident : incidents()) {
      if (!gone.remove(incident.id())) {
        came.add(incident);
      }
    }
    return new Change(gone, came);
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
    return Arrays.stream(neighbours.before(number, Keys.of(profile)))
        .filter(other -> !profiles.get(other).report().equals(profile.report()))
        .filter(other ->
            Math.abs(scorer.odds(profiles.get(other), profile) - model.threshold()) <= bits)
        .mapToObj(other -> doubt(other, number));
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
  private int[] linked(int number, long[] keys) {
    Profile profile = profiles.get(number);
    return Arrays.stream(neighbours.before(number, keys))
        .filter(other -> scorer.reaches(profile, profiles.get(other), model.threshold()))
        .toArray();
  }
}
