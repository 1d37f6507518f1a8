package org.durumi.reader.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.durumi.reader.proposal.Proposal;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Offer;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Turns a sentence's triggers into proposals: who did what to whom, where, when, says who. */
final class EventReader {

  /** "detained five near Beijing, seven in Shenyang": the same act on other people elsewhere. */
  private Proposal again(Sentence sentence, Trigger trigger, Proposal first, People people) {
    Event event = first.event();
    Group group = groups.resolve(sentence, people);
    StatedPlace place = PlaceChoice.behind(sentence, people);
    Event other =
        new Event(
            event.type(),
            event.modality(),
            event.confidence(),
            event.trigger(),
            event.evidence(),
            event.date(),
            place != null ? place : event.place(),
            List.of(EventParts.victims(sentence, trigger, people, group)),
            event.agents(),
            event.attribution(),
            event.offer());
    return new Proposal(other, first.sentence(), group == null ? -1 : group.number, false);
  }

  private static final Set<ActType> ABOUT_PEOPLE =
      Set.of(
          ActType.ARREST_DETENTION,
          ActType.TRANSFER,
          ActType.FORCED_REPATRIATION,
          ActType.KILLING,
          ActType.SHOOTING,
          ActType.TORTURE_ILL_TREATMENT,
          ActType.ENFORCED_DISAPPEARANCE,
          ActType.SENTENCING,
          ActType.SEXUAL_VIOLENCE,
          ActType.TRAFFICKING,
          ActType.FORCED_LABOUR,
          ActType.RELEASE,
          ActType.ESCAPE_CROSSING,
          ActType.DEATH_IN_CUSTODY);

  // What may follow a return (torture, execution) is the reason for the fear, not an event.
  private static final Set<ActType> FEARABLE =
      Set.of(
          ActType.FORCED_REPATRIATION,
          ActType.TRANSFER,
          ActType.ARREST_DETENTION,
          ActType.CRACKDOWN_OPERATION);

  private final Certainty certainty = new Certainty();
  private final Homeward homeward = new Homeward();
  private final Also also = new Also();
  private final OfferReader offers = new OfferReader();
  private final SpeakerLedger speakers;
  private final GroupLedger groups;
  private final @Nullable CalendarDate asOf;

  EventReader(SpeakerLedger speakers, GroupLedger groups, @Nullable CalendarDate asOf) {
    this.speakers = speakers;
    this.groups = groups;
    this.asOf = asOf;
  }

  /** All proposals of a sentence, in order. */
  List<Proposal> read(Sentence sentence) {
    List<Proposal> found = new ArrayList<>();
    groups.freeze(RollupReader.sums(sentence.passage().text()));
    List<Proposal> loose = new ArrayList<>();
    for (Trigger trigger : sentence.triggers()) {
      Voice voice = trigger.kind() == Trigger.Kind.VERB ? Voice.of(sentence, trigger) : null;
      People victims = VictimChoice.of(sentence, trigger, voice);
      Proposal proposal = propose(sentence, trigger, voice, victims);
      if (proposal != null) {
        found.add(proposal);
        if (proposal.event().type() == ActType.ARREST_DETENTION && !trigger.has("strong")
            || trigger.has("vehicle")) {
          loose.add(proposal);
        }
        for (People further : Companions.further(sentence, trigger, victims)) {
          found.add(again(sentence, trigger, proposal, further));
        }
      }
    }
    found.removeIf(taken -> loose.contains(taken) && isGone(found, taken));
    for (People people : sentence.people()) {
      if (people.isCounted() && people.plural() && !people.part()) {
        groups.resolve(sentence, people);
      }
    }
    return found;
  }

  /** "not seen since four men forced him into a car": that is one act, and not an arrest. */
  private static boolean isGone(List<Proposal> found, Proposal taken) {
    return found.stream()
        .anyMatch(other ->
            other.event().type() == ActType.ENFORCED_DISAPPEARANCE
                && !other.equals(taken)
                && other.group() == taken.group()
                && taken.group() >= 0);
  }

