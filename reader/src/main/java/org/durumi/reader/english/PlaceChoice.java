package org.durumi.reader.english;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Place;
import org.durumi.record.event.StatedPlace;
import org.jspecify.annotations.Nullable;

/** Picks where an act took place: not where the people came from or were bound for. */
final class PlaceChoice {

  private static final Set<String> AT =
      Set.of(
          "in",
          "at",
          "near",
          "outside",
          "inside",
          "around",
          "along",
          "across",
          "on",
          "within",
          "throughout",
          "through",
          "via",
          "off",
          "beside",
          "over");
  private static final Set<String> BOUND =
      Set.of(
          "to",
          "toward",
          "towards",
          "into",
          "for",
          "onto",
          "from",
          "leaving",
          "reach",
          "reaching",
          "entering");
  private static final Set<String> BREAKS =
      Set.of(
          ",", ";", "(", ")", "“", "”", "\"", "said", "was", "were", "been", "be", "are", "is",
          "has", "have", "had", "who", "that", "which", "by", "with");
  // Places without a name of their own.
  private static final Pattern NAMELESS =
      Pattern.compile(
          "\\b(?:the |a |an )?(?:\\p{Lu}[\\p{L}-]+ ){0,2}(?:border|frontier) (?:areas?|regions?|zones?|cities|towns?|villages?|crossings?|provinces?|posts?|guard posts?)\\b"
              + "|\\b(?:(?:Sino|China)[-–][\\p{L}-]+(?: [\\p{Lu}][\\p{L}]+)? border)\\b"
              + "|\\b(?:Chinese|North Korean|Thai|Lao|Vietnamese|border|coastal|northern|southern|eastern|western) (?:cities|towns|provinces|villages)\\b");

  private PlaceChoice() {}

  /** The place and its words, or null where the sentence gives none. */
  static @Nullable StatedPlace of(Sentence sentence, Trigger trigger) {
    Mention<Place> best = null;
    int bestScore = 20;
    for (int i = 0; i < sentence.places().size(); i++) {
      int score = score(sentence, trigger, i);
      if (score > bestScore) {
        best = sentence.places().get(i);
        bestScore = score;
      }
    }
    if (best != null) {
      return new StatedPlace(sentence.passage().quote(best.start(), best.end()), best.value());
    }
    return nameless(sentence, trigger);
  }

  /** The place that follows a number of people: "seven in Shenyang". */
  static @Nullable StatedPlace behind(Sentence sentence, People people) {
    for (Mention<Place> mention : sentence.places()) {
      int token = sentence.tokenAt(mention.start());
      if (token > people.to()
          && token <= people.to() + 3
          && AT.contains(sentence.lower(people.to()))) {
        return new StatedPlace(
            sentence.passage().quote(mention.start(), mention.end()), mention.value());
      }
    }
    return null;
  }

  private static @Nullable StatedPlace nameless(Sentence sentence, Trigger trigger) {
    if (trigger.type() == ActType.TRANSFER || trigger.type() == ActType.FORCED_REPATRIATION) {
      return null;
    }
    Matcher m = NAMELESS.matcher(sentence.passage().text());
    while (m.find()) {
      int token = sentence.tokenAt(m.start());
      String before = sentence.lower(token - 1);
      boolean inside =
          AT.contains(before) || AT.contains(sentence.lower(token)) || before.equals("of");
      if (inside && Math.abs(token - trigger.from()) < 25) {
        int from =
            AT.contains(sentence.lower(token))
                ? sentence.tokens().get(token + 1).start()
                : m.start();
        return new StatedPlace(sentence.passage().quote(from, m.end()), null);
      }
    }
    return null;
  }

