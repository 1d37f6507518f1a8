package org.durumi.linker.incident;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.durumi.linker.telling.Concepts;
import org.durumi.linker.telling.Folded;
import org.durumi.record.event.Agent;

/** Tells from an actor's name alone what sort of actor it is. */
final class Sorts {

  private static final Map<String, Agent.Kind> BY_CONCEPT =
      Map.of(
          "police", Agent.Kind.POLICE,
          "border-guard", Agent.Kind.BORDER_GUARD,
          "state-security", Agent.Kind.SECURITY_SERVICE,
          "soldier", Agent.Kind.MILITARY,
          "gunmen", Agent.Kind.ARMED_GROUP,
          "court", Agent.Kind.COURT);

  private Sorts() {}

  /** A country's name alone is its state; words without any hint tell nothing. */
  static Set<Agent.Kind> of(String name) {
    Set<Agent.Kind> kinds = EnumSet.noneOf(Agent.Kind.class);
    boolean country = false;
    for (String concept : Concepts.standard().in(Folded.words(name))) {
      Agent.Kind kind = BY_CONCEPT.get(concept);
      if (kind != null) {
        kinds.add(kind);
      }
      country |= concept.startsWith("@");
    }
    if (kinds.isEmpty() && country) {
      kinds.add(Agent.Kind.STATE);
    }
    return kinds;
  }
}
