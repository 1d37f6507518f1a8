package org.durumi.publisher.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;

/**
 * Looks for the fewest changes after which no combination fits too few people. What costs one cell
 * is tried for all small combinations at once, since several that are widened alike make one large
 * enough; what is still small is then tried with two cells, and what cannot be helped is left out.
 * In the end no single incident's changes can be spared.
 */
final class Widenings {

  /** Beyond so many incidents nobody tries whether single changes can be spared. */
  private static final int MOST_SPARED = 150;

  private final Release release;
  private final List<Release> earlier;
  private final Map<Integer, Integer> people;
  private final Limits limits;
  private final Changes changes;

  Widenings(
      Release release,
      List<Release> earlier,
      Map<Integer, Integer> people,
      Limits limits,
      Changes changes) {
    this.release = release;
    this.earlier = earlier;
    this.people = people;
    this.limits = limits;
    this.changes = changes;
  }

  /** Ways to tell less of an incident, those that tell most first. */
  static List<List<Change>> steps(int number) {
    Change coarsen = new Change.Coarsen(number);
    Change widen = new Change.Widen(number);
    Change hide = new Change.WithholdPlace(number);
    return List.of(
        List.of(coarsen),
        List.of(widen),
        List.of(hide),
        List.of(coarsen, widen),
        List.of(hide, widen),
        List.of(new Change.LeaveOut(number)));
  }

  /** The changes, in the order in which they are made. */
  List<Change> fewest() {
    Map<Integer, List<Change>> chosen = new LinkedHashMap<>();
    int ways = steps(1).size();
    for (int way = 0; way < ways; way++) {
      Combinations now = combinations(chosen);
      List<ReleasedIncident> small = now.small();
      if (small.isEmpty()) {
        break;
      }
      take(way, small, now, chosen);
    }
    spare(chosen);
    return chosen.values().stream().flatMap(List::stream).toList();
  }

  /** Takes one way for those small combinations that it would make safe together. */
  private void take(
      int way, List<ReleasedIncident> small, Combinations now, Map<Integer, List<Change>> chosen) {
    Map<Integer, Seen> wouldBe = new HashMap<>();
    Map<String, Long> joining = new HashMap<>();
    for (ReleasedIncident one : small) {
      Optional<ReleasedIncident> changed = changed(one, steps(one.number()).get(way));
      changed.ifPresent(then -> {
        Seen seen = now.isToldFinerBefore(one) ? now.seen(one) : Seen.of(then);
        wouldBe.put(one.number(), seen);
        if (!seen.key().equals(now.seen(one).key())) {
          joining.merge(seen.key(), (long) now.peopleOf(one), Long::sum);
        }
      });
    }
    for (ReleasedIncident one : small) {
      Seen then = wouldBe.get(one.number());
      if (then == null || isSafe(then, now, joining)) {
        chosen.put(one.number(), steps(one.number()).get(way));
      }
    }
  }

  private boolean isSafe(Seen then, Combinations now, Map<String, Long> joining) {
    long size = now.size(then.key()) + joining.getOrDefault(then.key(), 0L);
    return then.isVague() || size >= limits.cell();
  }

  private Optional<ReleasedIncident> changed(ReleasedIncident one, List<Change> steps) {
    Optional<ReleasedIncident> now = Optional.of(one);
    for (Change step : steps) {
      now = now.flatMap(it -> changes.changed(it, step));
    }
    return now;
  }

  private Release changed(Map<Integer, List<Change>> chosen) {
    List<ReleasedIncident> incidents =
        release.incidents().stream()
            .flatMap(one -> changed(one, chosen.getOrDefault(one.number(), List.of())).stream())
            .toList();
    return new Release(
        release.number(),
        release.title(),
        release.office(),
        release.day(),
        release.audience(),
        release.coverage(),
        incidents);
  }

  private Combinations combinations(Map<Integer, List<Change>> chosen) {
    return new Combinations(changed(chosen), earlier, people, limits);
  }

  /** What others' changes made safe needs none of its own. */
  private void spare(Map<Integer, List<Change>> chosen) {
    if (chosen.size() > MOST_SPARED) {
      return;
    }
    for (int number : new ArrayList<>(chosen.keySet())) {
      List<Change> own = chosen.remove(number);
      if (own != null && !combinations(chosen).small().isEmpty()) {
        chosen.put(number, own);
      }
    }
  }
}
