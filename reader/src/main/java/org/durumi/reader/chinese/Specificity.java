package org.durumi.reader.chinese;

import java.util.List;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Modality;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.jspecify.annotations.Nullable;

/** Weighs how much a sentence says about one specific act: who, how many, when, where. */
final class Specificity {

  private Specificity() {}

  static int score(
      Sentence s,
      Mention<Trigger> trigger,
      @Nullable Mention<People> mention,
      Story.@Nullable Found found,
      @Nullable StatedDate date,
      @Nullable StatedPlace place,
      List<Agent> agents,
      Voices.Voice voice) {
    int score = 0;
    if (found != null) {
      Victims victims = found.victims();
      boolean known = victims.count() != null || !victims.names().isEmpty();
      score += known ? mention == null ? 2 : 3 : 1;
    }
    if (date != null && date.period().isBounded()) {
      score += 2;
    } else if (date != null && !date.words().equals(s.quote(trigger))) {
      score += date.period().start() == null && date.period().end() == null ? 2 : 1;
    }
    boolean country = place != null && Spot.isCountry(place.place());
    score += place != null && !country ? 1 : 0;
    score += agents.isEmpty() ? 0 : 1;
    score += voice.attribution() == null ? 0 : 1;
    score += Senses.isTerms(s, trigger) ? 1 : 0;
    boolean generic = trigger.value().frame() != Trigger.Frame.ACT && generic(s, trigger);
    return generic ? score - 4 : score;
  }

  private static boolean generic(Sentence s, Mention<Trigger> trigger) {
    int clause = s.clauseStart(trigger.start());
    for (Mention<Cue> cue : s.cues()) {
      if (cue.value() == Cue.GENERIC
          && cue.start() >= clause - 12
          && cue.end() <= trigger.start() + 12) {
        return true;
      }
    }
    return false;
  }

  static boolean vagueFear(Modality modality, Story.@Nullable Found found) {
    boolean feared =
        modality == Modality.IMMINENT_FEARED || (modality == Modality.PLANNED && found != null);
    return feared
        && (found == null || (!found.group().isKnown() && found.victims().count() == null));
  }

  /** Tells whether the act only sets the scene for another: "逃离中国时被捕". */
  private static boolean passing(Sentence s, Mention<Trigger> trigger) {
    int end = s.clauseEnd(trigger.end());
    return s.triggers().stream().anyMatch(t -> t.start() >= trigger.end() && t.end() <= end)
        && s.holds(trigger.end(), end, "时", "途中", "后", "之际");
  }

  static boolean vagueEscape(
      Sentence s,
      Mention<Trigger> trigger,
      Story.@Nullable Found found,
      @Nullable StatedDate date) {
    if (trigger.value().type() != ActType.ESCAPE_CROSSING) {
      return false;
    }
    boolean known = found != null && (found.group().isKnown() || found.victims().count() != null);
    boolean partial = date != null && date.period().start() == null && date.period().end() == null;
    boolean dated = date != null && (partial || date.period().isBounded()) && !passing(s, trigger);
    return !known || !(dated || Testimony.isTold(s, found));
  }
}
