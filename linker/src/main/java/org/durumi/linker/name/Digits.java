package org.durumi.linker.name;

/** Digits that stand for the letters they look like. */
final class Digits {

  private static final String LOOKS = "oizeasgtbg";

  private Digits() {}

  /** A word of letters among which a few digits stand, with letters for them; others unchanged. */
  static String asLetters(String word) {
    long digits = word.chars().filter(c -> c >= '0' && c <= '9').count();
    if (digits == 0
        || digits * 2 >= word.length()
        || Character.isDigit(word.charAt(word.length() - 1))) {
      return word;
    }
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      out.append(c >= '0' && c <= '9' ? LOOKS.charAt(c - '0') : c);
    }
    return out.toString();
  }
}
