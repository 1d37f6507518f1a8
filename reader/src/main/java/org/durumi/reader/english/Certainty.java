package org.durumi.reader.english;

import java.util.Optional;
import java.util.Set;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.jspecify.annotations.Nullable;

/** Judges whether an act is told as done, going on, feared or planned, or is not told at all. */
final class Certainty {

  private static final int NOUN_REACH = 7;
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "nobody", "neither", "without");
  private static final Set<String> FEARABLE_NOUNS = Set.of("their", "his", "her", "the", "its");

  private final ModalityReader cues = new ModalityReader();

  /** The modality of an act, or empty where the sentence does not assert it in any way. */
  Optional<Modality> of(Sentence sentence, Trigger trigger, @Nullable Voice voice) {
    if (voice != null) {
      Trigger anchor = Voice.anchor(sentence, trigger);
      return anchor.equals(trigger) ? alone(sentence, trigger, voice) : of(sentence, anchor, voice);
    }
    return alone(sentence, trigger, null);
  }

  private Optional<Modality> alone(Sentence sentence, Trigger trigger, @Nullable Voice voice) {
    int from = clauseStart(sentence, trigger);
    int to = clauseEnd(sentence, trigger);
    Optional<ModalityReader.Judgement> cue = cues.read(sentence.tokens(), from, trigger.from(), to);
    if (trigger.kind() == Trigger.Kind.NOUN) {
      return noun(sentence, trigger, cue);
    }
    if (negated(sentence, trigger)) {
      return cue.flatMap(ModalityReader.Judgement::modality)
          .filter(m -> m == Modality.IMMINENT_FEARED && near(cue.get(), trigger, 4));
    }
    if (realised(sentence, trigger, voice)) {
      return done(cue, trigger);
    }
    if (cue.isPresent()) {
      return cue.get().modality();
    }
    if (voice == Voice.PROGRESSIVE || going(sentence, trigger)) {
      return Optional.of(Modality.ONGOING);
    }
    if (voice == Voice.GERUND) {
      String before = sentence.lower(trigger.from() - 1);
      return Set.of("after", "by", ",", "and", "of").contains(before)
          ? Optional.of(Modality.OCCURRED)
          : Optional.empty();
    }
    if (voice == Voice.HABITUAL && isStandingOffer(sentence, trigger)) {
      return Optional.of(Modality.ORDERED_OFFERED);
    }
    boolean infinitive =
        Set.of("to", "can", "will", "would", "could", "might")
            .contains(sentence.lower(trigger.from() - 1));
    return trigger.kind() == Trigger.Kind.PHRASE && !infinitive
        ? Optional.of(Modality.OCCURRED)
        : Optional.empty();
  }

  /** "police offer 5,000 yuan": a present that is no habit; "the award is" has no verb. */
  static boolean isStandingOffer(Sentence sentence, Trigger trigger) {
    String before = sentence.lower(trigger.from() - 1);
    return trigger.type() == ActType.REWARD_OFFER
        && !Words.DEFINITE.contains(before)
        && !Words.INDEFINITE.contains(before);
  }

  private static Optional<Modality> done(Optional<ModalityReader.Judgement> cue, Trigger trigger) {
    if (cue.isEmpty()) {
      return Optional.of(Modality.OCCURRED);
    }
    Optional<Modality> said = cue.get().modality();
    if (said.isEmpty()) {
      return near(cue.get(), trigger, 6) ? Optional.empty() : Optional.of(Modality.OCCURRED);
    }
    boolean doubts = said.get() == Modality.UNCONFIRMED || said.get() == Modality.DENIED;
    return doubts && near(cue.get(), trigger, 12) ? said : Optional.of(Modality.OCCURRED);
  }

  private static boolean near(ModalityReader.Judgement cue, Trigger trigger, int reach) {
    return Math.abs(trigger.from() - cue.at()) <= reach + 2;
  }

  private Optional<Modality> noun(
      Sentence sentence, Trigger trigger, Optional<ModalityReader.Judgement> cue) {
    if (cue.isPresent() && Math.abs(trigger.from() - cue.get().at()) <= NOUN_REACH) {
      return cue.get().modality();
    }
    if (trigger.type() == ActType.FORCED_REPATRIATION
        && FEARABLE_NOUNS.contains(sentence.lower(trigger.from() - 1))
        && cue.isPresent()
        && cue.get().modality().isPresent()
        && cue.get().modality().get() == Modality.IMMINENT_FEARED) {
      return cue.get().modality();
    }
    return Optional.of(Modality.OCCURRED);
  }

  /** Tells whether the verb's form puts the act in the past. */
  static boolean realised(Sentence sentence, Trigger trigger, @Nullable Voice voice) {
    if (voice == Voice.REDUCED || voice == Voice.ACTIVE) {
      return !sharesInfinitive(sentence, trigger);
    }
    if (trigger.kind() == Trigger.Kind.DEED) {
      return trigger.may(Verbs.Form.PAST)
          && !Set.of("to", "will", "would", "could", "might", "may", "can")
              .contains(sentence.lower(trigger.from() - 1));
    }
    if (voice != Voice.PASSIVE) {
      return trigger.kind() == Trigger.Kind.PHRASE
          && Set.of(
                  "was",
                  "were",
                  "been",
                  "opened",
                  "fired",
                  "shot",
                  "died",
                  "committed",
                  "took",
                  "reported",
                  "walked",
                  "received")
              .contains(sentence.lower(trigger.from()));
    }
    String auxiliary = auxiliary(sentence, trigger);
    return Set.of("was", "were", "been", "got").contains(auxiliary);
  }

  /** "likely to be persecuted or tortured": the second verb is no more done than the first. */
  private static boolean sharesInfinitive(Sentence sentence, Trigger trigger) {
    int and = trigger.from() - 1;
    String first = sentence.lower(and - 1);
    return trigger.may(Verbs.Form.PARTICIPLE)
        && Set.of("and", "or").contains(sentence.lower(and))
        && (first.endsWith("ed") || first.endsWith("en"))
        && sentence.lower(and - 2).equals("be");
  }

  private static String auxiliary(Sentence sentence, Trigger trigger) {
    for (int i = trigger.from() - 1; i >= Math.max(0, trigger.from() - 4); i--) {
      if (Words.BE.contains(sentence.lower(i))) {
        boolean future =
            sentence.lower(i).equals("be")
                || i > 0 && Set.of("to", "will").contains(sentence.lower(i - 1));
        return future ? "be" : sentence.lower(i);
      }
    }
    return "";
  }

  /** "are being held", "is locked up". */
  private static boolean going(Sentence sentence, Trigger trigger) {
    if (Set.of("being", "are", "is", "remain", "remains")
        .contains(sentence.lower(trigger.from()))) {
      return true;
    }
    String auxiliary = auxiliary(sentence, trigger);
    boolean being =
        auxiliary.equals("being")
            && Set.of("are", "is", "were", "was", "still")
                .contains(before(sentence, trigger, "being"));
    boolean state =
        Set.of("are", "is").contains(auxiliary) && trigger.type() == ActType.ARREST_DETENTION;
    return being || state;
  }

  private static String before(Sentence sentence, Trigger trigger, String word) {
    for (int i = trigger.from() - 1; i >= Math.max(0, trigger.from() - 4); i--) {
      if (sentence.lower(i).equals(word)) {
        return sentence.lower(i - 1);
      }
    }
    return "";
  }

  private static boolean negated(Sentence sentence, Trigger trigger) {
    for (int i = trigger.from() - 1; i >= Math.max(0, trigger.from() - 4); i--) {
      if (NEGATIONS.contains(sentence.lower(i))
          || sentence.lower(i).endsWith("n’t")
          || sentence.lower(i).endsWith("n't")) {
        return true;
      }
      if (!Words.BE.contains(sentence.lower(i))
          && !Words.ADVERB.contains(sentence.lower(i))
          && !sentence.lower(i).endsWith("ly")
          && !Set.of("have", "has", "had", "to").contains(sentence.lower(i))) {
        return false;
      }
    }
    return false;
  }

  private static int clauseStart(Sentence sentence, Trigger trigger) {
    int from = 0;
    for (Trigger other : sentence.triggers()) {
      boolean coordinated =
          other.to() <= trigger.from()
              && trigger.from() - other.to() <= 7
              && joins(sentence, other.to(), trigger.from());
      if (other.to() <= trigger.from()
          && !coordinated
          && (other.kind() == Trigger.Kind.VERB || other.kind() == Trigger.Kind.DEED)) {
        from = Math.max(from, other.to());
      }
    }
    for (int i = from; i < trigger.from(); i++) {
      if (Set.of(";", "but", "after", "while", "although").contains(sentence.lower(i))) {
        from = i + 1;
      }
    }
    return from;
  }

  /** "could be arrested and returned": no subject of its own between. */
  private static boolean joins(Sentence sentence, int from, int to) {
    boolean and = false;
    for (int i = from; i < to; i++) {
      and |= Set.of("and", "or").contains(sentence.lower(i));
      if (Set.of("have", "has", "had", "are", "is", "was", "were", "been", ";", "that", "who")
          .contains(sentence.lower(i))) {
        return false;
      }
    }
    return and;
  }

  private static int clauseEnd(Sentence sentence, Trigger trigger) {
    int to = sentence.tokens().size();
    for (Trigger other : sentence.triggers()) {
      if (other.from() > trigger.to()) {
        to = Math.min(to, other.from());
      }
    }
    return to;
  }
}
