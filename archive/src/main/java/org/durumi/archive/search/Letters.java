package org.durumi.archive.search;

/** What is left of a text when only its folded letters and digits count. */
public final class Letters {

  private Letters() {}

  /** The letters and digits of a text in one form, without anything between. */
  public static String of(String text) {
    String folded = Folding.fold(text).text();
    StringBuilder letters = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (Folding.kind(c) != Kind.SEPARATOR) {
        letters.appendCodePoint(c);
      }
    }
    return letters.toString();
  }
}
