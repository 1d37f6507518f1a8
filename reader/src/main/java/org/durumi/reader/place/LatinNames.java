package org.durumi.reader.place;

import java.util.List;

/** Finds names of places in English text: capitalised words, their type words and neighbours. */
final class LatinNames {

  private static final int CANCELLED = -99;
  private static final int SURE = 9;
  // Below this a longer, unlisted name is likelier: Mi Tho county, although there is a town Mi.
  private static final int DOUBT = -2;

  private final NameIndex names;
  private final Cues cues;
  private final PlaceTable table;
  private final LatinTypes types;

  LatinNames(NameIndex names, Cues cues, PlaceTable table) {
    this.table = table;
    this.names = names;
    this.cues = cues;
    this.types = new LatinTypes(cues);
  }

  void scan(String text, List<Candidate> found) {
    LatinTokens tokens = new LatinTokens(text);
    for (int at = 0; at < tokens.count(); ) {
      boolean opens = tokens.capital(at) || (tokens.hyphenated(at) && tokens.capital(at + 1));
      at = opens ? name(text, tokens, at, found) : generic(tokens, at, found);
    }
  }

  private int generic(LatinTokens tokens, int at, List<Candidate> found) {
    if (tokens.spaced(at) && cues.has("generic", tokens.word(at) + " " + tokens.word(at + 1))) {
      return add(tokens, at, at + 1, 'r', found);
    }
    return at + 1;
  }

  private int name(String text, LatinTokens tokens, int at, List<Candidate> found) {
    NameIndex.Cursor cursor = names.cursor();
    int last = -1;
    for (int token = at; token < tokens.count(); token++) {
      if ((token > at && !continues(tokens, token))
          || !cursor.accept(tokens.word(token), 0, tokens.word(token).length())) {
        break;
      }
      if (cursor.complete()) {
        last = token;
      }
    }
    if (last < 0 || (last == at && !tokens.capital(at))) {
      return tokens.capital(at) ? unknown(tokens, at, found) : at + 1;
    }
    int[] rows = rows(tokens, at, last);
    if (rows.length == 0) {
      return last + 1;
    }
    LatinTypes.Type type = types.after(tokens, last);
    char before = types.before(tokens, at);
    char kind = type.letter() != 0 ? type.letter() : before;
    int evidence = evidence(text, tokens, at, last, type, kind);
    if (evidence == CANCELLED) {
      return at + 1;
    }
    int beyond = kind == 0 && evidence < DOUBT ? unknown(tokens, at, found) : at + 1;
    if (beyond > at + 1) {
      return beyond;
    }
    int end = end(text, tokens, at, type.last());
    found.add(new Candidate(tokens.start(at), end, table.all(rows), evidence, kind));
    return type.last() + 1;
  }

  /** Where the words end, with the last full stop of an abbreviation such as "U.S.". */
  private static int end(String text, LatinTokens tokens, int at, int last) {
    int end = tokens.end(last);
    boolean abbreviated = last > at && tokens.gap(last - 1).equals(".");
    return abbreviated && end < text.length() && text.charAt(end) == '.' ? end + 1 : end;
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
            || (tokens.hyphenated(token) && tokens.capital(token + 1))
            || cues.has("lower", tokens.word(token)));
  }

  private int evidence(
      String text, LatinTokens tokens, int at, int last, LatinTypes.Type type, char kind) {
    int after = type.last() + 1;
    if ((tokens.hyphenated(at - 1) && !tokens.capital(at - 1))
        || (tokens.hyphenated(type.last()) && !tokens.capital(after))
        || ((tokens.spaced(type.last()) || tokens.hyphenated(type.last()))
            && cues.has("office", tokens.word(after)))) {
      return CANCELLED;
    }
    boolean single = at == last;
    String word = single ? tokens.word(at) : LatinTypes.join(tokens, at, last);
    int points = kind != 0 ? 4 : 0;
    if (single && word.length() <= 3 && tokens.shouted(at)) {
      points += cues.has("word", word) && !word.equals("us") ? -6 : 2;
    } else if (cues.has("word", word) && plain(text, tokens.start(at), tokens.end(last))) {
      points -= 6;
    }
    points -= single && word.length() <= 2 && !tokens.shouted(at) ? 5 : 0;
    points -= cues.has("given", word) ? 3 : 0;
    points += cues.has("preposition", tokens.word(at - 1)) && tokens.spaced(at - 1) ? 2 : 0;
    boolean title = cues.has("title", tokens.word(at - 1));
    if (title && tokens.joined(at - 1) && tokens.capital(at - 1)) {
      return kind != 0 ? points : CANCELLED;
    }
    return points - strangers(tokens, at, type.last(), found(tokens, after));
  }

  /** Tells whether a name could be an ordinary word: Ji'an, Tĩnh and U.S. could not. */
  private static boolean plain(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) >= 0x80 || text.charAt(i) == '.' || Letters.isApostrophe(text.charAt(i))) {
        return false;
      }
    }
    return true;
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
    if (tokens.spaced(at)
        && cues.has("demonym", tokens.word(at))
        && cues.has("soil", tokens.word(at + 1))) {
      return add(tokens, at, at + 1, 'r', found);
    }
    int last = at;
    while (last - at < 2
        && tokens.joined(last)
        && tokens.capital(last + 1)
        && types.after(tokens, last).letter() == 0) {
      last++;
    }
    LatinTypes.Type type = types.after(tokens, last);
    if ((type.letter() == 't' || type.letter() == 'c' || type.letter() == 's')
        && at > 0
        && named(tokens, at, last)
        && !cues.has("title", tokens.word(at - 1))) {
      return add(tokens, at, type.last(), type.letter(), found);
    }
    return at + 1;
  }

  /** Tells whether a run of capitalised words holds one that is no ordinary word or people. */
  private boolean named(LatinTokens tokens, int at, int last) {
    boolean named = false;
    for (int token = at; token <= last; token++) {
      String word = tokens.word(token);
      named |= !cues.has("word", word) && !cues.has("demonym", word);
    }
    return named && !cues.has("determiner", tokens.word(at));
  }

  private static int add(LatinTokens tokens, int at, int last, char type, List<Candidate> found) {
    found.add(new Candidate(tokens.start(at), tokens.end(last), List.of(), SURE, type));
    return last + 1;
  }
}
