package org.durumi.reader.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, number or mark of a sentence.
 *
 * @param start first UTF-16 unit in the sentence
 * @param end one past the last
 * @param text as written
 * @param lower in lower case
 */
record Token(int start, int end, String text, String lower) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "\\p{L}\\.(?:\\p{L}\\.)+" // U.S.
              + "|\\d+(?:[.,]\\d+)*(?:-[\\p{L}]+)*(?:st|nd|rd|th)?" // 30, 5,000, 10-year-old, 18th
              + "|['’]s\\b"
              + "|\\p{L}[\\p{L}\\p{M}]*(?:[-‑][\\p{L}\\d]+|['’](?!s\\b)\\p{L}+)*"
              + "|\\S");

  /** Splits a sentence. */
  static List<Token> split(String sentence) {
    List<Token> tokens = new ArrayList<>();
    Matcher m = SHAPE.matcher(sentence);
    while (m.find()) {
      String text = m.group();
      tokens.add(new Token(m.start(), m.end(), text, text.toLowerCase(Locale.ROOT)));
    }
    return tokens;
  }

  boolean is(String word) {
    return lower.equals(word);
  }

  boolean isWord() {
    return Character.isLetterOrDigit(text.codePointAt(0));
  }

  boolean isCapitalised() {
    return Character.isUpperCase(text.charAt(0));
  }

  boolean isNumeric() {
    return Character.isDigit(text.charAt(0));
  }

  /** Never shows the word: it is a report's. */
  @Override
  public String toString() {
    return "Token[" + start + ", " + end + "]";
  }
}
