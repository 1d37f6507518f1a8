package org.durumi.reader.encoder;

/** What BERT makes of characters, by their Unicode categories. */
final class Letters {

  private static final int REPLACEMENT = 0xFFFD;

  private Letters() {}

  /** Ideographs, each of which is a word. */
  static boolean isChinese(int c) {
    return c >= 0x3400
        && (c >= 0x4E00 && c <= 0x9FFF
            || c <= 0x4DBF
            || c >= 0x20000 && c <= 0x2A6DF
            || c >= 0x2A700 && c <= 0x2B73F
            || c >= 0x2B740 && c <= 0x2B81F
            || c >= 0x2B820 && c <= 0x2CEAF
            || c >= 0xF900 && c <= 0xFAFF
            || c >= 0x2F800 && c <= 0x2FA1F);
  }

  /** Punctuation; the signs of ASCII count as such. */
  static boolean isPunctuation(int c) {
    if (c < 0x80) {
      return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  static boolean isBlank(int c) {
    return c == ' '
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** Characters that are no part of any piece. */
  static boolean isDropped(int c) {
    if (c == 0 || c == REPLACEMENT) {
      return true;
    }
    int type = Character.getType(c);
    return (type == Character.CONTROL || type == Character.FORMAT)
        && c != '\t'
        && c != '\n'
        && c != '\r';
  }

  /** Tells whether a letter belongs to a script that puts spaces between its words. */
  static boolean isOfSpacedWord(int c) {
    return Character.isLetterOrDigit(c)
        && !Character.isIdeographic(c)
        && Character.UnicodeScript.of(c) != Character.UnicodeScript.HANGUL;
  }
}
