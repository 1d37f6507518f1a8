package org.durumi.reader.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.durumi.reader.proposal.Proposal;
import org.durumi.reader.proposal.Reading;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.event.Rollup;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Folds the tellings of one act within a report into one event, and a lead that sums up the groups
 * told after it into a roll-up.
 */
final class Folding {

  private static final Set<Modality> PAST =
      Set.of(Modality.OCCURRED, Modality.ONGOING, Modality.UNCONFIRMED, Modality.DENIED);
  private static final Set<Modality> AHEAD = Set.of(Modality.IMMINENT_FEARED, Modality.PLANNED);
  private static final double SUM_TOLERANCE = 0.2;

  private Folding() {}

  /** An event under construction and the group it is about. */
  private record Folded(Event event, int group, boolean follows) {}

  /** The events of a report, in the order of their triggers, and its roll-ups. */
  static Result fold(Reading reading) {
    List<Folded> kept = new ArrayList<>();
    for (Proposal proposal : reading.proposals()) {
      int at = partner(kept, proposal);
      if (at < 0 && proposal.follows() && proposal.event().victims().isEmpty()) {
        continue;
      }
      if (at >= 0) {
        Folded merged = merge(kept.get(at), proposal);
        kept.set(at, merged);
      } else {
        kept.add(new Folded(proposal.event(), proposal.group(), proposal.follows()));
      }
    }
    kept = withoutVanished(withoutForetold(withoutShots(kept)));
    kept = chained(kept);
    List<Rollup> rollups = new ArrayList<>(reading.rollups());
    List<Folded> apart = withoutSums(kept, rollups);
    List<Event> events =
        apart.stream().map(Folded::event).sorted(Comparator.comparing(Event::trigger)).toList();
    return new Result(events, rollups);
  }

  /** "shot and killed" is a killing: the shooting of the same people in that sentence goes. */
  private static List<Folded> withoutShots(List<Folded> kept) {
    return kept.stream()
        .filter(f ->
            f.event().type() != ActType.SHOOTING
                || kept.stream()
                    .noneMatch(k ->
                        k.event().type() == ActType.KILLING
                            && k.event().evidence().stream()
                                .anyMatch(f.event().evidence()::contains)))
        .toList();
  }

  /** People whose arrest is told have not been made to disappear by an unknown hand. */
  private static List<Folded> withoutVanished(List<Folded> kept) {
    return kept.stream()
        .filter(f ->
            f.event().type() != ActType.ENFORCED_DISAPPEARANCE
                || f.group() < 0
                || kept.stream()
                    .noneMatch(k ->
                        k.event().type() == ActType.ARREST_DETENTION && k.group() == f.group()))
        .toList();
  }

  /**
   * The plan or fear of what the report says was carried out on the same people is no second event.
   */
  private static List<Folded> withoutForetold(List<Folded> kept) {
    return kept.stream()
        .filter(f ->
            bucket(f.event().modality()) != 1
                || kept.stream()
                    .noneMatch(k ->
                        k.event().type() == f.event().type()
                            && k.event().modality() == Modality.OCCURRED
                            && (k.group() == f.group() || f.group() < 0)))
        .toList();
  }

  /**
   * People are returned or moved after they were arrested, and are feared to be returned from where
   * they were moved to.
   */
  private static List<Folded> chained(List<Folded> kept) {
    return kept.stream()
        .map(f ->
            f.group() < 0
                ? f
                : new Folded(Chain.place(f.event(), sameGroup(kept, f)), f.group(), f.follows()))
        .toList();
  }

  private static List<Event> sameGroup(List<Folded> kept, Folded one) {
    return kept.stream().filter(k -> k.group() == one.group()).map(Folded::event).toList();
  }

  /** What folding yields. */
  record Result(List<Event> events, List<Rollup> rollups) {}

  private static int partner(List<Folded> kept, Proposal proposal) {
    int best = -1;
    for (int i = kept.size() - 1; i >= 0; i--) {
      Folded other = kept.get(i);
      if (other.event().type() == proposal.event().type() && sameAct(other, proposal)) {
        if (other.group() == proposal.group()) {
          return i;
        }
        best = best < 0 ? i : best;
      }
    }
    return best;
  }

