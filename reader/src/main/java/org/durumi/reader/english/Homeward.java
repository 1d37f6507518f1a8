package org.durumi.reader.english;

import java.util.Set;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.jspecify.annotations.Nullable;

/** Tells that "returned" means sent home though no destination is named. */
final class Homeward {

  private static final Set<String> FORCED =
      Set.of("forcibly", "forcefully", "involuntarily", "coercively");

  private static final int MEMORY = 3; // sentences for which a return told before is known

  private int returned = -MEMORY - 1;

  /** Takes note of a return that a sentence tells of. */
  void note(Sentence sentence, ActType type) {
    if (type == ActType.FORCED_REPATRIATION) {
      returned = sentence.passage().index();
    }
  }

  /**
   * "China deported 60 North Koreans. The 60 were handed over on April 26": where to, the sentence
   * before has said; or "returned there".
   */
  boolean isTakenUp(
      Sentence sentence, Trigger trigger, @Nullable Voice voice, @Nullable People victims) {
    if (!trigger.has("home")
        || voice != Voice.PASSIVE
        || victims == null
        || sentence.passage().index() - returned > MEMORY) {
      return false;
    }
    for (int i = trigger.to(); i < Math.min(sentence.tokens().size(), trigger.to() + 4); i++) {
      if (Set.of("to", "into").contains(sentence.lower(i))) {
        return false;
      }
    }
    return victims.isPronoun()
        || victims.reference() == People.Reference.DEFINITE
        || victims.isCounted() && sentence.lower(trigger.to()).equals("there");
  }

  /**
   * "China forcibly returned 60 North Koreans": by force, or by a state that is not theirs.
   *
   * @param victims the people, if any are named
   */
  static boolean isPlain(Sentence sentence, Trigger trigger, @Nullable People victims) {
    if (!trigger.has("home") || victims == null) {
      return false;
    }
    for (int i = trigger.from() - 1; i >= Math.max(0, trigger.from() - 3); i--) {
      if (FORCED.contains(sentence.lower(i))) {
        return true;
      }
    }
    String people = Demonyms.country(sentence.tokens(), victims.from(), victims.to());
    if (people == null || victims.from() < trigger.from()) {
      return false;
    }
    for (Actor actor : sentence.actors()) {
      String state = Demonyms.country(sentence.tokens(), actor.from(), actor.to());
      boolean foreign = state != null && !state.equals(people);
      if (actor.kind() == Agent.Kind.STATE && foreign && actor.to() <= trigger.from()) {
        return true;
      }
    }
    return false;
  }
}
