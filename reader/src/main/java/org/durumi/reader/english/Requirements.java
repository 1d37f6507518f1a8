package org.durumi.reader.english;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.durumi.record.event.ActType;
import org.jspecify.annotations.Nullable;

/** What a trigger's row asks before its words count as an act. */
final class Requirements {

  private static final Set<String> CUSTODY = Words.words("custody.sign");
  private static final Set<String> TOLD = Words.words("event.verb");
  private static final int CUSTODY_REACH = 25; // tokens

  private static final Set<String> DWELLINGS = Words.words("dwelling.sign");
  private static final Set<String> VIOLENCE = Words.words("violence.sign");
  private static final Set<String> OFFICERS = Words.words("officers.sign");
  private static final Set<String> BRIDE = Words.words("bride.sign");
  private static final Set<String> SITES = Words.words("custody.sign");
  private static final Set<String> VEHICLES = Words.words("vehicle.sign");
  private static final Set<String> TERMS = Words.words("term.sign");

  /** The first of these that a row asks for decides alone. */
  private static final List<Requirement> DECIDING =
      List.of(
          asked("goods", PaymentRequirements::isGoodsForReturn),
          asked("payoff", PaymentRequirements::isPayoff),
          asked("money", OfferRequirements::isReward),
          asked("control", (s, t, v) -> OperationRequirements.isControl(s, t)),
          asked("offer", (s, t, v) -> OfferRequirements.isOffer(s, t)),
          asked("penalty", (s, t, v) -> PaymentRequirements.hasSum(s)),
          asked("command", OrderRequirements::isOrder),
          asked("trade", (s, t, v) -> PaymentRequirements.isTrade(s, t)),
          new Requirement(
              t -> t.type() == ActType.CRACKDOWN_OPERATION,
              (s, t, v) -> OperationRequirements.isOperation(s, t)),
          asked("custody", (s, t, v) -> Nearby.around(s, t, CUSTODY, CUSTODY_REACH)));

  /** All of these that a row asks for must be met. */
  private static final List<Requirement> NARROWING =
      List.of(
          asked("border", (s, t, v) -> MovementRequirements.isAtBorder(s, t)),
          asked("violence", (s, t, v) -> Nearby.around(s, t, VIOLENCE, 25)),
          asked("officers", (s, t, v) -> Nearby.behind(s, t, OFFICERS, 5)),
          asked("bride", (s, t, v) -> Nearby.behind(s, t, BRIDE, 14)),
          asked("custody-site", (s, t, v) -> Nearby.behind(s, t, SITES, 8)),
          asked("dwelling", (s, t, v) -> Nearby.behind(s, t, DWELLINGS, 6)),
          asked("vehicle", (s, t, v) -> Nearby.behind(s, t, VEHICLES, 4)),
          asked("term", (s, t, v) -> Nearby.behind(s, t, TERMS, 8)),
          asked("passive", (s, t, v) -> v == Voice.PASSIVE || v == Voice.REDUCED),
          asked("destination", (s, t, v) -> MovementRequirements.hasDestination(s, t)),
          asked("home", (s, t, v) -> MovementRequirements.isHomeward(s, t)));

  private record Requirement(Predicate<Trigger> asked, Condition condition) {}

  @FunctionalInterface
  private interface Condition {
    boolean holds(Sentence sentence, Trigger trigger, @Nullable Voice voice);
  }

  private Requirements() {}

  private static Requirement asked(String option, Condition condition) {
    return new Requirement(trigger -> trigger.has(option), condition);
  }

  /** Tells whether the sentence gives what the trigger's row asks for. */
  static boolean met(
      Sentence sentence, Trigger trigger, @Nullable Voice voice, @Nullable People victims) {
    for (Requirement deciding : DECIDING) {
      if (deciding.asked().test(trigger)) {
        return deciding.condition().holds(sentence, trigger, voice);
      }
    }
    for (Requirement narrowing : NARROWING) {
      if (narrowing.asked().test(trigger)
          && !narrowing.condition().holds(sentence, trigger, voice)) {
        return false;
      }
    }
    return victims != null
        || !asksForPeople(trigger)
        || isKnown(sentence, trigger)
        || tookPlace(sentence, trigger);
  }

  private static boolean asksForPeople(Trigger trigger) {
    return trigger.has("people") || trigger.has("specific");
  }

  /** "a public execution took place": told as something that happened, whoever it was done to. */
  private static boolean tookPlace(Sentence sentence, Trigger trigger) {
    return trigger.kind() == Trigger.Kind.NOUN
        && !sentence.dates().isEmpty()
        && Nearby.behind(sentence, trigger, TOLD, 3);
  }

  /** "the arrest": an act spoken of before needs nobody beside it. */
  private static boolean isKnown(Sentence sentence, Trigger trigger) {
    return trigger.kind() == Trigger.Kind.NOUN && sentence.lower(trigger.from() - 1).equals("the");
  }
}
