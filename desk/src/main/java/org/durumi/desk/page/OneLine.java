package org.durumi.desk.page;

/** Words from outside on one line of a page, cut where they get too long. */
public final class OneLine {

  private static final int LONGEST = 240;

  private OneLine() {}

  /** The line; see {@link Inert}. */
  public static String of(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return Inert.of(line);
    }
    return Inert.of(line.substring(0, line.offsetByCodePoints(0, LONGEST))) + "\u2026";
  }
}
