package org.durumi.publisher.export;

import java.util.Locale;
import java.util.Optional;
import org.durumi.record.event.Agent;

/** Which sort of actor a word such as "border guards" names. */
public final class AgentSort {

  private AgentSort() {}

  /** The sort, if the word is one of our own: {@code police}, {@code border_guard}, "courts". */
  public static Optional<Agent.Kind> of(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    for (Agent.Kind kind : Agent.Kind.values()) {
      if (plain.equals(kind.code()) || plain.equals(kind.code() + "s")) {
        return Optional.of(kind);
      }
    }
    return switch (plain) {
      case "state_security" -> Optional.of(Agent.Kind.SECURITY_SERVICE);
      case "armed_forces", "army" -> Optional.of(Agent.Kind.MILITARY);
      case "public_security" -> Optional.of(Agent.Kind.POLICE);
      default -> Optional.empty();
    };
  }

  /** Tells whether it is a state's. */
  static boolean isState(Agent.Kind kind) {
    return switch (kind) {
      case STATE, POLICE, SECURITY_SERVICE, BORDER_GUARD, MILITARY, COURT -> true;
      case ARMED_GROUP, PERSON, OTHER -> false;
    };
  }
}
