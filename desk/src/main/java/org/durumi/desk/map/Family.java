package org.durumi.desk.map;

import java.util.Locale;
import org.durumi.record.event.ActType;

/** Acts that share a colour on the map: nineteen colours nobody could tell apart. */
enum Family {
  CUSTODY,
  RETURN,
  VIOLENCE,
  EXPLOITATION,
  ORDER,
  ESCAPE,
  OTHER;

  /** The family of an act. */
  static Family of(ActType type) {
    return switch (type) {
      case ARREST_DETENTION, TRANSFER, ENFORCED_DISAPPEARANCE, SENTENCING -> CUSTODY;
      case FORCED_REPATRIATION -> RETURN;
      case KILLING, SHOOTING, TORTURE_ILL_TREATMENT, SEXUAL_VIOLENCE, DEATH_IN_CUSTODY -> VIOLENCE;
      case TRAFFICKING, FORCED_LABOUR -> EXPLOITATION;
      case CRACKDOWN_OPERATION, REWARD_OFFER, BRIBERY_EXCHANGE, POLICY_ORDER -> ORDER;
      case RELEASE, ESCAPE_CROSSING -> ESCAPE;
      case OTHER -> OTHER;
    };
  }

  /** Its name in style sheets and in the words of the page. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
