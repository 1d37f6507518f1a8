package org.durumi.reader.english;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.durumi.reader.lexicon.Table;
import org.jspecify.annotations.Nullable;

/** Words for peoples and states, from {@code demonyms.tsv}. */
final class Demonyms {

  private static final Map<String, String> COUNTRY = new HashMap<>();
  private static final Set<String> PEOPLE = new HashSet<>();
  private static final Set<String> STATES = new HashSet<>();

  static {
    for (String[] row : Table.rows(Demonyms.class, "demonyms.tsv")) {
      COUNTRY.put(row[0], row[2]);
      COUNTRY.put(row[1], row[2]);
      PEOPLE.add(row[1]);
      for (String state : row[3].split("\\|")) {
        if (!state.isEmpty()) {
          COUNTRY.put(state, row[2]);
          STATES.add(state);
        }
      }
    }
  }

  private static final Set<String> PARTS = new HashSet<>();

  static {
    COUNTRY.keySet().forEach(name -> PARTS.addAll(List.of(name.split(" "))));
  }

  private Demonyms() {}

  /** Tells whether a word is part of a demonym or a state's name ("North" of "North Korean"). */
  static boolean isPart(String word) {
    return PARTS.contains(word);
  }

  /** How many tokens from {@code at} name a people as a noun ("North Koreans"), or 0. */
  static int people(List<Token> tokens, int at) {
    return longest(tokens, at, PEOPLE);
  }

  /** How many tokens from {@code at} name a state as an actor ("South Korea"), or 0. */
  static int state(List<Token> tokens, int at) {
    return longest(tokens, at, STATES);
  }

  /** The country of the first demonym or state at or after {@code from}, or null. */
  static @Nullable String country(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      for (int n = 3; n >= 1; n--) {
        if (i + n <= to) {
          String country = COUNTRY.get(phrase(tokens, i, n));
          if (country != null && !country.isEmpty()) {
            return country;
          }
        }
      }
    }
    return null;
  }

  private static int longest(List<Token> tokens, int at, Set<String> names) {
    for (int n = Math.min(3, tokens.size() - at); n >= 1; n--) {
      if (names.contains(phrase(tokens, at, n))) {
        return n;
      }
    }
    return 0;
  }

  private static String phrase(List<Token> tokens, int at, int n) {
    if (n == 1) {
      return tokens.get(at).text();
    }
    StringBuilder phrase = new StringBuilder(tokens.get(at).text());
    for (int i = at + 1; i < at + n; i++) {
      phrase.append(' ').append(tokens.get(i).text());
    }
    return phrase.toString();
  }
}
