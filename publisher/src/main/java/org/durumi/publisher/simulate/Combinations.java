package org.durumi.publisher.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.durumi.publisher.harm.Hazard;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;

/**
 * Which incidents are told by a combination of act, time and place that fits so few people that
 * they can be told apart (Sweeney 2002), with all that earlier releases told of the same incidents.
 */
final class Combinations {

  private final Release now;
  private final Limits limits;
  private final Map<Integer, Integer> people;
  private final Map<Integer, Seen> seen = new LinkedHashMap<>();
  private final Map<Integer, List<ReleasedIncident>> before = new HashMap<>();
  private final Map<String, Long> sizes = new HashMap<>();

  /**
   * The combinations that a release tells.
   *
   * @param earlier what its readers may have besides
   * @param people how many people each incident concerns, told or not
   */
  Combinations(
      Release now, Collection<Release> earlier, Map<Integer, Integer> people, Limits limits) {
    this.now = now;
    this.limits = limits;
    this.people = people;
    for (Release release : earlier) {
      for (ReleasedIncident incident : release.incidents()) {
        seen.merge(incident.number(), Seen.of(incident), Seen::and);
        before.computeIfAbsent(incident.number(), _ -> new ArrayList<>()).add(incident);
      }
    }
    now.incidents().forEach(one -> seen.merge(one.number(), Seen.of(one), Seen::and));
    Set<Integer> counted = new HashSet<>();
    now.incidents().forEach(one -> count(one, counted));
    earlier.forEach(release -> release.incidents().forEach(one -> count(one, counted)));
  }

  private void count(ReleasedIncident incident, Set<Integer> counted) {
    if (counted.add(incident.number())) {
      long of = Math.max(1, people.getOrDefault(incident.number(), told(incident)));
      sizes.merge(seen(incident).key(), of, Long::sum);
    }
  }

  private static int told(ReleasedIncident incident) {
    return incident.best().told().orElse(1);
  }

  Seen seen(ReleasedIncident incident) {
    return seen.getOrDefault(incident.number(), Seen.of(incident));
  }

  /** How many people a combination fits. */
  long size(String key) {
    return sizes.getOrDefault(key, 0L);
  }

  int peopleOf(ReleasedIncident incident) {
    return Math.max(1, people.getOrDefault(incident.number(), told(incident)));
  }

  /** Tells whether a combination is safe: vague, or of enough people. */
  boolean isSafe(Seen what) {
    return what.isVague() || size(what.key()) >= limits.cell();
  }

  /** Incidents that can be told apart, of which this release tells something new. */
  List<ReleasedIncident> small() {
    if (now.audience() == Audience.CONFIDENTIAL) {
      return List.of();
    }
    return now.incidents().stream()
        .filter(one -> !isSafe(seen(one)))
        .filter(one ->
            before.getOrDefault(one.number(), List.of()).stream()
                .allMatch(old -> Seen.addsTo(one, old)))
        .toList();
  }

  /** Tells whether earlier releases told more of the incident's time or place than this one. */
  boolean isToldFinerBefore(ReleasedIncident incident) {
    return !seen(incident).key().equals(Seen.of(incident).key());
  }

  /** The same as what a reader can work out. */
  List<Inference> inferences() {
    return small().stream().map(this::inference).toList();
  }

  private Inference inference(ReleasedIncident one) {
    long size = size(seen(one).key());
    Seen told = seen(one);
    return new Inference(
        Hazard.UNIQUE,
        "incident " + one.number(),
        new Conclusion.Few(
            isToldFinerBefore(one), told.type(), told.when(), told.place(), size, limits.cell()),
        false);
  }
}
