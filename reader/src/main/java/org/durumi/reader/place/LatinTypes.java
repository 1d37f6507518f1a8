package org.durumi.reader.place;

/** Reads the type words beside an English name: "Musan County", "the city of Shenyang". */
final class LatinTypes {

  private static final int MODIFIERS = 4;

  private final Cues cues;

  LatinTypes(Cues cues) {
    this.cues = cues;
  }

  /**
   * What follows a name.
   *
   * @param last the last token of the name with its type words
   * @param letter the kind of place, or 0 where no type word follows
   */
  record Type(int last, char letter) {}

  Type after(LatinTokens tokens, int name) {
    int token = name;
    for (int skipped = 0;
        skipped <= MODIFIERS && (tokens.spaced(token) || hyphen(tokens, token));
        skipped++) {
      token++;
      String word = tokens.word(token);
      char letter = letter(word + " " + tokens.word(token + 1));
      if (letter != 0 && tokens.spaced(token)) {
        return new Type(token + 1, letter);
      }
      letter = letter(word);
      if (letter != 0) {
        boolean told =
            tokens.capital(token) || tokens.hyphenated(token - 1) || !cues.has("capital", word);
        return told ? new Type(token, letter) : new Type(name, (char) 0);
      }
      if (!cues.has("modifier", word)) {
        break;
      }
    }
    return new Type(name, (char) 0);
  }

  private boolean hyphen(LatinTokens tokens, int token) {
    return tokens.hyphenated(token) && letter(tokens.word(token + 1)) != 0;
  }

  char before(LatinTokens tokens, int name) {
    boolean of = tokens.word(name - 1).equals("of") && tokens.spaced(name - 1);
    String word = of ? cues.meaning("typeof", tokens.word(name - 2)) : "";
    return word.isEmpty() ? 0 : word.charAt(0);
  }

  private char letter(String word) {
    String letter = cues.meaning("type", word);
    return letter.isEmpty() ? 0 : letter.charAt(0);
  }

  static String join(LatinTokens tokens, int first, int last) {
    StringBuilder word = new StringBuilder();
    for (int token = first; token <= last; token++) {
      word.append(tokens.word(token));
    }
    return word.toString();
  }
}
