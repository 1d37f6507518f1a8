package org.durumi.reader.english;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.durumi.record.event.ActType;
import org.jspecify.annotations.Nullable;

/** What a trigger's row asks before its words count as an act. */
final class Requirements {

  private static final Set<String> CUSTODY = Words.words("custody.sign");
  private static final int CUSTODY_REACH = 25; // tokens

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
    return victims != null || !asksForPeople(trigger) || isKnown(sentence, trigger);
  }

  private static boolean asksForPeople(Trigger trigger) {
    return trigger.has("people") || trigger.has("specific");
  }

  /** "the arrest": an act spoken of before needs nobody beside it. */
  private static boolean isKnown(Sentence sentence, Trigger trigger) {
    return trigger.kind() == Trigger.Kind.NOUN && sentence.lower(trigger.from() - 1).equals("the");
  }
}
