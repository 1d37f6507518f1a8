package org.durumi.reader.english;

import java.util.Set;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Place;
import org.jspecify.annotations.Nullable;

/** Tells a forced return home from an expulsion to a third country, which is a transfer. */
final class Destination {

  private static final String HOMELAND = "KP";

  private Destination() {}

  static ActType settle(Sentence sentence, Trigger trigger, @Nullable Group group) {
    if (trigger.type() != ActType.FORCED_REPATRIATION && trigger.type() != ActType.TRANSFER) {
      return trigger.type();
    }
    String to = country(sentence, trigger);
    String home = group == null ? null : group.country;
    if (HOMELAND.equals(to) && home == null && trigger.type() == ActType.TRANSFER) {
      return isOver(sentence, trigger) ? ActType.FORCED_REPATRIATION : ActType.TRANSFER;
    }
    if (to == null || home == null || group == null) {
      return trigger.type();
    }
    boolean homeward = to.equals(home) || to.equals("KP") && home.equals("KP");
    if (trigger.type() == ActType.TRANSFER) {
      boolean abroad = group.heldIn != null && !group.heldIn.equals(home);
      boolean over = isOver(sentence, trigger) || isForeign(sentence, trigger, home);
      return homeward && (abroad || over || sentence.lower(trigger.to()).equals("home"))
          ? ActType.FORCED_REPATRIATION
          : ActType.TRANSFER;
    }
    return homeward ? ActType.FORCED_REPATRIATION : ActType.TRANSFER;
  }

  /** "drove them over the border into North Korea". */
  private static boolean isOver(Sentence sentence, Trigger trigger) {
    return Nearby.behind(sentence, trigger, Set.of("across", "over", "border", "back"), 6);
  }

  /** "Chinese police escorted the North Koreans": those who take them are not of their state. */
  private static boolean isForeign(Sentence sentence, Trigger trigger, String home) {
    return sentence.actors().stream()
        .filter(actor -> actor.to() <= trigger.from())
        .map(actor -> Demonyms.country(sentence.tokens(), actor.from(), actor.to()))
        .anyMatch(state -> state != null && !state.equals(home));
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
