package org.durumi.reader.intake;

/** A file's name as it can safely stand in a sentence on a terminal. */
final class DisplayName {

  private static final int LONGEST = 300;

  private DisplayName() {}

  static String of(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .limit(LONGEST)
        .map(c -> Characters.isInvisible(c) || c == '\n' || c == '\t' ? '?' : c)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }
}
