package org.durumi.linker.telling;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** Brings words to the one form in which they are compared. */
public final class Folded {

  private Folded() {}

  /**
   * Lower case, compatibility forms and Latin accents gone, every stretch of anything but letters
   * and digits one space. Starts and ends with a space unless it is empty.
   */
  public static String words(String text) {
    String apart = isPlain(text) ? text : Normalizer.normalize(text, Form.NFKC);
    StringBuilder out = new StringBuilder(apart.length() + 2).append(' ');
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (c < 0x80) {
        out.append(isAsciiWord(c) ? lower(c) : ' ');
      } else if (Character.isLetterOrDigit(c)) {
        out.append(c < 0x300 ? base(c) : c);
      } else if (!isMark(c)) {
        out.append(' ');
      }
      if (out.length() > 1 && ends(out, 1) && ends(out, 2)) {
        out.setLength(out.length() - 1);
      }
    }
    if (!ends(out, 1)) {
      out.append(' ');
    }
    return out.length() == 1 ? "" : out.toString();
  }

  /** The letters and digits alone, in the same form. */
  public static String letters(String text) {
    return words(text).replace(" ", "");
  }

  /** True for characters of scripts that put no spaces between words, or that join them. */
  public static boolean isDense(char c) {
    return c >= 0x2e80 || c >= 0x1100 && c < 0x1200;
  }

  private static boolean ends(StringBuilder text, int back) {
    return text.charAt(text.length() - back) == ' ';
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAsciiWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK || c == '\u2019' || c == '\u00ad';
  }

  private static char base(char c) {
    String plain = Normalizer.normalize(String.valueOf(c), Form.NFD).toLowerCase(Locale.ROOT);
    return plain.charAt(0);
  }
}
