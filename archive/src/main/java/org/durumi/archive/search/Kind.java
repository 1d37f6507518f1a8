package org.durumi.archive.search;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** How a folded character takes part in words. */
enum Kind {
  /** Spaces, punctuation, symbols: never searched. */
  SEPARATOR,
  /** A letter or digit of a script that sets words apart. */
  WORD,
  /** A character of a script that runs words together, or glues endings to them as Korean does. */
  DENSE;

  private static final Set<UnicodeScript> DENSE_SCRIPTS =
      EnumSet.of(
          UnicodeScript.HANGUL,
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  /** The long-vowel mark of kana, which Unicode gives to no script. */
  private static final int LONG_VOWEL = 0x30fc;

  static Kind of(int codePoint) {
    int type = Character.getType(codePoint);
    boolean letter =
        Character.isLetterOrDigit(codePoint)
            || type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK
            || type == Character.LETTER_NUMBER
            || type == Character.OTHER_NUMBER;
    if (!letter) {
      return SEPARATOR;
    }
    return codePoint == LONG_VOWEL || DENSE_SCRIPTS.contains(UnicodeScript.of(codePoint))
        ? DENSE
        : WORD;
  }
}
