package org.durumi.desk.page;

/**
 * Words from a report on one line of a page. What cannot be seen, or turns the words around it, is
 * shown as a sign.
 */
public final class OneLine {

  private static final int LONGEST = 240;
  private static final String SIGN = "\u25AF";

  private OneLine() {}

  /** The line, cut where it gets too long. */
  public static String of(String words) {
    StringBuilder line = new StringBuilder();
    words
        .strip()
        .codePoints()
        .limit(LONGEST)
        .forEach(c -> {
          if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            line.append(' ');
          } else if (isHidden(c)) {
            line.append(SIGN);
          } else {
            line.appendCodePoint(c);
          }
        });
    if (words.strip().codePointCount(0, words.strip().length()) > LONGEST) {
      line.append('\u2026');
    }
    return line.toString();
  }

  private static boolean isHidden(int c) {
    // Joiners are part of how some scripts and signs are written.
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> true;
      case Character.FORMAT -> c != 0x200C && c != 0x200D;
      default -> false;
    };
  }
}
