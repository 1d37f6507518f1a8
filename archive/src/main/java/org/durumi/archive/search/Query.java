package org.durumi.archive.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person asks for. All words must be in a report, in any order; "words in quotation marks"
 * must follow each other; a -word, or a -"phrase", must not be in it. Case, accents, English
 * inflection and the two Chinese scripts make no difference. Korean, Chinese and Japanese are found
 * anywhere, also in the middle of a word.
 */
public final class Query {

  /** Longest query in UTF-16 units. */
  public static final int LONGEST = 1000;

  /** Most words, and Korean, Chinese or Japanese characters, together. */
  public static final int MOST_WORDS = 100;

  private static final String QUOTES =
      "\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u300c\u300d\u300e\u300f";
  private static final String MINUS = "-\u2212\u2013";

  /** Between letters these hold words together, as in "North-Korean" and "kcna.kp". */
  private static final String TIES = "-'\u2019._@/:&+\u2010\u2011";

  private final List<Term> terms;

  private Query(List<Term> terms) {
    this.terms = List.copyOf(terms);
  }

  /** Everything: for looking through reports by {@link Filters} alone. */
  public static Query everything() {
    return new Query(List.of());
  }

  /**
   * Reads what a person typed. Operators of databases mean nothing here, and emoji are passed over.
   *
   * @throws BadQueryException if it is too long, or has no letter or digit
   */
  public static Query parse(String text) {
    if (text.length() > LONGEST) {
      throw new BadQueryException(
          "The search is %d characters long; please shorten it to at most %d."
              .formatted(text.length(), LONGEST));
    }
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      i = read(text, i, terms);
    }
    if (terms.isEmpty()) {
      throw new BadQueryException(
          "The search has no letter or digit; please type at least one word.");
    }
    int weight = terms.stream().mapToInt(Term::weight).sum();
    if (weight > MOST_WORDS) {
      throw new BadQueryException(
          "The search has %d words or characters; please use at most %d."
              .formatted(weight, MOST_WORDS));
    }
    return new Query(terms.stream().distinct().toList());
  }

  /** Reads one blank or one term and says where the next one starts. */
  private static int read(String text, int start, List<Term> terms) {
    int i = start;
    if (isBlank(text, i)) {
      return i + 1;
    }
    boolean excluded = false;
    if (is(text, i, MINUS)) {
      excluded = i + 1 < text.length() && !isBlank(text, i + 1) && (i == 0 || isBlank(text, i - 1));
      i++;
    }
    if (is(text, i, QUOTES)) {
      int end = i + 1;
      while (end < text.length() && !is(text, end, QUOTES)) {
        end++;
      }
      terms.addAll(Term.phrase(text.substring(i + 1, end), excluded));
      return end + 1;
    }
    int end = i;
    while (end < text.length() && !isBlank(text, end) && !is(text, end, QUOTES)) {
      end++;
    }
    for (String piece : pieces(text.substring(i, end))) {
      terms.addAll(Term.phrase(piece, excluded));
    }
    return end;
  }

  /** Cuts at punctuation that does not hold words together: "中国，公安" are two words. */
  private static List<String> pieces(String chunk) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < chunk.length(); i++) {
      char c = chunk.charAt(i);
      boolean cuts = Kind.of(c) == Kind.SEPARATOR && isPunctuation(c) && TIES.indexOf(c) < 0;
      if (cuts) {
        pieces.add(chunk.substring(start, i));
        start = i + 1;
      }
    }
    pieces.add(chunk.substring(start));
    return pieces;
  }

  private static boolean isPunctuation(char c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL ->
          true;
      default -> false;
    };
  }

  private static boolean isBlank(String text, int i) {
    return Character.isWhitespace(text.charAt(i))
        || Character.isSpaceChar(text.charAt(i))
        || Character.isISOControl(text.charAt(i));
  }

  private static boolean is(String text, int i, String set) {
    return i < text.length() && set.indexOf(text.charAt(i)) >= 0;
  }

  /** What must be in a report. */
  List<Term> wanted() {
    return terms.stream().filter(t -> !t.excluded()).toList();
  }

  /** What must not. */
  List<Term> unwanted() {
    return terms.stream().filter(Term::excluded).toList();
  }

  /** Tells how many terms there are, and no word. */
  @Override
  public String toString() {
    return "Query[" + terms.size() + " terms]";
  }
}
