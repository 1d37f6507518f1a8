package org.durumi.reader.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.durumi.record.event.Place;
import org.durumi.record.event.StatedPlace;
import org.jspecify.annotations.Nullable;

/** Picks where an act took place: not where the people came from or were bound for. */
final class PlaceChoice {

  private static final Set<String> AT = Words.words("place.at");
  private static final Set<String> PASSING = Words.words("place.passing");
  private static final Set<String> BOUND = Words.words("place.bound");
  private static final Set<String> BREAKS = Words.words("place.breaks");
  private static final Set<String> KIN = Words.words("people.kin");
  private static final Set<String> ASIDE = Set.of("with", "having", "who", "whose", ";");
  private static final Set<String> SPEECH_MARKS = Set.of("”", "“");
  private static final Set<String> GOAL = Set.of("to", "into");
  private static final Set<String> SITES = Words.words("place.nouns");
  private static final int GOAL_REACH = 8;
  private static final int LEAST = 20;

  private PlaceChoice() {}

  /** The place and its words, or null where the sentence gives none. */
  static @Nullable StatedPlace of(Sentence sentence, Trigger trigger) {
    Spot best = null;
    int bestScore = LEAST;
    List<Spot> spots = sentence.spots();
    for (int i = 0; i < spots.size(); i++) {
      int score = score(sentence, trigger, i);
      if (score > bestScore) {
        best = spots.get(i);
        bestScore = score;
      }
    }
    return best != null ? stated(sentence, best) : NamelessPlaces.near(sentence, trigger);
  }

  /** The place that follows a number of people: "seven in Shenyang". */
  static @Nullable StatedPlace behind(Sentence sentence, People people) {
    for (Spot spot : sentence.spots()) {
      if (spot.from() > people.to()
          && spot.from() <= people.to() + 3
          && AT.contains(sentence.lower(people.to()))) {
        return stated(sentence, spot);
      }
    }
    return null;
  }

  /** The places of a sentence where something happens, whatever it states. */
  static List<StatedPlace> scenes(Sentence sentence) {
    List<StatedPlace> found = new ArrayList<>();
    List<Spot> spots = sentence.spots();
    for (int i = 0; i < spots.size(); i++) {
      Spot spot = spots.get(i);
      boolean fine = spot.precision().compareTo(Place.Precision.PROVINCE) <= 0;
      if (fine
          && !isContainer(sentence, i)
          && !insideSource(sentence, spot.from())
          && !insidePeople(sentence, spot.from())
          && !isSomebodys(sentence, spot.from())
          && AT.contains(preposition(sentence, spot.from(), -1, -1))) {
        found.add(stated(sentence, spot));
      }
    }
    return found;
  }

  /** "her daughter in Seoul", "a monitoring group in Mae Sot": where somebody is, not the scene. */
  private static boolean isSomebodys(Sentence sentence, int token) {
    String owner = sentence.lower(token - 2);
    return KIN.contains(owner)
        || Words.PEOPLE_GROUP.contains(owner)
        || sentence.sources().stream().anyMatch(s -> s.to() == token - 1);
  }

  /** A place and those that stand beside it in a list, if the gazetteer knows them all. */
  static List<StatedPlace> listed(Sentence sentence, @Nullable StatedPlace place) {
    List<Spot> spots = sentence.spots();
    List<StatedPlace> list = new ArrayList<>();
    for (int i = 0; place != null && i < spots.size(); i++) {
      if (stated(sentence, spots.get(i)).words().equals(place.words())) {
        int first = i;
        int last = i;
        while (first > 0 && isListed(sentence, spots.get(first - 1), spots.get(first))) {
          first--;
        }
        while (last + 1 < spots.size()
            && isListed(sentence, spots.get(last), spots.get(last + 1))) {
          last++;
        }
        spots.subList(first, last + 1).forEach(spot -> list.add(stated(sentence, spot)));
      }
    }
    return list.stream().allMatch(one -> one.place() != null) ? list : List.of();
  }