  private static boolean sameAct(Folded one, Proposal other) {
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
    Count first = count(a);
    Count second = count(b);
    if (first != null && second != null && !first.mayEqual(second)) {
      return false;
    }
    boolean goesOn = a.modality() == Modality.ONGOING || b.modality() == Modality.ONGOING;
    return (goesOn || datesMeet(a.date(), b.date())) && !contradict(a.place(), b.place());
  }

  /** Fears for people whose numbers do not differ are one fear, however often it is told. */
  private static boolean mayBeSame(Event a, Event b) {
    Count first = count(a);
    Count second = count(b);
    boolean counts = first == null || second == null || first.mayEqual(second);
    return counts && (a.modality() == b.modality() || a.date() == null || b.date() == null);
  }

  /** A judgment on appeal is a second judgment. */
  private static boolean isAppeal(Event event) {
    String words = event.trigger().text().toLowerCase(java.util.Locale.ROOT);
    return words.contains("upheld") || words.contains("appeal");
  }

  private static int bucket(Modality modality) {
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
    boolean sums =
        a.offer() != null
            && b.offer() != null
            && a.offer().sum() != null
            && b.offer().sum() != null
            && !a.offer().sum().equals(b.offer().sum());
    boolean agents =
        !a.agents().isEmpty()
            && !b.agents().isEmpty()
            && a.agents().stream().noneMatch(x -> b.agents().stream().anyMatch(y -> related(x, y)));
    boolean far = Math.abs(a.trigger().span().start() - b.trigger().span().start()) > 420;
    boolean sameSentence = a.evidence().getLast().equals(b.evidence().getFirst());
    if (a.type() == ActType.REWARD_OFFER) {
      boolean known = !a.agents().isEmpty() && !b.agents().isEmpty();
      boolean sameSource =
          !a.attribution().isEmpty()
              && !b.attribution().isEmpty()
              && a.attribution().getFirst().words().equals(b.attribution().getFirst().words());
      boolean near = Math.abs(a.trigger().span().start() - b.trigger().span().start()) < 700;
      boolean addsNothing = b.place() == null && (b.offer() == null || b.offer().sum() == null);
      return sameSentence
          || sameSource && near && addsNothing
          || !sums && !agents && !differentPlaces(a.place(), b.place()) && (known || !far);
    }
    boolean sameWord = a.trigger().text().regionMatches(true, 0, b.trigger().text(), 0, 5);
    return sameSentence || !agents && (sameWord || !far) && a.modality() == b.modality();
  }

  private static boolean related(Agent one, Agent other) {
    Set<String> words =
        new java.util.HashSet<>(
            List.of(one.name().toLowerCase(java.util.Locale.ROOT).split("\\W+")));
    return List.of(other.name().toLowerCase(java.util.Locale.ROOT).split("\\W+")).stream()
        .anyMatch(words::contains);
  }

  private static @Nullable Count count(Event event) {
    return event.victims().stream()
        .map(Victims::count)
        .filter(Objects::nonNull)
        .findFirst()
        .map(StatedCount::count)
        .orElse(null);
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
    return place.precision().ordinal() <= Place.Precision.COUNTY.ordinal();
  }

  private static Folded merge(Folded one, Proposal other) {
    Event a = one.event();
    Event b = other.event();
    boolean lead = !one.follows() || other.follows();
    Event main = lead ? a : b;
    Event rest = lead ? b : a;
    Set<Quote> evidence = new LinkedHashSet<>(a.evidence());
    evidence.addAll(b.evidence());
    Set<Attribution> attribution = new LinkedHashSet<>(a.attribution());
    b.attribution().stream()
        .filter(x -> attribution.stream().noneMatch(y -> y.words().equals(x.words())))
        .forEach(attribution::add);
    Event event =
        new Event(
            a.type(),
            modality(main.modality(), rest.modality()),
            Math.max(a.confidence(), b.confidence()),
            main.trigger(),
            evidence.stream().sorted().limit(6).toList(),
            finer(main.date(), rest.date()),
            finer(main.place(), rest.place()),
            victims(
                main.victims(), rest.victims(), one.group() != other.group() && other.follows()),
            agents(main.agents(), rest.agents()),
            attribution.stream().limit(4).toList(),
            main.offer() != null && main.offer().sum() != null
                ? main.offer()
                : rest.offer() != null ? rest.offer() : main.offer());
    return new Folded(
        event, one.group() >= 0 ? one.group() : other.group(), one.follows() && other.follows());
  }

