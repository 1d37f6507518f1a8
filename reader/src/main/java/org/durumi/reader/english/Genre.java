package org.durumi.reader.english;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells sport and reviews from reports: they use the same words ("shot", "captured", "escape") for
 * things that did not happen to anyone.
 */
final class Genre {

  private static final Set<String> SPORT = Words.words("genre.sport");
  private static final Set<String> FICTION = Words.words("genre.fiction");
  private static final int ENOUGH = 4;

  private Genre() {}

  /** Tells whether a text is about a game, a film or a book rather than events. */
  static boolean isPastime(List<Sentence> sentences) {
    Set<String> sport = new HashSet<>();
    Set<String> fiction = new HashSet<>();
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        if (SPORT.contains(token.lower())) {
          sport.add(token.lower());
        }
        if (FICTION.contains(token.lower())) {
          fiction.add(token.lower());
        }
      }
    }
    return sport.size() >= ENOUGH || fiction.size() >= ENOUGH;
  }
}
