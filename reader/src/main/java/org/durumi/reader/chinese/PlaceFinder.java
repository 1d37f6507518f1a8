package org.durumi.reader.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.durumi.reader.chinese.Spot.Role;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.ActType;
import org.durumi.record.event.StatedPlace;
import org.jspecify.annotations.Nullable;

/** Finds where an act takes place; a transfer's place is where it goes. */
final class PlaceFinder {

  private static final int GOAL_REACH = 12;
  private static final Pattern LISTED = Pattern.compile("[市县省]?(?:、|,|和|与|及|以及)");

  private PlaceFinder() {}

  static @Nullable StatedPlace find(Sentence s, Mention<Trigger> trigger) {
    Mention<Spot> best = null;
    int top = 0;
    for (Mention<Spot> spot : s.spots()) {
      int rank = s.inSource(spot) && !ofActor(s, spot, trigger) ? 0 : rank(s, spot, trigger);
      if (rank > top || (rank == top && rank > 0 && spot.end() <= trigger.start())) {
        best = spot;
        top = rank;
      }
    }
    return best == null ? null : new StatedPlace(s.quote(best), best.value().place());
  }

  /** The place and those beside it in a list, if all are known: 延吉、丹东和珲春. */
  static List<StatedPlace> listed(Sentence s, Mention<Trigger> trigger) {
    StatedPlace own = find(s, trigger);
    List<StatedPlace> list = new ArrayList<>();
    List<Mention<Spot>> spots = s.spots();
    for (int i = 0; own != null && i < spots.size(); i++) {
      if (s.quote(spots.get(i)).equals(own.words())) {
        int first = i;
        int last = i;
        while (first > 0 && isListed(s, spots.get(first - 1), spots.get(first))) {
          first--;
        }
        while (last + 1 < spots.size() && isListed(s, spots.get(last), spots.get(last + 1))) {
          last++;
        }
        spots
            .subList(first, last + 1)
            .forEach(spot -> list.add(new StatedPlace(s.quote(spot), spot.value().place())));
      }
    }
    return list.stream().allMatch(one -> one.place() != null) ? list : List.of();
  }

  /**
   * Where a sentence is set, whatever it states: no states, and no place of a speaker or a goal.
   */
  static List<StatedPlace> scenes(Sentence s) {
    return s.spots().stream()
        .filter(spot -> !spot.value().isCountry() && (!s.inSource(spot) || agentAt(s, spot)))
        .filter(spot ->
            spot.value().role() == Role.AT
                || spot.value().role() == Role.BARE
                || spot.value().role() == Role.OF && agentAt(s, spot))
        .map(spot -> new StatedPlace(s.quote(spot), spot.value().place()))
        .toList();
  }

  private static boolean isListed(Sentence s, Mention<Spot> one, Mention<Spot> other) {
    return one.end() < other.start()
        && LISTED.matcher(s.text().substring(one.end(), other.start())).matches();
  }

  private static boolean ofActor(Sentence s, Mention<Spot> spot, Mention<Trigger> trigger) {
    return s.agents().stream()
        .anyMatch(a -> a.overlaps(spot.start(), spot.end() + 1) && a.end() <= trigger.start());
  }

  private static int rank(Sentence s, Mention<Spot> spot, Mention<Trigger> trigger) {
    ActType type = trigger.value().type();
    if (type == ActType.TRANSFER) {
      return goal(s, spot, trigger);
    }
    if (type == ActType.ESCAPE_CROSSING) {
      boolean right = spot.start() >= trigger.end() && spot.start() - trigger.end() <= 3;
      boolean river = spot.value().place() == null || s.text().charAt(spot.end() - 1) == '江';
      return right ? river ? 9 : spot.value().isCountry() ? 0 : 3 : 0;
    }
    return type == ActType.FORCED_REPATRIATION
        ? departure(s, spot, trigger)
        : scene(s, spot, trigger);
  }

  private static int goal(Sentence s, Mention<Spot> spot, Mention<Trigger> trigger) {
    boolean after =
        spot.start() >= trigger.end()
            && spot.start() - trigger.end() <= GOAL_REACH
            && spot.end() <= s.clauseEnd(trigger.end());
    boolean before =
        spot.value().role() == Role.TO
            && spot.end() <= trigger.start()
            && spot.start() >= s.clauseStart(trigger.start());
    int fine = spot.value().isCountry() ? 0 : 2;
    return after ? 6 + fine : before ? 4 + fine : 0;
  }

  private static int departure(Sentence s, Mention<Spot> spot, Mention<Trigger> trigger) {
    boolean before = spot.end() <= trigger.start();
    boolean clause = spot.start() >= s.clauseStart(trigger.start());
    boolean country = spot.value().isCountry();
    if (before && !clause && !country) {
      // "从宋卡收容所提走六十余人,用包机遣送回国": an earlier clause without an act of its own.
      boolean left = spot.value().role() == Role.FROM && !otherActIn(s, spot, trigger);
      return left ? 4 : 0;
    }
    return !before || country
        ? 0
        : switch (spot.value().role()) {
          case FROM -> 8;
          case AT -> 7;
          case BARE -> 5;
          case OF, TO -> 0;
        };
  }

  private static int scene(Sentence s, Mention<Spot> spot, Mention<Trigger> trigger) {
    boolean clause =
        spot.start() >= s.clauseStart(trigger.start()) && spot.end() <= s.clauseEnd(trigger.end());
    boolean before = spot.end() <= trigger.start();
    boolean country = spot.value().isCountry();
    int near = (clause ? 3 : 0) + (before ? 1 : 0);
    boolean other = !clause && otherActIn(s, spot, trigger);
    Role role =
        spot.value().role() == Role.BARE && agentAt(s, spot) ? Role.OF : spot.value().role();
    return switch (role) {
      case AT -> other ? 0 : country ? clause ? 3 : 1 : 7 + near;
      case BARE -> country || other ? 0 : 4 + (clause ? 1 : 0);
      case OF -> country || !before || !agentAt(s, spot) || other ? 0 : clause ? 3 : 2;
      case TO -> isTrade(trigger) && spot.start() - trigger.end() <= 2 && !before ? 4 : 0;
      case FROM -> country || !clause || !before ? 0 : from(s, spot, trigger);
    };
  }

  /** They are set free from a place, and stopped where they pass. */
  private static int from(Sentence s, Mention<Spot> spot, Mention<Trigger> trigger) {
    boolean passed = s.holds(spot.start() - 3, spot.start(), "经", "路过", "穿过", "取道");
    return trigger.value().type() == ActType.RELEASE ? 6 : passed ? 3 : 0;
  }

  /** People are sold to a place, so a trade's goal is its place. */
  private static boolean isTrade(Mention<Trigger> trigger) {
    return trigger.value().type() == ActType.TRAFFICKING;
  }

  private static boolean agentAt(Sentence s, Mention<Spot> spot) {
    return s.agents().stream().anyMatch(a -> a.overlaps(spot.start(), spot.end() + 1));
  }

  private static boolean otherActIn(Sentence s, Mention<Spot> spot, Mention<Trigger> trigger) {
    int from = s.clauseStart(spot.start());
    int to = s.clauseEnd(spot.end());
    for (Mention<Trigger> t : s.triggers()) {
      boolean act = t.value().firm() && t.value().frame() != Trigger.Frame.ACT;
      if (act && t.overlaps(from, to) && t.value().type() != trigger.value().type()) {
        return !DateFinder.MEANWHILE.matcher(s.text().substring(t.end(), to)).find();
      }
    }
    return false;
  }
}
