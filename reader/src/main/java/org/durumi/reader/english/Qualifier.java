package org.durumi.reader.english;

import java.util.List;
import org.durumi.reader.lexicon.Table;

/**
 * Words that open an end of a number or blur it: "at least", "up to", "about".
 *
 * @param length how many tokens
 * @param sense which end is open
 * @param about whether the number is approximate
 */
record Qualifier(int length, Sense sense, boolean about) {

  enum Sense {
    NONE,
    LEAST,
    MOST
  }

  private static final Qualifier NONE = new Qualifier(0, Sense.NONE, false);
  private static final List<Row> BEFORE = rows("before");
  private static final List<Row> AFTER = rows("after");

  private record Row(String[] words, Sense sense, boolean about) {}

  private static List<Row> rows(String side) {
    return Table.rows(Qualifier.class, "number-qualifiers.tsv").stream()
        .filter(row -> row[0].equals(side))
        .map(row ->
            new Row(
                row[2].split(" "),
                row[1].equals("least")
                    ? Sense.LEAST
                    : row[1].equals("most") ? Sense.MOST : Sense.NONE,
                row[1].equals("about")))
        .toList();
  }

  /** What qualifies the number that starts at a token; the longest wins. */
  static Qualifier before(List<Token> tokens, int at) {
    Qualifier best = NONE;
    for (Row row : BEFORE) {
      int from = at - row.words().length;
      if (row.words().length > best.length() && matches(tokens, from, row.words())) {
        best = new Qualifier(row.words().length, row.sense(), row.about());
      }
    }
    return best;
  }

  /** What qualifies the number that ends before a token. */
  static Qualifier after(List<Token> tokens, int at) {
    Qualifier best = NONE;
    for (Row row : AFTER) {
      if (row.words().length > best.length() && matches(tokens, at, row.words())) {
        best = new Qualifier(row.words().length, row.sense(), row.about());
      }
    }
    return best;
  }

  private static boolean matches(List<Token> tokens, int from, String[] words) {
    if (from < 0 || from + words.length > tokens.size()) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (!tokens.get(from + i).is(words[i])) {
        return false;
      }
    }
    return true;
  }
}