  /** An assertion outweighs a doubt that another sentence casts; a plan outweighs a fear. */
  private static Modality modality(Modality main, Modality rest) {
    if (main == Modality.UNCONFIRMED || main == Modality.ONGOING) {
      return rest == Modality.OCCURRED ? rest : main;
    }
    return main;
  }

  private static @Nullable StatedDate finer(@Nullable StatedDate a, @Nullable StatedDate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return rank(b.period()) > rank(a.period()) ? b : a;
  }

  private static int rank(Period period) {
    int rank = (period.start() != null ? 4 : 0) + (period.end() != null ? 2 : 0);
    boolean day =
        period.start() != null && period.start().day() > 0 && period.start().equals(period.end());
    return rank + (day ? 1 : 0);
  }

  private static @Nullable StatedPlace finer(@Nullable StatedPlace a, @Nullable StatedPlace b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    if (a.place() == null || b.place() == null) {
      return a.place() == null ? b : a;
    }
    return b.place().precision().ordinal() < a.place().precision().ordinal() ? b : a;
  }

  private static List<Victims> victims(List<Victims> main, List<Victims> rest, boolean disputed) {
    if (main.isEmpty() || rest.isEmpty()) {
      return main.isEmpty() ? rest : main;
    }
    Victims a = main.getFirst();
    Victims b = rest.getFirst();
    StatedCount count = a.count();
    StatedCount other = b.count();
    boolean take =
        other != null
            && (count == null || count.count().max() == null && count.count().min() == null);
    StatedCount merged =
        take ? other : count == null || other == null ? count : narrower(count, other);
    if (disputed && count != null && other != null && !count.count().mayEqual(other.count())) {
      merged = new StatedCount(count.words(), count.count().span(other.count()));
    }
    Boolean children =
        Boolean.TRUE.equals(a.children()) || Boolean.TRUE.equals(b.children())
            ? Boolean.TRUE
            : a.children() != null ? a.children() : b.children();
    List<Quote> names = a.names().isEmpty() ? b.names() : a.names();
    return List.of(new Victims(a.words(), a.description(), merged, children, names));
  }

  /** "at least 13" told again as "13" is 13. */
  private static StatedCount narrower(StatedCount one, StatedCount other) {
    boolean open = one.count().min() == null || one.count().max() == null;
    boolean closed = other.count().min() != null && other.count().max() != null;
    return open
            && closed
            && one.count().mayEqual(other.count())
            && Objects.equals(one.count().min(), other.count().min())
        ? other
        : one;
  }

  private static List<Agent> agents(List<Agent> main, List<Agent> rest) {
    if (main.isEmpty()) {
      return rest;
    }
    return main;
  }

  /** A total that the groups told after it add up to is no event of its own. */
  private static List<Folded> withoutSums(List<Folded> kept, List<Rollup> rollups) {
    List<Folded> apart = new ArrayList<>();
    for (Folded whole : kept) {
      Rollup sum = sum(whole, kept);
      if (sum == null) {
        apart.add(whole);
      } else if (rollups.stream()
          .noneMatch(
              r -> r.type() == sum.type() && r.count().count().equals(sum.count().count()))) {
        rollups.add(sum);
      }
    }
    return apart;
  }

  private static @Nullable Rollup sum(Folded whole, List<Folded> kept) {
    Event event = whole.event();
    Count total = count(event);
    if (total == null
        || event.victims().getFirst().count() == null
        || event.modality() != Modality.OCCURRED) {
      return null;
    }
    boolean leads =
        kept.stream()
            .filter(k -> k.event().type() == event.type())
            .allMatch(k -> k.event().trigger().compareTo(event.trigger()) >= 0);
    if (!leads) {
      return null;
    }
    int n = size(total);
    int parts = 0;
    int sum = 0;
    for (Folded other : kept) {
      Count part = count(other.event());
      boolean sameKind =
          !other.equals(whole)
              && other.event().type() == event.type()
              && other.event().modality() == Modality.OCCURRED;
      if (sameKind && part != null && size(part) < n) {
        parts++;
        sum += size(part);
      }
    }
    boolean adds = parts >= 2 && Math.abs(sum - n) <= SUM_TOLERANCE * n;
    StatedCount words = event.victims().getFirst().count();
    return adds && words != null
        ? new Rollup(event.type(), words, event.date(), event.evidence())
        : null;
  }

  private static int size(Count count) {
    Integer min = count.min();
    Integer max = count.max();
    return min != null ? min : max != null ? max : 0;
  }
}
