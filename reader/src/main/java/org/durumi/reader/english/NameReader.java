package org.durumi.reader.english;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds names of people. One reader serves one report, in order, since a family name alone is a
 * name only after the full name was told.
 */
final class NameReader {

  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "dr",
          "professor",
          "prof",
          "pastor",
          "father",
          "sister",
          "brother",
          "imam",
          "monk",
          "rev",
          "sheikh");
  private static final Set<String> LATER_VERBS =
      Set.of(
          "was",
          "were",
          "is",
          "has",
          "had",
          "who",
          "and",
          ",",
          "appealed",
          "died",
          "disappeared",
          "vanished",
          "to",
          "in",
          "by",
          "on",
          "issued",
          "ordered",
          "be",
          "after",
          "for",
          "at",
          ".");

  private final Set<String> families = new HashSet<>();

  /** A name as a range of tokens. */
  record Name(int from, int to) {}

  /** All names in a sentence. */
  List<Name> read(List<Token> tokens) {
    List<Name> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      int to = i;
      while (to < tokens.size() && isPart(tokens, to)) {
        to++;
      }
      if (to - i >= 2 && to - i <= 4 && ends(tokens, to) && !startsOther(tokens, i)) {
        found.add(new Name(i, to));
        families.add(tokens.get(to - 1).lower());
        families.add(tokens.get(i).lower());
      } else if (to - i == 1 && families.contains(tokens.get(i).lower()) && ends(tokens, to)) {
        found.add(new Name(i, to));
      }
      i = Math.max(to, i + 1);
    }
    return found;
  }

  private static boolean ends(List<Token> tokens, int to) {
    return to >= tokens.size() || LATER_VERBS.contains(tokens.get(to).lower());
  }

  /** "the Dui Hua Foundation", "Daily NK": names of other things. */
  private static boolean startsOther(List<Token> tokens, int i) {
    String before = i > 0 ? tokens.get(i - 1).lower() : "";
    return Set.of("the", "in", "at", "from", "to", "near", "told").contains(before);
  }

  private static boolean isPart(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    String word = token.lower();
    boolean capital =
        token.isCapitalised()
            && token.text().length() > 1
            && Character.isLowerCase(token.text().charAt(1));
    if (!capital) {
      return word.startsWith("al-") && i > 0 && tokens.get(i - 1).isCapitalised();
    }
    return !Words.ORGANISATION.contains(token.text())
        && !Words.FUNCTION.contains(word)
        && !Words.DEFINITE.contains(word)
        && !Words.INDEFINITE.contains(word)
        && !Words.PEOPLE_MANY.contains(word)
        && !Words.PEOPLE_ONE.contains(word)
        && !Words.SPEECH.contains(word)
        && !TITLES.contains(word)
        && !DateWords.starts(token)
        && Demonyms.country(tokens, i, i + 1) == null
        && !Demonyms.isPart(token.text())
        && !word.toLowerCase(Locale.ROOT).endsWith("based");
  }
}