  private @Nullable Proposal propose(
      Sentence sentence, Trigger trigger, @Nullable Voice voice, @Nullable People victims) {
    if (voice == Voice.HABITUAL && !Certainty.isStandingOffer(sentence, trigger)
        || !Homeward.isPlain(sentence, trigger, victims)
            && !homeward.isTakenUp(sentence, trigger, voice, victims)
            && !Requirements.met(sentence, trigger, voice, victims)) {
      return null;
    }
    boolean site = Words.CUSTODY_SITES.contains(sentence.lower(trigger.to()));
    if (trigger.kind() == Trigger.Kind.NOUN && site) {
      return null;
    }
    Optional<Modality> modality =
        SettledModality.of(trigger.type(), certainty.of(sentence, trigger, voice), sentence);
    if (modality.isEmpty()) {
      return null;
    }
    if (victims != null && Nobody.isMeant(sentence, victims)) {
      return null;
    }
    if (modality.get() == Modality.IMMINENT_FEARED && !FEARABLE.contains(trigger.type())) {
      return null;
    }
    boolean realised =
        Set.of(Modality.OCCURRED, Modality.ONGOING, Modality.UNCONFIRMED, Modality.DENIED)
            .contains(modality.get());
    StatedDate date =
        also.date(sentence, trigger, DateChoice.of(sentence, trigger, realised, asOf));
    StatedPlace place = PlaceChoice.of(sentence, trigger);
    boolean people = ABOUT_PEOPLE.contains(trigger.type());
    if (trigger.type() == ActType.ESCAPE_CROSSING
        && !Specificity.isCrossing(sentence, trigger, date)) {
      return null;
    }
    if (Specificity.isWitness(sentence, trigger, victims, date, place)
        || Specificity.isAccident(sentence, trigger)
        || Specificity.isHistory(date, asOf) && !isNarrator(sentence, victims)) {
      return null;
    }
    if (people
        && !Specificity.isTold(sentence, trigger, victims, date, place)
        && Dispute.of(sentence, trigger).isEmpty()) {
      return null;
    }
    Group group = people && victims != null ? group(sentence, trigger, victims) : null;
    if (people && victims != null && victims.isPronoun() && group == null) {
      return null;
    }
    if (group != null
        && group.wholeGroup != null
        && voice == Voice.REDUCED
        && victims != null
        && !victims.isCounted()) {
      group = groups.number(group.wholeGroup);
    }
    ActType type = Destination.settle(sentence, trigger, group);
    if (type == ActType.TRANSFER && trigger.type() != type) {
      StatedPlace goal = PlaceChoice.of(sentence, trigger.as(type));
      place = goal != null ? goal : place;
    }
    if (type == ActType.SHOOTING && Shot.isDeadly(sentence, trigger)) {
      type = ActType.KILLING;
    }
    if (group != null
        && place != null
        && place.place() != null
        && modality.get() == Modality.OCCURRED) {
      group.heldIn = place.place().country();
    }
    homeward.note(sentence, type);
    also.note(sentence, type, modality.get(), date);
    List<Actor> actors = AgentChoice.of(sentence, trigger, voice, victims);
    Offer offer = offer(sentence, trigger);
    Event event =
        new Event(
            type,
            modality.get(),
            EventParts.confidence(trigger, modality.get(), victims, group, date, place),
            sentence.quote(trigger.from(), trigger.to()),
            List.of(sentence.passage().quote()),
            date != null ? date : tense(sentence, trigger, modality.get()),
            place,
            people && victims != null
                ? List.of(EventParts.victims(sentence, trigger, victims, group))
                : Dispute.of(sentence, trigger),
            actors.stream().map(a -> EventParts.agent(sentence, a)).toList(),
            attribution(sentence, trigger),
            offer);
    boolean follows =
        trigger.kind() == Trigger.Kind.NOUN && people && modality.get() == Modality.OCCURRED
            || subordinate(sentence, trigger)
            || voice == Voice.REDUCED
                && victims != null
                && !victims.isCounted()
                && victims.reference() != People.Reference.NEW;
    return new Proposal(
        event, sentence.passage().index(), group == null ? -1 : group.number, follows);
  }

  /** Who tells of what was done to them tells no background, however long ago it was. */
  private static boolean isNarrator(Sentence sentence, @Nullable People victims) {
    return victims != null
        && (Words.FIRST_PERSON.contains(sentence.lower(victims.head()))
            || sentence.lower(victims.from()).equals("my")
            || sentence.lower(victims.from()).equals("our"));
  }

  private @Nullable Group group(Sentence sentence, Trigger trigger, People victims) {
    StatedCount together = Companions.together(sentence, trigger, victims);
    Group known = together == null ? null : groups.counting(together.count());
    if (known != null) {
      return known;
    }
    Group group = groups.resolve(sentence, victims);
    if (together != null && group != null) {
      group.count = together.count();
      group.countWords = together.words();
    }
    return group;
  }

  private static boolean subordinate(Sentence sentence, Trigger trigger) {
    for (int i = trigger.from() - 1; i >= Math.max(0, trigger.from() - 5); i--) {
      if (Set.of("after", "before", "when", "since", "while", "once").contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Offer offer(Sentence sentence, Trigger trigger) {
    int at = sentence.tokens().get(trigger.from()).start();
    return switch (trigger.type()) {
      case REWARD_OFFER -> offers.read(sentence, at, false);
      case BRIBERY_EXCHANGE -> offers.read(sentence, at, true);
      case POLICY_ORDER -> trigger.has("penalty") ? offers.read(sentence, at, false) : null;
      default -> null;
    };
  }

  private List<Attribution> attribution(Sentence sentence, Trigger trigger) {
    return speakers.at(sentence.passage().index(), sentence.tokens().get(trigger.from()).start());
  }

  /** A finished act without a date happened before it was told: its verb says so. */
  private @Nullable StatedDate tense(Sentence sentence, Trigger trigger, Modality modality) {
    boolean announced =
        trigger.type() == ActType.REWARD_OFFER || trigger.type() == ActType.POLICY_ORDER;
    if (!announced
        && modality != Modality.OCCURRED
        && modality != Modality.ONGOING
        && modality != Modality.UNCONFIRMED) {
      return null;
    }
    Period spoken = DateChoice.spoken(sentence);
    CalendarDate bound = spoken != null && spoken.end() != null ? spoken.end() : asOf;
    if (bound == null) {
      return null;
    }
    int from = trigger.from();
    while (from > 0
        && (Words.BE.contains(sentence.lower(from - 1))
            || Set.of("have", "has", "had").contains(sentence.lower(from - 1)))) {
      from--;
    }
    Period period = modality == Modality.ONGOING ? Period.of(bound) : Period.until(bound);
    return new StatedDate(sentence.quote(from, trigger.to()), period);
  }
}
