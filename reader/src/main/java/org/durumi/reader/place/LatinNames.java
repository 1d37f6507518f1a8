package org.durumi.reader.place;

import java.util.List;

/** Finds names of places in English text: capitalised words, their type words and neighbours. */
final class LatinNames {

  private static final int CANCELLED = -99;

  private final NameIndex names;
  private final Cues cues;
  private final LatinTypes types;

  LatinNames(NameIndex names, Cues cues) {
    this.names = names;
    this.cues = cues;
    this.types = new LatinTypes(cues);
  }

  void scan(String text, List<Candidate> found) {
    LatinTokens tokens = new LatinTokens(text);
    for (int at = 0; at < tokens.count(); ) {
      at = tokens.capital(at) ? name(text, tokens, at, found) : generic(tokens, at, found);
    }
  }

  private int generic(LatinTokens tokens, int at, List<Candidate> found) {
    if (tokens.spaced(at) && cues.has("generic", tokens.word(at) + " " + tokens.word(at + 1))) {
      found.add(new Candidate(tokens.start(at), tokens.end(at + 1), NameIndex.NOT_A_PLACE, 9, 'r'));
      return at + 2;
    }
    return at + 1;
  }

  private int name(String text, LatinTokens tokens, int at, List<Candidate> found) {
    NameIndex.Cursor cursor = names.cursor();
    int last = -1;
    for (int token = at; token < tokens.count(); token++) {
      if (token > at && !continues(tokens, token)
          || !cursor.accept(tokens.word(token), 0, tokens.word(token).length())) {
        break;
      }
      if (cursor.complete()) {
        last = token;
      }
    }
    if (last < 0) {
      return unknown(tokens, at, found);
    }
    int[] rows = rows(tokens, at, last);
    if (rows.length == 0) {
      return last + 1;
    }
    LatinTypes.Type type = types.after(tokens, last);
    char before = types.before(tokens, at);
    char kind = type.letter() != 0 ? type.letter() : before;
    int evidence = evidence(tokens, at, last, type, kind);
    if (evidence > CANCELLED) {
      int end = tokens.end(type.last());
      if (type.last() > at
          && tokens.end(type.last() - 1) + 1 == tokens.start(type.last())
          && text.charAt(tokens.end(type.last() - 1)) == '.'
          && end < text.length()
          && text.charAt(end) == '.') {
        end++;
      }
      found.add(new Candidate(tokens.start(at), end, rows, evidence, kind));
    }
    return type.last() + 1;
  }

  private int[] rows(LatinTokens tokens, int at, int last) {
    NameIndex.Cursor cursor = names.cursor();
    for (int token = at; token <= last; token++) {
      cursor.accept(tokens.word(token), 0, tokens.word(token).length());
    }
    return cursor.rows();
  }

  private boolean continues(LatinTokens tokens, int token) {
    return tokens.joined(token - 1)
        && (tokens.capital(token)
            || tokens.digit(token)
            || tokens.hyphenated(token - 1)
            || tokens.apostrophe(token - 1)
            || cues.has("lower", tokens.word(token)));
  }

  private int evidence(LatinTokens tokens, int at, int last, LatinTypes.Type type, char kind) {
    int after = type.last() + 1;
    if (tokens.hyphenated(at - 1) && !tokens.capital(at - 1)
        || tokens.hyphenated(type.last()) && !tokens.capital(after)
        || (tokens.spaced(type.last()) || tokens.hyphenated(type.last()))
            && cues.has("office", tokens.word(after))) {
      return CANCELLED;
    }
    boolean single = at == last;
    String word = single ? tokens.word(at) : LatinTypes.join(tokens, at, last);
    int points = kind != 0 ? 4 : 0;
    if (single && word.length() <= 3 && tokens.shouted(at) && !cues.has("word", word)) {
      points += 2;
    } else if (single && word.length() <= 2) {
      points -= 5;
    }
    points -= cues.has("word", word) ? word.equals("us") && tokens.shouted(at) ? 0 : 6 : 0;
    points -= cues.has("given", word) ? 3 : 0;
    points += cues.has("preposition", tokens.word(at - 1)) && tokens.spaced(at - 1) ? 2 : 0;
    boolean title = cues.has("title", tokens.word(at - 1));
    if (title && tokens.joined(at - 1) && tokens.capital(at - 1)) {
      return kind != 0 ? points : CANCELLED;
    }
    return points - strangers(tokens, at, type.last(), found(tokens, after));
  }

  private boolean found(LatinTokens tokens, int at) {
    return names.find(tokens.word(at)).length > 0;
  }

  /** Capitalised neighbours that name no place make a person or an office likelier. */
  private int strangers(LatinTokens tokens, int at, int last, boolean nextKnown) {
    int points = 0;
    if (tokens.capital(at - 1)
        && tokens.spaced(at - 1)
        && at > 1
        && !cues.has("demonym", tokens.word(at - 1))
        && !cues.has("preposition", tokens.word(at - 1))
        && names.find(tokens.word(at - 1)).length == 0) {
      points++;
    }
    if (tokens.capital(last + 1) && tokens.spaced(last) && !nextKnown) {
      points++;
    }
    return points;
  }

  /** Names that only a type word tells: "Mo So village". */
  private int unknown(LatinTokens tokens, int at, List<Candidate> found) {
    int last = at;
    while (last - at < 2
        && tokens.joined(last)
        && tokens.capital(last + 1)
        && types.after(tokens, last).letter() == 0) {
      last++;
    }
    LatinTypes.Type type = types.after(tokens, last);
    boolean plain =
        at == 0 || cues.has("word", tokens.word(at)) || cues.has("demonym", tokens.word(at));
    if ((type.letter() == 't' || type.letter() == 'c' || type.letter() == 's')
        && !plain
        && !cues.has("title", tokens.word(at - 1))) {
      found.add(
          new Candidate(
              tokens.start(at), tokens.end(type.last()), NameIndex.NOT_A_PLACE, 9, type.letter()));
      return type.last() + 1;
    }
    return at + 1;
  }
}
