package org.durumi.publisher.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.durumi.linker.telling.Telling;

/**
 * The smallest change that closes one thing that a reader can work out, whatever else is open: ways
 * with one change are tried before ways with two and with three, those that tell more before those
 * that tell less. Of ways that close it one is taken that makes no other number known, if there is
 * one among the first. What closes everything together is {@link Simulation#offered()}, and mostly
 * more.
 */
final class Smallest {

  private static final int MOST_CHANGES = 3;

  /** So many ways are tried for one conclusion. */
  private static final int MOST_TRIED = 60;

  /** So many ways that close it are looked at for what else they make known. */
  private static final int MOST_CLOSING = 2;

  private final Published now;
  private final List<Published> earlier;
  private final Limits limits;
  private final Changes changes;
  private final Knowledge past;
  private final Closing closing;
  private final Map<String, Exposed.Target> open = new LinkedHashMap<>();
  private final Map<Integer, Integer> people;
  private final Collection<Telling> articles;

  Smallest(
      Published now,
      List<Published> earlier,
      Limits limits,
      Changes changes,
      Map<Integer, Integer> people,
      Collection<Telling> articles) {
    this.now = now;
    this.earlier = List.copyOf(earlier);
    this.limits = limits;
    this.changes = changes;
    this.past = new Knowledge(earlier);
    this.closing = new Closing(now, earlier, limits, changes);
    this.people = people;
    this.articles = articles;
    exposed(now).fresh().forEach(target -> open.put(target.where(), target));
  }

  private Exposed exposed(Published some) {
    return new Exposed(some, earlier, past, limits);
  }

  /** The changes; none where nothing that may be changed closes it. */
  List<Change> of(Inference inference) {
    String where = inference.where();
    return switch (inference.conclusion()) {
      case Conclusion.Few it -> first(Widenings.steps(number(it, where)), isToldApart(where));
      case Conclusion.SmallNumber it -> List.of(new Change.Suppress(it.table(), it.at()));
      case Conclusion.Joined it -> first(untold(it), isJoined(where));
      case Conclusion.Withheld _ ->
          Optional.ofNullable(open.get(where)).map(this::hiding).orElse(List.of());
      // A total is told in whole cells; one that is not is the office's own.
      case Conclusion.Inside _ -> List.of();
    };
  }

  private int number(Conclusion.Few it, String where) {
    return now.release().incidents().stream()
        .filter(one -> one.type() == it.type() && where.equals("incident " + one.number()))
        .mapToInt(one -> one.number())
        .findFirst()
        .orElse(0);
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

  private Predicate<Published> isToldApart(String where) {
    return changed ->
        new Combinations(
                changed.release(),
                earlier.stream().map(Published::release).toList(),
                people,
                limits)
            .small().stream().anyMatch(one -> where.equals("incident " + one.number()));
  }

  private Predicate<Published> isJoined(String where) {
    return changed ->
        new PublicJoins(limits)
            .inferences(changed.release().incidents(), articles).stream()
                .anyMatch(one -> one.where().equals(where));
  }

  private List<Change> first(List<List<Change>> ways, Predicate<Published> isOpen) {
    return ways.stream()
        .filter(way -> !isOpen.test(changes.make(now, way)))
        .findFirst()
        .orElse(List.of());
  }

  private List<Change> hiding(Exposed.Target target) {
    List<Change> first = List.of();
    int closes = 0;
    for (List<Change> way : ways(closing.candidates(target.atoms()))) {
      Exposed then = exposed(changes.make(now, way));
      if (then.isFresh(target.where())) {
        continue;
      }
      Set<String> known = open.keySet();
      if (then.fresh().stream().map(Exposed.Target::where).allMatch(known::contains)) {
        return way;
      }
      first = first.isEmpty() ? way : first;
      closes++;
      if (closes == MOST_CLOSING) {
        break;
      }
    }
    return first;
  }

  private static List<List<Change>> ways(List<Change> single) {
    List<List<Change>> ways = new ArrayList<>();
    for (int many = 1; many <= MOST_CHANGES; many++) {
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
