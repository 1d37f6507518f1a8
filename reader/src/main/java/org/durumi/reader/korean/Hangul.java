package org.durumi.reader.korean;

/** Composes and takes apart Hangul syllables (Unicode 3.12: conjoining jamo arithmetic). */
final class Hangul {

  private static final int BASE = 0xAC00;
  private static final int COUNT = 11172;
  private static final int VOWELS = 21;
  private static final int FINALS = 28;

  /** No final consonant. */
  static final int OPEN = 0;

  /** Final ㄴ. */
  static final int NIEUN = 4;

  /** Final ㄹ. */
  static final int RIEUL = 8;

  /** Final ㅁ. */
  static final int MIEUM = 16;

  /** Final ㅆ. */
  static final int SSANGSIOT = 20;

  private Hangul() {}

  /** Tells whether a character is a whole Hangul syllable. */
  static boolean isSyllable(char c) {
    return c >= BASE && c < BASE + COUNT;
  }

  /** The final consonant's index, {@link #OPEN} for none or for a character that is no syllable. */
  static int last(char c) {
    return isSyllable(c) ? (c - BASE) % FINALS : OPEN;
  }

  /** The vowel's index from 0 (ㅏ) to 20 (ㅣ). */
  static int vowel(char c) {
    return (c - BASE) / FINALS % VOWELS;
  }

  /** The same syllable with another final consonant. */
  static char withLast(char c, int last) {
    return (char) (c - last(c) + last);
  }

  /** The same syllable with another vowel. */
  static char withVowel(char c, int vowel) {
    return (char) (c + (vowel - vowel(c)) * FINALS);
  }
}
