package org.durumi.cli.card;

/**
 * One character as a terminal may safely show it.
 *
 * @param text what to print
 * @param columns how many columns it takes: 0, 1, 2, or more for a character shown by its number
 */
record Glyph(String text, int columns) {

  private static final Glyph SPACE = new Glyph(" ", 1);

  /**
   * First and last code points of the blocks that take two columns, by Unicode's East Asian Width.
   */
  private static final int[] WIDE = {
    0x1100, 0x115f, 0x2e80, 0x303e, 0x3041, 0x33ff, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xa000, 0xa4cf,
    0xa960, 0xa97f, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe30, 0xfe6f, 0xff01, 0xff60, 0xffe0, 0xffe6,
    0x1f300, 0x1f64f, 0x1f900, 0x1f9ff, 0x20000, 0x3fffd
  };

  /**
   * Shows a character of a report. Controls, bidirectional marks and what else would steer a
   * terminal are shown by their number and do nothing.
   */
  static Glyph of(int codePoint) {
    if (codePoint >= 0x20 && codePoint < 0x7f) {
      return codePoint == ' ' ? SPACE : new Glyph(Character.toString(codePoint), 1);
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL ->
          codePoint == '\n' || codePoint == '\t' || codePoint == '\r' ? SPACE : number(codePoint);
      case Character.FORMAT ->
          isJoiner(codePoint) ? new Glyph(Character.toString(codePoint), 0) : number(codePoint);
      case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> number(codePoint);
      case Character.SPACE_SEPARATOR -> codePoint == 0x3000 ? new Glyph("\u3000", 2) : SPACE;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> SPACE;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
          new Glyph(Character.toString(codePoint), 0);
      default -> new Glyph(Character.toString(codePoint), isWide(codePoint) ? 2 : 1);
    };
  }

  boolean isSpace() {
    return text.equals(SPACE.text);
  }

  /** Tells whether a line may end right after this character, as in Chinese. */
  boolean isIdeograph() {
    return columns == 2 && !isHangul(text.codePointAt(0));
  }

  private static boolean isHangul(int codePoint) {
    return codePoint >= 0xac00 && codePoint <= 0xd7a3;
  }

  private static boolean isJoiner(int codePoint) {
    return codePoint == 0x200c || codePoint == 0x200d;
  }

  private static Glyph number(int codePoint) {
    String shown = "<U+%04X>".formatted(codePoint);
    return new Glyph(shown, shown.length());
  }

  private static boolean isWide(int codePoint) {
    for (int i = 0; i < WIDE.length; i += 2) {
      if (codePoint >= WIDE[i] && codePoint <= WIDE[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
