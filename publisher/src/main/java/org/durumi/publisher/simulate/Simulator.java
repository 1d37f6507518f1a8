package org.durumi.publisher.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.durumi.linker.telling.Telling;
import org.durumi.publisher.clearing.Coarsening;
import org.durumi.publisher.harm.Hazard;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.simulate.Conclusion.By;

/**
 * Compares a release with every earlier one that its readers may have, and with what outlets
 * published. It works out what follows for each number that is withheld (exact bounds of an integer
 * program), and which combinations fit too few people, and looks for the smallest change that
 * closes it. It plays a reader who knows nothing but what was published; what neighbours know it
 * cannot know.
 */
public final class Simulator {

  private final List<Published> earlier;
  private final List<Telling> articles;
  private final Limits limits;
  private final Changes changes;

  /**
   * A simulator.
   *
   * @param earlier all that ever left, to whomever
   * @param articles what outlets published, a telling each
   */
  public Simulator(
      List<Published> earlier, List<Telling> articles, Limits limits, Coarsening coarsening) {
    this.earlier = List.copyOf(earlier);
    this.articles = List.copyOf(articles);
    this.limits = limits;
    this.changes = new Changes(coarsening);
  }

  /** Makes changes that were offered. */
  public Changes changes() {
    return changes;
  }

  private List<Published> seenWith(Release release) {
    return earlier.stream().filter(one -> one.isSeenWith(release)).toList();
  }

  private static List<Release> releases(Collection<Published> all) {
    return all.stream().map(Published::release).toList();
  }

  /**
   * What can be worked out, and what to change.
   *
   * @param now what is about to leave
   * @param people how many people each of its incidents concerns, by number, told or not
   */
  public Simulation run(Published now, Map<Integer, Integer> people) {
    List<Published> seen = seenWith(now.release());
    boolean contradicts = new Exposed(now, seen, limits).isImpossible();
    List<Inference> found = found(now, people);
    if (found.stream().noneMatch(one -> !one.already() && one.finding().stops())) {
      return new Simulation(found, List.of(), true, contradicts);
    }
    List<Change> offered =
        new ArrayList<>(
            new Widenings(now.release(), releases(seen), people, limits, changes).fewest());
    Published wider = changes.make(now, offered);
    for (List<Published> some : comparable(wider)) {
      Optional<List<Change>> closing = new Closing(wider, some, limits, changes).fewest();
      List<Change> more = closing.orElse(List.of());
      offered.addAll(more);
      wider = changes.make(wider, more);
    }
    boolean closes = new Simulation(found(wider, people), List.of(), true, false).isClosed();
    return new Simulation(found, offered, closes, contradicts);
  }

  /**
   * The smallest change that closes each of some things that can be worked out, alone; nothing for
   * those that nothing closes. Found by trying.
   */
  public Map<Inference, List<Change>> smallest(
      Published now, Map<Integer, Integer> people, Collection<Inference> some) {
    Map<Inference, List<Change>> all = new LinkedHashMap<>();
    for (List<Published> seen : comparable(now)) {
      Smallest smallest = new Smallest(now, seen, limits, changes, people, articles);
      for (Inference one : some) {
        if (!one.already() && all.getOrDefault(one, List.of()).isEmpty()) {
          all.put(one, smallest.of(one));
        }
      }
    }
    return all;
  }

  /** All earlier releases together; one by one where together they contradict each other. */
  private List<List<Published>> comparable(Published now) {
    List<Published> seen = seenWith(now.release());
    if (!new Exposed(now, seen, limits).isImpossible()) {
      return List.of(seen);
    }
    return seen.stream().map(List::of).toList();
  }

  private List<Inference> found(Published now, Map<Integer, Integer> people) {
    List<Inference> found = new ArrayList<>();
    List<Release> releases = releases(seenWith(now.release()));
    found.addAll(new Combinations(now.release(), releases, people, limits).inferences());
    SmallCells.of(now, limits).forEach(small -> found.add(small.inference()));
    By by = by(now);
    for (List<Published> some : comparable(now)) {
      found.addAll(new Exposed(now, some, limits).inferences(by));
    }
    found.addAll(new PublicJoins(limits).inferences(now.release().incidents(), articles));
    hidden(now.release()).ifPresent(found::add);
    return found.stream().distinct().toList();
  }

  private static By by(Published now) {
    return now.tables().size() == 1 ? By.TABLE : By.RELEASE;
  }

  private Optional<Inference> hidden(Release release) {
    Coverage coverage = release.coverage();
    int hidden = coverage.incidents() - release.incidents().size();
    if (hidden < 1 || hidden >= limits.cell()) {
      return Optional.empty();
    }
    return Optional.of(
        new Inference(Hazard.HIDDEN_TOTAL, "coverage", new Conclusion.Inside(hidden), false));
  }

  /** People by published number, of those that tell them; what a reader knows at the least. */
  public static Map<Integer, Integer> told(Release release) {
    Map<Integer, Integer> told = new HashMap<>();
    release
        .incidents()
        .forEach(one -> one.best().told().ifPresent(best -> told.put(one.number(), best)));
    return told;
  }
}
