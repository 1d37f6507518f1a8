package org.durumi.reader.encoder;

import java.util.Set;

/**
 * A name out to its first and last capitalised word. The encoder may point at a part of it: Rights
 * of Human Rights Watch.
 */
final class WholeName {

  /** Capitalised where a sentence begins, and part of no name. */
  private static final Set<String> OPENERS =
      Set.of(
          "When",
          "While",
          "After",
          "Before",
          "Since",
          "Although",
          "Though",
          "Under",
          "With",
          "From",
          "But",
          "And",
          "Last",
          "Both",
          "According",
          "For",
          "Now",
          "Then",
          "That",
          "This",
          "His",
          "Her",
          "Its",
          "Their",
          "Our",
          "The",
          "Cuando",
          "Según",
          "Aunque",
          "Desde",
          "Nach",
          "Laut");

  private WholeName() {}

  /** The stretch, with the capitalised words right before and right behind it if it is a name. */
  static Stretch of(String text, Stretch at) {
    int start = at.start();
    int end = at.end();
    if (start >= end || !isName(text, start)) {
      return at;
    }
    int before = wordBefore(text, start);
    while (before >= 0 && isName(text, before) && !isOpener(text, before)) {
      start = before;
      before = wordBefore(text, start);
    }
    while (end + 1 < text.length() && text.charAt(end) == ' ' && isName(text, end + 1)) {
      end = wordEnd(text, end + 1);
    }
    return new Stretch(start, end, at.score());
  }

  private static boolean isOpener(String text, int at) {
    return OPENERS.contains(text.substring(at, wordEnd(text, at)));
  }

  /** Where the word begins that ends one blank before; negative where there is none. */
  private static int wordBefore(String text, int start) {
    if (start < 2 || text.charAt(start - 1) != ' ' || !isLetter(text, start - 2)) {
      return -1;
    }
    int at = start - 2;
    while (at > 0 && isLetter(text, at - 1)) {
      at--;
    }
    return at;
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isLetter(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean isLetter(String text, int at) {
    char c = text.charAt(at);
    return Letters.isOfSpacedWord(c) || c == '-' || c == '’' || c == '\'';
  }

  /** A capital and more behind it. */
  private static boolean isName(String text, int at) {
    return Character.isUpperCase(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at + 1));
  }
}
