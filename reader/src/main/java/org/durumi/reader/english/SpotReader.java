package org.durumi.reader.english;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.Place;
import org.jspecify.annotations.Nullable;

/**
 * Finds all places of a sentence: those in the gazetteer, and names that it does not know but that
 * a preposition makes a place ("at a checkpoint near Adre").
 */
final class SpotReader {

  private static final Set<String> LEADS = Words.words("place.prepositions");
  private static final Set<String> NOUNS = Words.words("place.nouns");
  private static final int LONGEST_NAME = 3;

  private SpotReader() {}

  /** All places, in order and not overlapping. */
  static List<Spot> read(List<Token> tokens, List<Mention<Place>> known) {
    List<Spot> found = new ArrayList<>();
    for (Mention<Place> mention : known) {
      found.add(
          new Spot(
              token(tokens, mention.start()),
              token(tokens, mention.end() - 1) + 1,
              mention.value()));
    }
    for (int i = 0; i + 1 < tokens.size(); i++) {
      boolean named = tokens.get(i).is("of") && i > 0 && NOUNS.contains(tokens.get(i - 1).lower());
      Spot spot = named || LEADS.contains(tokens.get(i).lower()) ? unknown(tokens, i + 1) : null;
      if (spot != null
          && found.stream().noneMatch(f -> f.from() < spot.to() && spot.from() < f.to())) {
        found.add(spot);
      }
    }
    found.sort(Comparator.comparingInt(Spot::from));
    return found;
  }

  private static @Nullable Spot unknown(List<Token> tokens, int first) {
    int from = first;
    if (tokens.get(from).is("the")) {
      from++;
    }
    int to = from;
    while (to < tokens.size() && to - from < LONGEST_NAME && isName(tokens, to)) {
      to++;
    }
    if (to == from || Demonyms.state(tokens, from) > 0 || possesses(tokens, to)) {
      return null;
    }
    boolean article = from > first;
    boolean noun = to < tokens.size() && NOUNS.contains(tokens.get(to).lower());
    if (article && !noun) {
      return null;
    }
    return new Spot(from, noun ? to + 1 : to, null);
  }

  private static boolean possesses(List<Token> tokens, int to) {
    return to < tokens.size() && (tokens.get(to).is("’s") || tokens.get(to).is("'s"));
  }

  private static boolean isName(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    String text = token.text();
    boolean capital =
        token.isCapitalised() && text.length() > 2 && Character.isLowerCase(text.charAt(1));
    return capital
        && !Words.ORGANISATION.contains(text)
        && !Words.FUNCTION.contains(token.lower())
        && !Words.DEFINITE.contains(token.lower())
        && !Words.INDEFINITE.contains(token.lower())
        && !DateWords.starts(token)
        && !Demonyms.isPart(text);
  }

  private static int token(List<Token> tokens, int offset) {
    int at = 0;
    while (at + 1 < tokens.size() && tokens.get(at + 1).start() <= offset) {
      at++;
    }
    return at;
  }
}
