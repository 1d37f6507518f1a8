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
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
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
    link(from, i -> 0);
  }

  /**
   * Adds many reports at once whose tellings were made ready before.
   *
   * @param tellings all of a report, the reports in the order in which they came in
   */
  public void addAllReady(List<ReadyTelling> tellings) {
    addAllReady(tellings, telling -> 0);
  }

  /**
   * Adds some of a larger collection's reports, whole knots of them.
   *
   * @param tellings the reports in the order in which they came in
   * @param layers the layer of the knot that each was in, 0 for a new one
   */
  public void addAllReady(List<ReadyTelling> tellings, ToIntFunction<ReadyTelling> layers) {
    int from = profiles.size();
    takeReady(tellings.stream().map(ReadyTelling::profile).toList());
    link(from, i -> layers.applyAsInt(tellings.get(i - from)));
  }

  private void link(int from, IntUnaryOperator layers) {
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
    List<long[]> found =
        IntStream.range(first, profiles.size())
            .parallel()
            .mapToObj(i -> linked(i, i < from ? Keys.of(profiles.get(i)) : keys.get(i - from)))
            .toList();
    for (int i = first; i < profiles.size(); i++) {
      knots.put(i, found.get(i - first), i < from ? 0 : layers.applyAsInt(i));
    }
    knots.settle();
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
    for (int i = from; i < profiles.size(); i++) {
      long[] keys = Keys.of(profiles.get(i));
      neighbours.put(i, keys);
      knots.put(i, linked(i, keys), 0);
    }
    int[] touched = knots.touched();
    Set<String> gone = new TreeSet<>();
    knots.clustersOf(touched).forEach(cluster -> gone.add(Incidents.id(told(cluster))));
    fresh(from).forEach(telling -> gone.remove(Incidents.id(List.of(telling))));
    knots.settle();
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
    link(from, i -> 0);
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
    return unsure().all(bits);
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
    unsure().forEach(bits, taker);
  }

  private Unsureness unsure() {
    return new Unsureness(profiles, neighbours, scorer, model.threshold(), knots);
  }

  /** The ids of the tellings of each incident, and of each knot that incidents lie in. */
  public List<Knot> knots() {
    return knots.knots().stream()
        .map(knot ->
            new Knot(
                knots.layer(knot[0]),
                knots.clustersOf(knot).stream()
                    .map(cluster -> told(cluster).stream().map(Telling::id).toList())
                    .toList()))
        .toList();
  }

  /**
   * Tellings that hang together by links, and what they come apart into.
   *
   * @param layer 0; higher where by the same evidence too many others hang together with them, so
   *     that two bits more are asked for, so many times
   * @param incidents the ids of the tellings of each
   */
  public record Knot(int layer, List<List<String>> incidents) {

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
  private long[] linked(int number, long[] keys) {
    Profile profile = profiles.get(number);
    return Arrays.stream(neighbours.before(number, keys))
        .filter(other -> scorer.reaches(profile, profiles.get(other), model.threshold()))
        .mapToLong(other -> knots.link(number, other))
        .toArray();
  }
}
