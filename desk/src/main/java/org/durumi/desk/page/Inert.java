package org.durumi.desk.page;

/**
 * Words from outside as a page may show them: what would steer the page's writing direction or be
 * unseen stands there as a sign. Every UTF-16 unit stays one unit, so that offsets hold.
 */
public final class Inert {

  /** Where Unicode has no picture for a control. */
  private static final char SIGN = '\ufffd';

  /** Of the controls up to the blank, Unicode has pictures from here on. */
  private static final char PICTURES = '\u2400';

  private static final char PICTURE_OF_DELETE = '\u2421';

  private Inert() {}

  /** The words, with signs in place of controls; tabs and ends of lines stay. */
  public static String of(String words) {
    StringBuilder shown = null;
    for (int i = 0; i < words.length(); i++) {
      char unit = words.charAt(i);
      char sign = sign(unit);
      if (sign != unit) {
        shown = shown == null ? new StringBuilder(words) : shown;
        shown.setCharAt(i, sign);
      }
    }
    return shown == null ? words : shown.toString();
  }

  private static char sign(char unit) {
    if (unit < ' ') {
      return unit == '\n' || unit == '\r' || unit == '\t' ? unit : (char) (PICTURES + unit);
    }
    return switch (Character.getType(unit)) {
      case Character.CONTROL -> unit == '\u007f' ? PICTURE_OF_DELETE : SIGN;
      // Joiners shape letters and turn nothing around.
      case Character.FORMAT -> unit == '\u200c' || unit == '\u200d' ? unit : SIGN;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
      default -> unit;
    };
  }
}
