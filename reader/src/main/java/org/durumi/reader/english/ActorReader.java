package org.durumi.reader.english;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.durumi.reader.lexicon.Table;
import org.durumi.record.event.Agent;
import org.jspecify.annotations.Nullable;

/** Finds words for police, states, soldiers, courts, armed groups and named leaders. */
final class ActorReader {

  private static final Map<String, Agent.Kind> HEADS = new HashMap<>();
  // "North Korea’s SSD": the initials of an office behind its state.
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,6}");
  private static final Set<String> POSSESSIVE = Set.of("’s", "'s");
  private static final Set<String> LINKS = Set.of("and", "of", "for");

  static {
    for (String[] row : Table.rows(ActorReader.class, "actors.tsv")) {
      HEADS.put(row[0], Agent.Kind.valueOf(row[1]));
    }
  }

  /** All actors in a sentence, in order and not overlapping. */
  List<Actor> read(List<Token> tokens) {
    List<Actor> found = new ArrayList<>();
    int i = 0;
    int free = 0;
    while (i < tokens.size()) {
      Actor actor = at(tokens, i, free);
      if (actor != null) {
        found.add(actor);
        free = actor.to();
        i = actor.to();
      } else {
        i++;
      }
    }
    return found;
  }

  private static @Nullable Actor at(List<Token> tokens, int i, int free) {
    Agent.Kind kind = kind(tokens, i);
    if (kind != null && endsPhrase(tokens, i)) {
      return new Actor(start(tokens, i, free), tail(tokens, i), kind);
    }
    int state = Demonyms.state(tokens, i);
    if (state > 0 && !qualifies(tokens, i + state)) {
      boolean article = i > free && tokens.get(i - 1).is("the");
      return new Actor(article ? i - 1 : i, i + state, Agent.Kind.STATE);
    }
    return null;
  }

  private static Agent.@Nullable Kind kind(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (token.is("men") || token.is("assailants") || token.is("individuals")) {
      boolean armed =
          i > 0
              && Set.of("armed", "masked", "unidentified", "uniformed")
                  .contains(tokens.get(i - 1).lower());
      return armed ? Agent.Kind.ARMED_GROUP : null;
    }
    boolean initials = i > 0 && INITIALS.matcher(token.text()).matches();
    if (initials && POSSESSIVE.contains(tokens.get(i - 1).lower())) {
      return Agent.Kind.SECURITY_SERVICE;
    }
    return HEADS.get(token.lower());
  }

  /** A head noun is the last noun of its phrase: not "police station", "court documents". */
  private static boolean endsPhrase(List<Token> tokens, int i) {
    if (i + 1 >= tokens.size()) {
      return true;
    }
    Token next = tokens.get(i + 1);
    if (HEADS.containsKey(next.lower())) {
      return false;
    }
    String word = next.lower();
    return !next.isWord()
        || tokens.get(i).lower().endsWith("s") && !Words.PEOPLE_MANY.contains(word)
        || Words.FUNCTION.contains(word)
        || Words.BRAKES.contains(word)
        || Words.SPEECH.contains(word)
        || Words.ADVERB.contains(word)
        || Words.INDEFINITE.contains(word)
        || word.endsWith("ed")
        || word.endsWith("ing")
        || next.isNumeric()
        || Verbs.isVerb(word)
        || next.isCapitalised();
  }

  /** "North Korea’s State Security Department": the name only qualifies what follows. */
  private static boolean qualifies(List<Token> tokens, int after) {
    return after < tokens.size()
        && (HEADS.containsKey(tokens.get(after).lower())
            || tokens.get(after).is("’s")
            || tokens.get(after).is("'s")
            || tokens.get(after).is("-")
            || tokens.get(after).isCapitalised()
                && !Words.FUNCTION.contains(tokens.get(after).lower()));
  }

  private static int start(List<Token> tokens, int head, int free) {
    int from = head;
    while (from > free && head - from < 8 && isModifier(tokens, from - 1)) {
      from--;
    }
    if (from > free && Set.of("the", "a", "an").contains(tokens.get(from - 1).lower())) {
      from--;
    }
    return from;
  }

  private static boolean isModifier(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (token.is("’s") || token.is("'s")) {
      return true;
    }
    String word = token.lower();
    if (!token.isWord() || token.isNumeric()) {
      return false;
    }
    if (LINKS.contains(word)) {
      return false;
    }
    return !Words.FUNCTION.contains(word)
        && !Words.DEFINITE.contains(word)
        && !Words.INDEFINITE.contains(word)
        && !Words.SPEECH.contains(word)
        && !Words.ADVERB.contains(word)
        && !(Words.BRAKES.contains(word) && !word.equals("armed"))
        && !Words.PEOPLE_MANY.contains(word);
  }

  /** "Department [SSD]", "Ministry of State Security in North Hamgyong Province". */
  private static int tail(List<Token> tokens, int head) {
    int to = head + 1;
    if (to + 1 < tokens.size() && tokens.get(to).is("of") && tokens.get(to + 1).isCapitalised()) {
      to += 2;
      while (to < tokens.size() && tokens.get(to).isCapitalised()) {
        to++;
      }
    }
    if (to + 2 < tokens.size()
        && Set.of("[", "(").contains(tokens.get(to).text())
        && tokens.get(to + 1).text().matches("\\p{Lu}{2,6}")) {
      to += 3;
    }
    return to;
  }
}
