package org.durumi.reader.english;

import java.util.List;
import java.util.Set;

/** Where people must be taken, or go, for it to be a transfer, a return or a crossing. */
final class MovementRequirements {

  private static final Set<String> BORDER = Words.words("border.sign");
  private static final Set<String> CUSTODY_SITES = Words.words("custody.site");
  private static final Set<String> CLAUSE_ENDS = Set.of(";", "who", "that");
  private static final Set<String> INTO = Set.of("to", "into");
  private static final Set<String> BRIDGES = Set.of("back", "across", "over", "bridge");

  /** The state that people are sent back to where the words name no other. */
  private static final String HOMELAND = "KP";

  private static final Set<String> HOMEWARD = Set.of("to", "into", "back");
  private static final Set<String> HOME = Set.of("homeland", "home", "country", "origin", "north");
  private static final Set<String> PHRASE_ENDS =
      Set.of(",", ".", "by", "and", "for", "in", "at", "near", "on");
  private static final int REACH = 10; // tokens behind the trigger

  private MovementRequirements() {}

  /** "crossed the river". */
  static boolean isAtBorder(Sentence sentence, Trigger trigger) {
    return Nearby.behind(sentence, trigger, BORDER, 8);
  }

  /** "taken to a detention centre", "moved to Dandong". */
  static boolean hasDestination(Sentence sentence, Trigger trigger) {
    int limit = Math.min(sentence.tokens().size(), trigger.to() + REACH);
    for (int i = trigger.to(); i < limit; i++) {
      String word = sentence.lower(i);
      if (CLAUSE_ENDS.contains(word)) {
        return false;
      }
      if (INTO.contains(word) && leadsToPlace(sentence, i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** "to the border city of Dandong", not "to a police station in Dandong". */
  private static boolean leadsToPlace(Sentence sentence, int from) {
    int limit = Math.min(sentence.tokens().size(), from + 7);
    for (int i = from; i < limit; i++) {
      int token = i;
      if (CUSTODY_SITES.contains(sentence.lower(i))
          || sentence.spots().stream().anyMatch(s -> s.from() == token)) {
        return true;
      }
      if (PHRASE_ENDS.contains(sentence.lower(i))) {
        return false;
      }
    }
    return false;
  }

  /** "handed over to North Korean officials", "returned to their homeland". */
  static boolean isHomeward(Sentence sentence, Trigger trigger) {
    int limit = Math.min(sentence.tokens().size(), trigger.to() + REACH);
    boolean homeward = false;
    for (int i = trigger.from(); i < limit; i++) {
      String word = sentence.lower(i);
      homeward |= HOMEWARD.contains(word);
      if (homeward
          && (HOME.contains(word)
              || isCountry(sentence.tokens(), i)
              || isStateSecurity(sentence, i)
              || isAtHome(sentence, trigger, i))) {
        return true;
      }
      if (CLAUSE_ENDS.contains(word)) {
        return false;
      }
    }
    return false;
  }

  /** "turned over to the Ministry of State Security": to those who deal with returnees. */
  private static boolean isStateSecurity(Sentence sentence, int i) {
    return sentence.lower(i).equals("bowibu")
        || sentence.lower(i).equals("state") && sentence.lower(i + 1).equals("security");
  }

  /** "driven over the bridge to Sinuiju": a town of the state that people are sent back to. */
  private static boolean isAtHome(Sentence sentence, Trigger trigger, int i) {
    return sentence.spots().stream()
        .anyMatch(spot ->
            spot.from() == i
                && spot.place() != null
                && HOMELAND.equals(spot.place().country())
                && (sentence.lower(trigger.from()).startsWith("return")
                    || Nearby.between(sentence, 0, i, BORDER)
                    || Nearby.between(sentence, 0, i, BRIDGES)
                    || sentence.spots().stream()
                        .anyMatch(other -> other.from() < i && isAbroad(other))));
  }

  private static boolean isAbroad(Spot spot) {
    return spot.place() != null && !HOMELAND.equals(spot.place().country());
  }

  private static boolean isCountry(List<Token> tokens, int i) {
    return Demonyms.country(tokens, i, Math.min(tokens.size(), i + 3)) != null;
  }
}
