package org.durumi.reader.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.durumi.reader.proposal.Proposal;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Money;
import org.durumi.record.event.Offer;
import org.durumi.record.event.Place;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.jspecify.annotations.Nullable;

/** Tells whether two tellings in one report are of the same act. */
final class SameAct {

  private static final Set<Modality> PAST =
      Set.of(Modality.OCCURRED, Modality.ONGOING, Modality.UNCONFIRMED, Modality.DENIED);
  private static final Set<Modality> AHEAD = Set.of(Modality.IMMINENT_FEARED, Modality.PLANNED);
  // Distances between triggers in code points: a short paragraph, and two.
  private static final int NEAR = 420;
  private static final int FAR = 700;

  private SameAct() {}

  /** The two are of one type; tells whether they are one act. */
  static boolean test(Folded one, Proposal other) {
    Event a = one.event();
    Event b = other.event();
    if (bucket(a.modality()) != bucket(b.modality())) {
      return false;
    }
    if (isWithoutVictims(a.type())) {
      return sameMeasure(a, b);
    }
    if (a.type() == ActType.SENTENCING && isAppeal(a) != isAppeal(b)) {
      return false;
    }
    if (other.follows() && other.group() < 0 && one.group() >= 0 && datesMeet(a.date(), b.date())) {
      return true;
    }
    if (bucket(a.modality()) == 1 && mayBeSame(a, b)) {
      return true;
    }
    boolean groups = one.group() >= 0 && other.group() >= 0 && one.group() != other.group();
    if (groups) {
      return false;
    }
    Count first = Folded.count(a);
    Count second = Folded.count(b);
    if (first != null && second != null && !first.mayEqual(second)) {
      return false;
    }
    boolean goesOn = a.modality() == Modality.ONGOING || b.modality() == Modality.ONGOING;
    return (goesOn || datesMeet(a.date(), b.date())) && !contradict(a.place(), b.place());
  }

  /** Fears for people whose numbers do not differ are one fear, however often it is told. */
  private static boolean mayBeSame(Event a, Event b) {
    Count first = Folded.count(a);
    Count second = Folded.count(b);
    boolean counts = first == null || second == null || first.mayEqual(second);
    return counts && (a.modality() == b.modality() || a.date() == null || b.date() == null);
  }

  /** A judgment on appeal is a second judgment. */
  private static boolean isAppeal(Event event) {
    String words = event.trigger().text().toLowerCase(Locale.ROOT);
    return words.contains("upheld") || words.contains("appeal");
  }

  /** 0 for what is told as done or going on, 1 for what lies ahead, 2 for orders and offers. */
  static int bucket(Modality modality) {
    return PAST.contains(modality) ? 0 : AHEAD.contains(modality) ? 1 : 2;
  }

  private static boolean isWithoutVictims(ActType type) {
    return Set.of(
            ActType.REWARD_OFFER,
            ActType.BRIBERY_EXCHANGE,
            ActType.POLICY_ORDER,
            ActType.CRACKDOWN_OPERATION)
        .contains(type);
  }

  /** Two tellings of one offer, exchange, order or operation: near each other and not at odds. */
  private static boolean sameMeasure(Event a, Event b) {
    int apart = Math.abs(a.trigger().span().start() - b.trigger().span().start());
    boolean sameSentence = a.evidence().getLast().equals(b.evidence().getFirst());
    if (sameSentence) {
      return true;
    }
    if (a.type() == ActType.REWARD_OFFER) {
      return sameReward(a, b, apart);
    }
    boolean sameWord = a.trigger().text().regionMatches(true, 0, b.trigger().text(), 0, 5);
    return !strangers(a, b) && (sameWord || apart <= NEAR) && a.modality() == b.modality();
  }

  private static boolean sameReward(Event a, Event b, int apart) {
    boolean sameSource =
        !a.attribution().isEmpty()
            && !b.attribution().isEmpty()
            && a.attribution().getFirst().words().equals(b.attribution().getFirst().words());
    boolean addsNothing = b.place() == null && sum(b) == null;
    if (sameSource && apart < FAR && addsNothing) {
      return true;
    }
    Money first = sum(a);
    Money second = sum(b);
    boolean sums = first != null && second != null && !first.equals(second);
    boolean known = !a.agents().isEmpty() && !b.agents().isEmpty();
    return !sums
        && !strangers(a, b)
        && !differentPlaces(a.place(), b.place())
        && (known || apart <= NEAR);
  }

  private static @Nullable Money sum(Event event) {
    Offer offer = event.offer();
    return offer == null ? null : offer.sum();
  }

  /** Both name who did it, and these have nothing to do with each other. */
  private static boolean strangers(Event a, Event b) {
    return !a.agents().isEmpty()
        && !b.agents().isEmpty()
        && a.agents().stream().noneMatch(x -> b.agents().stream().anyMatch(y -> related(x, y)));
  }

  /** "Chinese police" and "Chinese officers" share a word; names without spaces share the name. */
  private static boolean related(Agent one, Agent other) {
    String first = one.name().toLowerCase(Locale.ROOT);
    String second = other.name().toLowerCase(Locale.ROOT);
    Set<String> words = new HashSet<>(List.of(first.split(" ", -1)));
    return first.contains(second)
        || second.contains(first)
        || List.of(second.split(" ", -1)).stream().anyMatch(words::contains);
  }

  /** Tells whether neither date nor place forbids that two tellings are of one act. */
  static boolean compatible(Event a, Event b) {
    return datesMeet(a.date(), b.date()) && !contradict(a.place(), b.place());
  }

  private static boolean datesMeet(@Nullable StatedDate a, @Nullable StatedDate b) {
    return a == null || b == null || a.period().mayOverlap(b.period());
  }

  private static boolean differentPlaces(@Nullable StatedPlace a, @Nullable StatedPlace b) {
    return a != null
        && b != null
        && a.place() != null
        && b.place() != null
        && !a.place().name().equals(b.place().name());
  }

  /** Two towns are two places; a town and its province may be one. */
  private static boolean contradict(@Nullable StatedPlace a, @Nullable StatedPlace b) {
    if (a == null || b == null || a.place() == null || b.place() == null) {
      return false;
    }
    Place one = a.place();
    Place other = b.place();
    if (!Objects.equals(one.country(), other.country())
        && one.country() != null
        && other.country() != null) {
      return true;
    }
    boolean fine = isFine(one) && isFine(other);
    return fine && !one.name().equals(other.name());
  }

  private static boolean isFine(Place place) {
    return place.precision().compareTo(Place.Precision.COUNTY) <= 0;
  }
}
