package org.durumi.reader.english;

import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.durumi.record.event.ActType;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.time.CalendarDate;
import org.jspecify.annotations.Nullable;

/** Tells a specific act from practice, background, history and accident. */
final class Specificity {

  private static final Set<String> MISHAPS =
      Set.of("accident", "crash", "earthquake", "flood", "floods", "landslide", "storm");

  private static final ChronoUnit DAYS = ChronoUnit.DAYS;
  private static final int FEW_DAYS = 10; // a third of a month, "in mid-February"

  private Specificity() {}

  /** General practice is no event: somebody must be counted, named, pointed at, dated or placed. */
  static boolean isTold(
      Sentence sentence,
      Trigger trigger,
      @Nullable People victims,
      @Nullable StatedDate date,
      @Nullable StatedPlace place) {
    if (victims == null) {
      return trigger.kind() == Trigger.Kind.NOUN && date != null;
    }
    if (VictimChoice.speaks(sentence, victims)) {
      return false;
    }
    boolean pointedAt =
        trigger.kind() == Trigger.Kind.NOUN && sentence.lower(trigger.from() - 1).equals("the");
    if (pointedAt && date != null && place != null) {
      return true;
    }
    if (trigger.has("specific")) {
      return victims.isSpecific()
          && (victims.isCounted()
              || victims.reference() != People.Reference.DEFINITE
              || date != null
              || trigger.kind() != Trigger.Kind.NOUN);
    }
    return victims.isSpecific() || date != null && (place != null || isSentBack(trigger, date));
  }

  /** A return has no place of its own as an arrest has: its days are enough. */
  private static boolean isSentBack(Trigger trigger, StatedDate date) {
    CalendarDate start = date.period().start();
    CalendarDate end = date.period().end();
    return trigger.type() == ActType.FORCED_REPATRIATION
        && trigger.kind() == Trigger.Kind.VERB
        && start != null
        && end != null
        && DAYS.between(start.first(), end.last()) <= FEW_DAYS;
  }

  /** A journey told in passing is background; one with its own verb and date is an event. */
  static boolean isCrossing(Sentence sentence, Trigger trigger, @Nullable StatedDate date) {
    String before = sentence.lower(trigger.from() - 1);
    boolean told =
        trigger.kind() == Trigger.Kind.NOUN || Certainty.realised(sentence, trigger, null);
    return told
        && date != null
        && !Set.of("who", "that", "which", "had", "having").contains(before);
  }

  /** What lies ten years back is background. */
  static boolean isHistory(@Nullable StatedDate date, @Nullable CalendarDate asOf) {
    CalendarDate end = date == null ? null : date.period().end();
    return end != null && asOf != null && end.year() < asOf.year() - 10;
  }

  /** "a woman who was detained told us": custody only says how she comes to know. */
  static boolean isWitness(
      Sentence sentence,
      Trigger trigger,
      @Nullable People victims,
      @Nullable StatedDate date,
      @Nullable StatedPlace place) {
    return trigger.type() == ActType.ARREST_DETENTION
        && victims != null
        && !victims.plural()
        && !victims.named()
        && victims.reference() == People.Reference.NEW
        && date == null
        && place == null
        && Set.of("a", "an", "one").contains(sentence.lower(victims.from()))
        && sentence.lower(victims.to()).equals("who")
        && trigger.from() - victims.to() <= 5;
  }

  static boolean isAccident(Sentence sentence, Trigger trigger) {
    if (trigger.type() != ActType.KILLING) {
      return false;
    }
    for (int i = trigger.to(); i < Math.min(sentence.tokens().size(), trigger.to() + 6); i++) {
      if (MISHAPS.contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }
}
