package org.durumi.reader.korean;

import java.util.Set;
import org.durumi.record.event.ActType;
import org.jspecify.annotations.Nullable;

/** Tells acts that stand alone from those that a graver act in the same breath takes in. */
final class Chains {

  private static final int CLOSE = 12;
  private static final int LOST = 24;
  private static final Set<ActType> GRAVE = Set.of(ActType.KILLING, ActType.ENFORCED_DISAPPEARANCE);
  private static final Set<ActType> LEADING =
      Set.of(ActType.ARREST_DETENTION, ActType.SHOOTING, ActType.TORTURE_ILL_TREATMENT);

  private Chains() {}

  /**
   * False for a seizing or shooting told only as the way to a killing or disappearance: the next
   * verb follows at once and nothing between sets another time, place or person.
   */
  static boolean standsAlone(Clause clause, Draft draft, @Nullable Clause next) {
    if (next == null || !next.scope().equals(clause.scope())) {
      return true;
    }
    if (draft.type() == ActType.ENFORCED_DISAPPEARANCE && clause.trigger().attributive()) {
      return true;
    }
    return !leads(clause, draft, next);
  }

  /**
   * Tells whether an act only says who somebody is: over before (억류됐던), or the detention of those
   * who are now sentenced or released (억류 중인), without a date of its own.
   */
  static boolean isBackground(Clause clause, Draft draft, @Nullable Clause next) {
    Trigger trigger = clause.trigger();
    boolean over = clause.parts().text().startsWith("던", trigger.end());
    ActType following = next == null ? null : ActResolver.type(next);
    boolean implied =
        trigger.attributive()
            && trigger.manner() == Manner.ONGOING
            && (following == ActType.SENTENCING || following == ActType.RELEASE);
    return (over || implied) && !draft.hasStatedDate();
  }

  /** Tells whether an act is only the way to the next one, which then shares time and place. */
  static boolean leads(Clause clause, Draft draft, Clause next) {
    ActType following = ActResolver.type(next);
    boolean grave = following != null && GRAVE.contains(following);
    int gap = next.trigger().start() - clause.trigger().end();
    boolean shot = draft.type() == ActType.SHOOTING && following == ActType.KILLING;
    boolean close = gap <= (following == ActType.ENFORCED_DISAPPEARANCE ? LOST : CLOSE);
    return grave && close && LEADING.contains(draft.type()) && (shot || next.people().isEmpty());
  }
}
