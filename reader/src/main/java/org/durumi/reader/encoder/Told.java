package org.durumi.reader.encoder;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;

/**
 * An act as the encoder points it out, before its words are read as values.
 *
 * @param type what was done
 * @param trigger the words that state it, with how sure it is
 * @param modality whether it happened
 * @param roles the words of each role, in the order of the text
 */
record Told(ActType type, Stretch trigger, Modality modality, Map<String, List<Stretch>> roles) {

  Told {
    roles = Map.copyOf(roles);
  }

  /** All words of a role. */
  List<Stretch> all(String role) {
    return roles.getOrDefault(role, List.of());
  }

  /** The surest words of a role. */
  Optional<Stretch> best(String role) {
    return all(role).stream().max(Comparator.comparingDouble(Stretch::score));
  }
}
