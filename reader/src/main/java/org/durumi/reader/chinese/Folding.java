package org.durumi.reader.chinese;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.durumi.reader.proposal.Proposal;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Folds the tellings of one act in one report into one proposal with all their sentences. */
final class Folding {

  private static final int WEEKS_APART = 35;

  private Folding() {}

  /**
   * One proposal for each act, in the order in which the acts are first told.
   *
   * @param denial true where the report's frame is a denial
   */
  static List<Proposal> fold(List<Proposal> all, boolean denial) {
    List<Proposal> told = denial ? denied(all) : all;
    List<Proposal> acts = new ArrayList<>();
    for (Proposal proposal : told) {
      int same = -1;
      for (int i = acts.size() - 1; i >= 0 && same < 0; i--) {
        same = isSame(acts.get(i), proposal) ? i : -1;
      }
      if (same < 0) {
        acts.add(proposal);
      } else {
        acts.set(same, Merge.of(acts.get(same), proposal));
      }
    }
    return settle(acts);
  }

  /** In a report whose frame is a denial, acts of the denied sort are denied. */
  private static List<Proposal> denied(List<Proposal> all) {
    Set<ActType> types = EnumSet.noneOf(ActType.class);
    for (Proposal p : all) {
      if (p.event().modality() == Modality.DENIED) {
        types.add(p.event().type());
      }
    }
    return all.stream()
        .map(p -> types.contains(p.event().type()) ? Doubt.put(p, Modality.DENIED) : p)
        .toList();
  }

  private static boolean isSame(Proposal a, Proposal b) {
    Event x = a.event();
    Event y = b.event();
    if (x.type() != y.type()
        || x.modality() == Modality.DENIED != (y.modality() == Modality.DENIED)) {
      return false;
    }
    boolean open = x.modality() == Modality.IMMINENT_FEARED || x.modality() == Modality.PLANNED;
    boolean other = y.modality() == Modality.IMMINENT_FEARED || y.modality() == Modality.PLANNED;
    if (open != other) {
      return false;
    }
    if (x.type() == ActType.POLICY_ORDER || x.type() == ActType.REWARD_OFFER) {
      return sameOffer(x, y);
    }
    return samePeople(a, b)
        && (sameTime(x, y) || soonAgain(a, b))
        && (samePlace(x, y) || (a.sentence() == b.sentence() && !states(x, y)));
  }

  private static boolean sameOffer(Event x, Event y) {
    boolean sums =
        x.offer() != null
            && y.offer() != null
            && !x.offer().words().text().equals(y.offer().words().text());
    boolean agents =
        !x.agents().isEmpty()
            && !y.agents().isEmpty()
            && !x.agents().getFirst().name().equals(y.agents().getFirst().name());
    return !sums && !agents;
  }

  private static boolean samePeople(Proposal a, Proposal b) {
    if (a.group() == b.group() || a.group() < 0 || b.group() < 0) {
      return true;
    }
    return vague(a) || vague(b);
  }

  private static boolean vague(Proposal p) {
    Victims victims = p.event().victims().isEmpty() ? null : p.event().victims().getFirst();
    return victims == null || (victims.count() == null && victims.names().isEmpty());
  }

  /** The same people are rarely arrested twice within weeks: then the report's dates differ. */
  private static boolean soonAgain(Proposal a, Proposal b) {
    Event x = a.event();
    Event y = b.event();
    if (x.type() != ActType.ARREST_DETENTION || a.group() < 0 || a.group() != b.group()) {
      return false;
    }
    Period p = x.date() == null ? null : x.date().period();
    Period q = y.date() == null ? null : y.date().period();
    if (p == null || q == null || p.start() == null || q.start() == null) {
      return true;
    }
    long days = p.start().first().toEpochDay() - q.start().first().toEpochDay();
    return Math.abs(days) <= WEEKS_APART;
  }

  private static boolean sameTime(Event x, Event y) {
    Period a = x.date() == null ? null : x.date().period();
    Period b = y.date() == null ? null : y.date().period();
    return a == null || b == null || !a.isBounded() || !b.isBounded() || a.mayOverlap(b);
  }

  private static boolean samePlace(Event x, Event y) {
    Place a = known(x.place());
    Place b = known(y.place());
    return a == null
        || b == null
        || a.equals(b)
        || !fine(a)
        || !fine(b)
        || (!states(x, y) && x.type() != ActType.ARREST_DETENTION);
  }

  /** Tells whether one is a state that goes on and the other an act. */
  private static boolean states(Event x, Event y) {
    return x.modality() == Modality.ONGOING != (y.modality() == Modality.ONGOING);
  }

  private static @Nullable Place known(@Nullable StatedPlace place) {
    return place == null ? null : place.place();
  }

  private static boolean fine(Place place) {
    return place.precision() == Place.Precision.TOWN || place.precision() == Place.Precision.COUNTY;
  }

  /** Drops what another proposal of the same report makes void. */
  private static List<Proposal> settle(List<Proposal> acts) {
    List<Proposal> kept = new ArrayList<>(acts);
    for (Proposal act : acts) {
      Event event = act.event();
      boolean asserted =
          event.modality() == Modality.OCCURRED || event.modality() == Modality.ONGOING;
      if (asserted) {
        kept.removeIf(other -> !other.equals(act) && voids(act, other));
      }
    }
    absorbDisappearance(kept);
    return kept;
  }

  private static boolean voids(Proposal act, Proposal other) {
    Modality modality = other.event().modality();
    boolean type = act.event().type() == other.event().type();
    boolean open = modality == Modality.IMMINENT_FEARED || modality == Modality.PLANNED;
    boolean denied = modality == Modality.DENIED;
    return type
        && (denied || (open && samePeople(act, other) && act.sentence() >= other.sentence()));
  }

  private static void absorbDisappearance(List<Proposal> acts) {
    for (Proposal gone : List.copyOf(acts)) {
      if (gone.event().type() != ActType.ENFORCED_DISAPPEARANCE) {
        continue;
      }
      for (Proposal arrest : List.copyOf(acts)) {
        boolean same =
            arrest.event().type() == ActType.ARREST_DETENTION && samePeople(gone, arrest);
        if (same && arrest.event().modality() == Modality.UNCONFIRMED) {
          acts.remove(arrest);
        } else if (same && leads(arrest, gone)) {
          acts.remove(arrest);
        } else if (same && acts.remove(gone)) {
          acts.set(acts.indexOf(arrest), Merge.of(arrest, gone));
          break;
        }
      }
    }
  }

  /** "被带走后再无音讯": a seizure told in the same breath is the way to the disappearance. */
  private static boolean leads(Proposal arrest, Proposal gone) {
    Event seized = arrest.event();
    Event event = gone.event();
    return arrest.sentence() == gone.sentence()
        && gone.group() == arrest.group()
        && !between(seized, event).matches("(?s).*[,，;；].*")
        && seized.evidence().size() == 1
        && event.evidence().equals(seized.evidence());
  }

  private static String between(Event first, Event second) {
    String words = first.evidence().getFirst().text();
    int from = words.indexOf(first.trigger().text());
    int to = words.indexOf(second.trigger().text());
    return from < 0 || to < from ? "," : words.substring(from, to);
  }

  /** Tells whether one count is a part of what another counts. */
  static boolean within(Count part, Count whole) {
    return part.max() != null && whole.min() != null && part.max() < whole.min();
  }
}