  private static int score(Sentence sentence, Trigger trigger, int index) {
    Mention<Place> mention = sentence.places().get(index);
    int token = sentence.tokenAt(mention.start());
    if (isContainer(sentence, index, token)
        || insideSource(sentence, token)
        || insidePeople(sentence, token)) {
      return 0;
    }
    if (beyondSpeech(sentence, trigger, token)) {
      return 0;
    }
    String preposition = preposition(sentence, token, trigger);
    boolean bound = BOUND.contains(preposition);
    boolean at = AT.contains(preposition);
    boolean after = token >= trigger.from();
    int distance = after ? token - trigger.to() : (trigger.from() - token) * 2;
    int score =
        100
            - (after && aside(sentence, trigger.to(), token) ? 45 : 0)
            - Math.min(60, Math.max(0, distance))
            - 12 * othersBetween(sentence, trigger, token);
    boolean country = mention.value().precision() == Place.Precision.COUNTRY;
    switch (trigger.type()) {
      case TRANSFER -> score = Set.of("to", "into").contains(preposition) && after ? score : 0;
      case ESCAPE_CROSSING -> score = river(mention.value()) || at ? score : bound ? 0 : score - 30;
      case FORCED_REPATRIATION -> score = at && !country ? score - 15 : 0;
      default -> score = bound || !after && !at ? 0 : at ? score : 0;
    }
    return country ? Math.min(score, 100) - 25 : score;
  }

  private static boolean isTaken(Sentence sentence, int token) {
    return Verbs.isVerb(sentence.lower(token))
        || sentence.people().stream().anyMatch(p -> p.to() - 1 == token);
  }

  /** "arrested ..., with family in Seoul": not where it happened. */
  private static boolean aside(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Set.of("with", "having", "who", "whose", ";").contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** "...arrested," said Kim, who works in Yanji: another place altogether. */
  private static boolean beyondSpeech(Sentence sentence, Trigger trigger, int token) {
    for (int i = Math.min(trigger.to(), token); i < Math.max(trigger.from(), token); i++) {
      if (Set.of("”", "“").contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean river(Place place) {
    return place.precision() == Place.Precision.AREA;
  }

  /** The province after a town, a country in brackets, "China’s" before a province. */
  private static boolean isContainer(Sentence sentence, int index, int token) {
    String before = sentence.lower(token - 1);
    Mention<Place> mention = sentence.places().get(index);
    int after = sentence.tokenAt(mention.end() - 1) + 1;
    if (sentence.lower(after).equals("’s") || sentence.lower(after).equals("'s")) {
      return true;
    }
    if (index == 0) {
      return false;
    }
    int previousEnd = sentence.tokenAt(sentence.places().get(index - 1).end() - 1) + 1;
    boolean comma = before.equals(",") && previousEnd == token - 1;
    boolean bracket = before.equals("(") && previousEnd == token - 1;
    boolean in = before.equals("in") && previousEnd == token - 1;
    return comma && previousPrecisionIsFiner(sentence, index) || bracket || in;
  }

  private static boolean previousPrecisionIsFiner(Sentence sentence, int index) {
    return sentence.places().get(index - 1).value().precision().ordinal()
        <= sentence.places().get(index).value().precision().ordinal();
  }

  private static boolean insideSource(Sentence sentence, int token) {
    return sentence.sources().stream().anyMatch(s -> s.from() <= token && token < s.to());
  }

  private static boolean insidePeople(Sentence sentence, int token) {
    return sentence.people().stream()
        .anyMatch(p -> p.from() <= token && token < p.to() && p.to() - 1 > token);
  }

  private static String preposition(Sentence sentence, int token, Trigger trigger) {
    int bracket = 0;
    for (int i = token - 1; i >= Math.max(0, token - 12); i--) {
      String word = sentence.lower(i);
      bracket += word.equals(")") ? 1 : word.equals("(") && bracket > 0 ? -1 : 0;
      if (bracket > 0 || word.equals("(")) {
        continue;
      }
      if (AT.contains(word) || BOUND.contains(word)) {
        return word;
      }
      if (BREAKS.contains(word)
          || isTaken(sentence, i)
          || i < trigger.to() && i >= trigger.from()) {
        return "";
      }
    }
    return "";
  }

  private static int othersBetween(Sentence sentence, Trigger trigger, int token) {
    int low = Math.min(token, trigger.from());
    int high = Math.max(token, trigger.from());
    return (int)
        sentence.triggers().stream()
            .filter(t -> t.from() > low && t.from() < high && t.from() != trigger.from())
            .count();
  }
}
