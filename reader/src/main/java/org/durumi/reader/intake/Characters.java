package org.durumi.reader.intake;

/** Kinds of characters that change how a text looks without being seen. */
final class Characters {

  private Characters() {}

  /** Characters that turn the direction of writing, by which a text can look like another. */
  static boolean turnsDirection(int c) {
    return (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C;
  }

  /** Controls other than tab and line feed, tag characters, and other unprintable code points. */
  static boolean isControl(int c) {
    return (c < 0x20 && c != '\n' && c != '\t')
        || (c >= 0x7F && c <= 0x9F)
        || (c >= 0xFFF9 && c <= 0xFFFB)
        || (c >= 0xE0000 && c <= 0xE007F)
        || (c & 0xFFFE) == 0xFFFE
        || (c >= 0xFDD0 && c <= 0xFDEF);
  }

  /** Marks that only guide a typesetter. */
  static boolean isMark(int c) {
    return c == 0xFEFF || c == 0x200B || c == 0x2060 || c == 0xAD;
  }

  static boolean isSurrogate(int c) {
    return c >= 0xD800 && c <= 0xDFFF;
  }

  static boolean isInvisible(int c) {
    return turnsDirection(c) || isControl(c) || isMark(c) || isSurrogate(c);
  }

  static boolean isHan(int c) {
    return Character.isIdeographic(c);
  }

  static boolean isHangul(int c) {
    return (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0x1100 && c <= 0x11FF)
        || (c >= 0x3130 && c <= 0x318F);
  }

  static boolean isKana(int c) {
    return c >= 0x3041 && c <= 0x30FF && c != 0x30FB && c != 0x30FC;
  }

  /** Scripts written without spaces between words. */
  static boolean isUnspaced(int c) {
    return isHan(c) || isKana(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF60);
  }
}
