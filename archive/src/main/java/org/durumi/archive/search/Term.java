package org.durumi.archive.search;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing a query asks for: a word, a dense run, or several of them in a row.
 *
 * @param parts in order; at least one
 * @param excluded whether reports that have it are left out
 */
record Term(List<Part> parts, boolean excluded) {

  /**
   * A word or a dense run.
   *
   * @param text the stem of a word, or the folded characters of a dense run
   * @param dense whether it is a dense run
   * @param joined whether it follows the part before it with nothing between
   */
  record Part(String text, boolean dense, boolean joined) {

    int characters() {
      return text.codePointCount(0, text.length());
    }

    @Override
    public String toString() {
      return dense ? "run" : "word";
    }
  }

  Term {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a term needs a part");
    }
  }

  /** All units of a text in a row; none if it has no letter or digit. */
  static List<Term> phrase(String text, boolean excluded) {
    String folded = Folding.fold(text).text();
    Units units = Units.of(folded);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      boolean dense = units.isDense(i);
      String words = units.words(i);
      parts.add(new Part(dense ? words : Stem.of(words), dense, units.isJoined(i)));
    }
    return parts.isEmpty() ? List.of() : List.of(new Term(parts, excluded));
  }

  /** How much work the term is: words, and characters of dense runs. */
  int weight() {
    return parts.stream().mapToInt(p -> p.dense() ? p.characters() : 1).sum();
  }
}
