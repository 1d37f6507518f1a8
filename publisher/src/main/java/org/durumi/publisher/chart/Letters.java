package org.durumi.publisher.chart;

/** How much room words take, so that labels can be laid out where no browser is at hand. */
public final class Letters {

  private static final double CAPITAL = 0.66;
  private static final double OTHER = 0.54;
  private static final char FULL_WIDTH = '\uff00';

  private Letters() {}

  /** The width of a text, as a multiple of the letters' size; rather too much than too little. */
  public static double width(String text) {
    return text.codePoints().mapToDouble(Letters::width).sum();
  }

  /** The text, cut where it would be wider than this. */
  public static String fitted(String text, double widest) {
    double width = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      width += width(text.codePointAt(i));
      if (width > widest) {
        int end = i == 0 ? 0 : text.offsetByCodePoints(i, -1);
        return text.substring(0, end).strip() + "\u2026";
      }
    }
    return text;
  }

  /** Chinese characters and Korean syllables are as wide as they are high, other letters less. */
  private static double width(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HANGUL, HIRAGANA, KATAKANA, BOPOMOFO -> 1;
      default -> Character.isUpperCase(letter) ? CAPITAL : letter >= FULL_WIDTH ? 1 : OTHER;
    };
  }
}