  /** "Yanji, Dandong and Hunchun", not "Yanji, Jilin". */
  private static boolean isListed(Sentence sentence, Spot one, Spot other) {
    boolean comma = other.from() == one.to() + 1 && sentence.lower(one.to()).equals(",");
    boolean and = sentence.lower(other.from() - 1).equals("and") && other.from() - one.to() <= 2;
    return one.precision() == other.precision() && (comma || and);
  }

  private static StatedPlace stated(Sentence sentence, Spot spot) {
    return new StatedPlace(sentence.quote(spot.from(), spot.to()), spot.place());
  }

  private static int score(Sentence sentence, Trigger trigger, int index) {
    Spot spot = sentence.spots().get(index);
    int token = spot.from();
    if (isContainer(sentence, index)
        || insideSource(sentence, token)
        || insidePeople(sentence, token)
        || beyondSpeech(sentence, trigger, token)) {
      return 0;
    }
    String preposition = preposition(sentence, token, trigger.from(), trigger.to());
    boolean bound = BOUND.contains(preposition);
    boolean at = AT.contains(preposition);
    boolean after = token >= trigger.from();
    int distance = after ? token - trigger.to() : (trigger.from() - token) * 2;
    int score =
        100
            - (after && aside(sentence, trigger.to(), token) ? 45 : 0)
            - (PASSING.contains(preposition) ? 25 : 0)
            - Math.min(60, Math.max(0, distance))
            - 12 * othersBetween(sentence, trigger, token);
    boolean country = spot.precision() == Place.Precision.COUNTRY;
    boolean river = spot.precision() == Place.Precision.AREA;
    int fit =
        switch (trigger.type()) {
          case TRANSFER ->
              after && (GOAL.contains(preposition) || at && leads(sentence, trigger, token))
                  ? score
                  : 0;
          case ESCAPE_CROSSING -> river || at ? score + 25 : bound ? 0 : score - 30;
          case FORCED_REPATRIATION -> at && !country ? score - 15 : 0;
          default -> at ? score : 0;
        };
    return country ? fit - 25 : fit;
  }

  /** "moved to a jail in Hohhot": the goal is a building, and its place is the place. */
  private static boolean leads(Sentence sentence, Trigger trigger, int token) {
    for (int i = token - 2; i >= Math.max(trigger.to(), token - GOAL_REACH); i--) {
      String word = sentence.lower(i);
      if (GOAL.contains(word)) {
        return true;
      }
      if (BREAKS.contains(word) || isTaken(sentence, i) && !SITES.contains(word)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isTaken(Sentence sentence, int token) {
    return Verbs.isVerb(sentence.lower(token))
        || sentence.people().stream().anyMatch(p -> p.to() - 1 == token);
  }

  /** "arrested ..., with family in Seoul": not where it happened. */
  private static boolean aside(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (ASIDE.contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** "...arrested," said Kim, who works in Yanji: another place altogether. */
  private static boolean beyondSpeech(Sentence sentence, Trigger trigger, int token) {
    for (int i = Math.min(trigger.to(), token); i < Math.max(trigger.from(), token); i++) {
      if (SPEECH_MARKS.contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** The province after a town, a country in brackets, "China’s" before a province. */
  private static boolean isContainer(Sentence sentence, int index) {
    Spot spot = sentence.spots().get(index);
    String after = sentence.lower(spot.to());
    if (after.equals("’s") || after.equals("'s")) {
      return true;
    }
    if (index == 0) {
      return false;
    }
    Spot previous = sentence.spots().get(index - 1);
    if (previous.to() != spot.from() - 1) {
      return false;
    }
    String before = sentence.lower(spot.from() - 1);
    boolean finer = previous.precision().compareTo(spot.precision()) <= 0;
    return before.equals("(") || finer && (before.equals(",") || before.equals("in"));
  }

  private static boolean insideSource(Sentence sentence, int token) {
    return sentence.sources().stream().anyMatch(s -> s.from() <= token && token < s.to());
  }

  private static boolean insidePeople(Sentence sentence, int token) {
    return sentence.people().stream()
        .anyMatch(p -> p.from() <= token && token < p.to() && p.to() - 1 > token);
  }

  private static String preposition(Sentence sentence, int token, int actFrom, int actTo) {
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
      if (BREAKS.contains(word) || isTaken(sentence, i) || i < actTo && i >= actFrom) {
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
