package org.durumi.reader.chinese;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.Proposal;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Offer;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Turns a sentence's words of acts into proposals, where enough is said about a specific act. */
final class Teller {

  private static final int ENOUGH = 3;
  private static final int ENOUGH_WITHOUT_PEOPLE = 2;
  private static final int OLD_YEARS = 12;
  private static final Set<ActType> OFFERS =
      EnumSet.of(ActType.REWARD_OFFER, ActType.BRIBERY_EXCHANGE, ActType.TRAFFICKING);

  private static final Set<Agent.Kind> STATE =
      EnumSet.of(
          Agent.Kind.POLICE,
          Agent.Kind.SECURITY_SERVICE,
          Agent.Kind.BORDER_GUARD,
          Agent.Kind.COURT,
          Agent.Kind.STATE);

  private final @Nullable Period published;
  private final Story story;
  private final Voices voices;
  private final OfferReader offers = new OfferReader();

  Teller(@Nullable Period published, Story story, Voices voices) {
    this.published = published;
    this.story = story;
    this.voices = voices;
  }

  /** All proposals of one sentence, in order. */
  List<Proposal> tell(Sentence s) {
    List<Proposal> told = new ArrayList<>();
    boolean question = s.text().endsWith("?") || s.text().endsWith("?”");
    story.enter(s);
    for (Mention<Trigger> trigger : s.triggers()) {
      if (!question && !s.inSource(trigger)) {
        Proposal proposal = propose(s, trigger);
        if (proposal != null) {
          told.add(proposal);
        }
      }
    }
    return told;
  }

  private @Nullable Proposal propose(Sentence s, Mention<Trigger> trigger) {
    VictimFinder.Place place = VictimFinder.find(s, trigger);
    Modality modality = ModalityReader.read(s, trigger);
    if (modality == null || !Screen.admits(s, trigger, place)) {
      return null;
    }
    boolean act = trigger.value().frame() == Trigger.Frame.ACT;
    Mention<People> mention = act ? counted(s, trigger) : place.people();
    Story.Found found = people(s, trigger, mention, modality);
    Voices.Voice voice = voices.at(s, trigger.start());
    Period known = voice.spoke() != null && voice.spoke().isBounded() ? voice.spoke() : published;
    StatedDate date = DateFinder.find(s, trigger, modality, known);
    StatedPlace where = PlaceFinder.find(s, trigger);
    List<Agent> agents = ActorFinder.find(s, trigger, place.passive());
    int score = Specificity.score(s, trigger, mention, found, date, where, agents, voice);
    int least = modality == Modality.DENIED ? 1 : act ? ENOUGH_WITHOUT_PEOPLE : ENOUGH;
    boolean enough = score >= least;
    if (!enough
        || (old(date) && !Testimony.isTold(s, found))
        || Specificity.vagueFear(modality, found)
        || Specificity.vagueEscape(s, trigger, found, date)) {
      return null;
    }
    if (found != null && !found.part()) {
      story.actedUpon(found.group());
    }
    Offer offer =
        OFFERS.contains(trigger.value().type()) ? offers.offer(s.passage(), s.text()) : null;
    Event event =
        new Event(
            type(s, trigger, agents, found, where),
            modality,
            Math.min(0.95, 0.4 + 0.07 * score),
            s.quote(trigger),
            List.of(s.passage().quote()),
            date,
            where,
            found == null ? List.of() : List.of(found.victims()),
            agents,
            voice.attribution() == null ? List.of() : List.of(voice.attribution()),
            offer);
    int group = found == null ? -1 : found.group().number();
    return new Proposal(event, s.passage().index(), group, found != null && mention == null);
  }

  private Story.@Nullable Found people(
      Sentence s, Mention<Trigger> trigger, @Nullable Mention<People> mention, Modality modality) {
    boolean act = trigger.value().frame() == Trigger.Frame.ACT;
    boolean carried = mention == null && !act && carriesOn(s, trigger);
    Story.Found found =
        mention != null ? story.find(s, mention) : carried ? story.inherited() : null;
    return !act && Specificity.vagueFear(modality, found) ? story.inherited() : found;
  }

  /** An abduction by a state's own police is an arrest. */
  private static ActType type(
      Sentence s,
      Mention<Trigger> trigger,
      List<Agent> agents,
      Story.@Nullable Found found,
      @Nullable StatedPlace where) {
    ActType meant = Senses.type(s, trigger, found, where);
    if (meant != null) {
      return meant;
    }
    boolean seized =
        trigger.value().type() == ActType.ENFORCED_DISAPPEARANCE && trigger.value().firm();
    boolean state = agents.stream().anyMatch(a -> STATE.contains(a.kind()));
    return seized && state ? ActType.ARREST_DETENTION : trigger.value().type();
  }

  private static @Nullable Mention<People> counted(Sentence s, Mention<Trigger> trigger) {
    if (trigger.value().type() != ActType.REWARD_OFFER) {
      return null;
    }
    for (Mention<People> people : s.people()) {
      if (people.value().count() != null
          && people.value().reference() == People.Reference.NEW
          && s.holds(trigger.end() - 8, people.start(), "通缉")) {
        return people;
      }
    }
    return null;
  }

  /** Tells whether an act without people of its own may carry on with those spoken of before. */
  private static boolean carriesOn(Sentence s, Mention<Trigger> trigger) {
    int clause = s.clauseStart(trigger.start());
    return trigger.value().frame() == Trigger.Frame.UNDERGO
        || s.holds(clause, trigger.start(), "被", "遭", "受到", "面临", "获", "将", "可能", "恐", "担心")
        || trigger.value().type() == ActType.SENTENCING
        || trigger.value().type() == ActType.RELEASE
        || trigger.value().type() == ActType.FORCED_REPATRIATION;
  }

  private boolean old(@Nullable StatedDate date) {
    return published != null
        && published.end() != null
        && date != null
        && date.period().end() != null
        && date.period().end().year() < published.end().year() - OLD_YEARS;
  }
}
