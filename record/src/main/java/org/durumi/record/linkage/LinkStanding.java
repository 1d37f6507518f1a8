package org.durumi.record.linkage;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.durumi.record.linkage.Bonds.Bond;
import org.durumi.record.review.RefusedDecision;
import org.jspecify.annotations.Nullable;

/**
 * What stands of all decisions about pairs of tellings. Those about one pair make a pile: taking
 * back takes the newest off; of those that lie on it, the newest about the incident and the newest
 * about the group stand. What stands never contradicts itself: if a and b are the same and b and c
 * are, then a and c cannot be two. For one thread.
 */
public final class LinkStanding {

  private final Map<TellingPair, Deque<Bond>> piles = new HashMap<>();
  private final Bonds incidents = new Bonds();
  private final Bonds groups = new Bonds();
  private final Set<Integer> takenBack = new HashSet<>();
  private int decisions;

  /** One of no decisions. */
  public LinkStanding() {}

  /**
   * What stands of these.
   *
   * @param decisions in the order in which they were made
   * @throws RefusedDecision if what stands of all of them contradicts itself
   */
  public static LinkStanding of(Collection<LinkDecision> decisions) {
    LinkStanding standing = new LinkStanding();
    standing.takeTogether(List.copyOf(decisions));
    return standing;
  }

  /**
   * Takes one decision more.
   *
   * @throws RefusedDecision with a sentence that names what is in the way, if it contradicts what
   *     stands, or if there is none to take back; nothing is changed then
   */
  public void take(LinkDecision decision) {
    takeTogether(List.of(decision));
  }

  /**
   * Takes decisions that are made in one go. Only what stands after the last of them must be free
   * of contradictions: two whole clusters can be cut apart pair by pair.
   *
   * @throws RefusedDecision as for one; nothing is changed then
   */
  public void takeTogether(List<? extends LinkDecision> act) {
    Deque<Runnable> back = new ArrayDeque<>();
    try {
      act.forEach(decision -> back.addFirst(put(decision)));
      act.forEach(this::refuseIfContradicted);
    } catch (RefusedDecision e) {
      back.forEach(Runnable::run);
      throw e;
    }
  }

  /** Takes a decision whatever else stands, and says how to go back. */
  private Runnable put(LinkDecision decision) {
    if (decision instanceof LinkDecision.Undone) {
      return takeBack(decision.pair());
    }
    TellingPair pair = decision.pair();
    Bonds bonds = bonds(decision);
    Bond before = bonds.of(pair).orElse(null);
    Bond bond = new Bond(pair, isSame(decision), decisions++, decision);
    pile(pair).addLast(bond);
    bonds.set(pair, bond);
    return () -> {
      decisions--;
      pile(pair).removeLast();
      bonds.set(pair, before);
    };
  }

  private Runnable takeBack(TellingPair pair) {
    Deque<Bond> pile = pile(pair);
    Bond newest = pile.peekLast();
    if (newest == null) {
      throw new RefusedDecision(
          "No decision about " + pair + " stands, so there is none to take back.");
    }
    Bonds bonds = bonds(newest.decision());
    bonds.set(pair, below(pile, newest));
    pile.removeLast();
    takenBack.add(newest.place());
    decisions++;
    return () -> {
      decisions--;
      takenBack.remove(newest.place());
      pile.addLast(newest);
      bonds.set(pair, newest);
    };
  }

  private void refuseIfContradicted(LinkDecision decision) {
    TellingPair pair = decision.pair();
    if (decision instanceof LinkDecision.Undone) {
      String cannot = "That decision about " + pair + " cannot be undone";
      incidents.of(pair).flatMap(this::inTheWay).ifPresent(other -> refuse(cannot, other));
      groups.of(pair).flatMap(this::inTheWay).ifPresent(other -> refuse(cannot, other));
    } else {
      bonds(decision)
          .of(pair)
          .ifPresent(bond -> inTheWay(bond).ifPresent(other -> refuse(sentence(bond), other)));
    }
  }

  /** What stands about the same relation once the newest of a pile is gone. */
  private @Nullable Bond below(Deque<Bond> pile, Bond newest) {
    return pile.reversed().stream()
        .skip(1)
        .filter(bond -> bonds(bond.decision()) == bonds(newest.decision()))
        .findFirst()
        .orElse(null);
  }

  /** The decision that stands about whether two tellings are of one incident. */
  public Optional<LinkDecision> incident(TellingPair pair) {
    return incidents.of(pair).map(Bond::decision);
  }

  /** The decision that stands about whether the people of two tellings are one group. */
  public Optional<LinkDecision> group(TellingPair pair) {
    return groups.of(pair).map(Bond::decision);
  }

  /** The pairs of one incident. */
  public List<TellingPair> sameIncident() {
    return incidents.all(true).stream().map(Bond::pair).toList();
  }

  /** The pairs of two incidents. */
  public List<TellingPair> notTheSameIncident() {
    return incidents.all(false).stream().map(Bond::pair).toList();
  }

  /** The pairs of one group. */
  public List<TellingPair> sameGroup() {
    return groups.all(true).stream().map(Bond::pair).toList();
  }

  /** The pairs of two groups. */
  public List<TellingPair> notTheSameGroup() {
    return groups.all(false).stream().map(Bond::pair).toList();
  }

  /** Tells whether the decision at this place, counted from 0, was taken back. */
  public boolean isTakenBack(int place) {
    return takenBack.contains(place);
  }

  /** How many decisions there were, those that took others back among them. */
  public int size() {
    return decisions;
  }

  private Optional<Bond> inTheWay(Bond bond) {
    return bonds(bond.decision()).inTheWay(bond.pair(), bond.isSame());
  }

  private Deque<Bond> pile(TellingPair pair) {
    return piles.computeIfAbsent(pair, _ -> new ArrayDeque<>());
  }

  private Bonds bonds(LinkDecision decision) {
    return isAboutGroups(decision) ? groups : incidents;
  }

  private static boolean isSame(LinkDecision decision) {
    return switch (decision) {
      case LinkDecision.SameIncident same -> true;
      case LinkDecision.SameGroup same -> true;
      default -> false;
    };
  }

  private static boolean isAboutGroups(LinkDecision decision) {
    return switch (decision) {
      case LinkDecision.SameGroup same -> true;
      case LinkDecision.NotTheSameGroup different -> true;
      default -> false;
    };
  }

  private static String sentence(Bond bond) {
    return bond.pair()
        + (bond.isSame() ? " cannot be one " : " cannot be two ")
        + noun(bond.decision(), bond.isSame());
  }

  private static String noun(LinkDecision decision, boolean one) {
    return (isAboutGroups(decision) ? "group" : "incident") + (one ? "" : "s");
  }

  private static void refuse(String cannot, Bond other) {
    throw new RefusedDecision(
        cannot
            + ", since "
            + other.pair()
            + " were said to be "
            + (other.isSame() ? "one " : "two ")
            + noun(other.decision(), other.isSame())
            + " on "
            + other.decision().when().toString().substring(0, "2026-11-25".length())
            + "; take that back first.");
  }
}
