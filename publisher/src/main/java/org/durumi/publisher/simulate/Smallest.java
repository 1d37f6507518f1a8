package org.durumi.publisher.simulate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;

/**
 * The smallest change that closes one thing that a reader can work out, whatever else is open: ways
 * with one change are tried before ways with two and with three, those that tell more before those
 * that tell less. It must not make a number known that was not. What closes everything together is
 * {@link Simulation#offered()}, and mostly more.
 */
final class Smallest {

  private static final int MOST_CHANGES = 3;

  /** So many ways are tried for one conclusion. */
  private static final int MOST_TRIED = 80;

  private final Published now;
  private final Release release;
  private final List<Published> earlier;
  private final Limits limits;
  private final Changes changes;
  private final Sight sight;

  /** What a reader can still work out after some changes, by the words for where it is. */
  interface Sight {
    Set<String> open(Published changed, Inference like);
  }

  Smallest(Published now, List<Published> earlier, Limits limits, Changes changes, Sight sight) {
    this.now = now;
    this.release = now.release();
    this.earlier = List.copyOf(earlier);
    this.limits = limits;
    this.changes = changes;
    this.sight = sight;
  }

  /** The changes; none where nothing that may be changed closes it. */
  List<Change> of(Inference inference) {
    return switch (inference.conclusion()) {
      case Conclusion.Few _ -> first(Widenings.steps(number(inference)), closes(inference));
      case Conclusion.SmallNumber it -> List.of(new Change.Suppress(it.table(), it.at()));
      case Conclusion.Joined it -> first(untold(it), closes(inference));
      case Conclusion.Withheld _ -> first(ways(inference), closesAndOpensNothing(inference));
      // A total is told in whole cells; one that is not is the office's own.
      case Conclusion.Inside _ -> List.of();
    };
  }

  private static List<List<Change>> untold(Conclusion.Joined it) {
    Change outcome = new Change.WithholdOutcome(it.incident());
    Change children = new Change.WithholdPeople(it.incident());
    return List.of(
        List.of(outcome),
        List.of(children),
        List.of(outcome, children),
        List.of(new Change.LeaveOut(it.incident())));
  }

  private int number(Inference inference) {
    return release.incidents().stream()
        .map(ReleasedIncident::number)
        .filter(one -> inference.where().equals("incident " + one))
        .findFirst()
        .orElse(0);
  }

  private List<Change> first(List<List<Change>> ways, Predicate<Published> holds) {
    return ways.stream()
        .limit(MOST_TRIED)
        .filter(way -> holds.test(changes.make(now, way)))
        .findFirst()
        .orElse(List.of());
  }

  private Predicate<Published> closes(Inference inference) {
    return changed -> !sight.open(changed, inference).contains(inference.where());
  }

  private Predicate<Published> closesAndOpensNothing(Inference inference) {
    Set<String> before = new HashSet<>(sight.open(now, inference));
    return changed -> {
      Set<String> after = sight.open(changed, inference);
      return !after.contains(inference.where()) && before.containsAll(after);
    };
  }

  /** All ways with one of what stands in a sum with it, then with two, then with three. */
  private List<List<Change>> ways(Inference inference) {
    List<Change> single =
        new Closing(now, earlier, limits, changes)
            .candidates(inference.where()).stream()
                .collect(Collectors.toCollection(ArrayList::new));
    List<List<Change>> ways = new ArrayList<>();
    for (int many = 1; many <= MOST_CHANGES && ways.size() < MOST_TRIED; many++) {
      add(ways, single, many, 0, List.of());
    }
    return ways;
  }

  private static void add(
      List<List<Change>> ways, List<Change> single, int many, int from, List<Change> chosen) {
    if (many == 0) {
      ways.add(chosen);
      return;
    }
    for (int i = from; i < single.size() && ways.size() < MOST_TRIED; i++) {
      List<Change> more = new ArrayList<>(chosen);
      more.add(single.get(i));
      add(ways, single, many - 1, i + 1, more);
    }
  }
}
