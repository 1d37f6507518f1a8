package org.durumi.reader.english;

import java.util.Set;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Place;
import org.jspecify.annotations.Nullable;

/** Tells a forced return home from an expulsion to a third country, which is a transfer. */
final class Destination {

  private Destination() {}

  static ActType settle(Sentence sentence, Trigger trigger, @Nullable Group group) {
    if (trigger.type() != ActType.FORCED_REPATRIATION && trigger.type() != ActType.TRANSFER) {
      return trigger.type();
    }
    String to = country(sentence, trigger);
    String home = group == null ? null : group.country;
    if (to == null || home == null || group == null) {
      return trigger.type();
    }
    boolean homeward = to.equals(home) || to.equals("KP") && home.equals("KP");
    if (trigger.type() == ActType.TRANSFER) {
      boolean abroad = group.heldIn != null && !group.heldIn.equals(home);
      return homeward && (abroad || Set.of("back", "home").contains(sentence.lower(trigger.to())))
          ? ActType.FORCED_REPATRIATION
          : ActType.TRANSFER;
    }
    return homeward ? ActType.FORCED_REPATRIATION : ActType.TRANSFER;
  }

  private static @Nullable String placed(Sentence sentence, int from) {
    for (Spot spot : sentence.spots()) {
      Place place = spot.place();
      if (place != null && spot.from() > from && spot.from() <= from + 5) {
        return place.country();
      }
    }
    return null;
  }

  private static @Nullable String country(Sentence sentence, Trigger trigger) {
    int limit = Math.min(sentence.tokens().size(), trigger.to() + 9);
    for (int i = trigger.to(); i < limit; i++) {
      String word = sentence.lower(i);
      if (Set.of(".", ";", ",", "after", "where", "who", "and", "despite").contains(word)) {
        return null;
      }
      if (Set.of("to", "into").contains(word)) {
        String named =
            Demonyms.country(sentence.tokens(), i + 1, Math.min(sentence.tokens().size(), i + 5));
        return named != null ? named : placed(sentence, i);
      }
    }
    return null;
  }
}
