package org.durumi.linker.name;

/** Korean sounds: onset, vowel and coda as in the Unicode standard, codas as they are spoken. */
final class KoreanSounds {

  /** Any vowel or coda: what an initial leaves open. */
  static final int ANY_VOWEL = 21;

  static final int ANY_CODA = 8;

  private static final String ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  private static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
  private static final String CODAS = ".ㄱㄴㄷㄹㅁㅂㅇ";
  // Each of the 28 written codas as one of the seven spoken ones.
  private static final int[] SPOKEN = {
    0, 1, 1, 1, 2, 2, 2, 3, 4, 1, 5, 4, 4, 4, 6, 4, 5, 6, 6, 3, 3, 7, 3, 3, 1, 3, 6, 3
  };
  private static final int NIEUN = ONSETS.indexOf('ㄴ');
  private static final int RIEUL = ONSETS.indexOf('ㄹ');
  private static final int NONE = ONSETS.indexOf('ㅇ');
  // South and North write the same onset differently at the beginning: 리 and 이, 로 and 노.
  private static final float INITIAL_RULE = 0.06f;
  private static final boolean[] FRONT = new boolean[ANY_VOWEL + 1];

  private static final Near ONSET =
      Near.read("korean-near.tsv", "onset", ONSETS.length(), ONSETS::indexOf);
  private static final Near VOWEL =
      Near.read("korean-near.tsv", "vowel", ANY_VOWEL + 1, VOWELS::indexOf).any(ANY_VOWEL, 0.1f);
  private static final Near CODA =
      Near.read("korean-near.tsv", "coda", ANY_CODA + 1, CODAS::indexOf).any(ANY_CODA, 0.05f);

  static {
    for (char c : "ㅑㅕㅖㅛㅠㅣㅒ".toCharArray()) {
      FRONT[VOWELS.indexOf(c)] = true;
    }
  }

  private KoreanSounds() {}

  static int sound(int onset, int vowel, int coda) {
    return (onset * 22 + vowel) * 9 + coda;
  }

  static int onset(int sound) {
    return sound / 198;
  }

  static int vowel(int sound) {
    return sound / 9 % 22;
  }

  static int coda(int sound) {
    return sound % 9;
  }

  /** The sound of a Hangul syllable. */
  static int ofHangul(int syllable) {
    int at = syllable - 0xAC00;
    return sound(at / 588, at / 28 % 21, SPOKEN[at % 28]);
  }

  static boolean isHangul(int c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }

  /** The number of a letter of Hangul in its part of the syllable. */
  static int number(String part, String letter) {
    return switch (part) {
      case "onset" -> ONSETS.indexOf(letter);
      case "vowel" -> VOWELS.indexOf(letter);
      default -> CODAS.indexOf(letter);
    };
  }

  static float between(int a, int b, boolean first) {
    int vowelA = a / 9 % 22;
    int vowelB = b / 9 % 22;
    float cost = VOWEL.between(vowelA, vowelB) + CODA.between(a % 9, b % 9);
    return cost + onsets(a / 198, b / 198, FRONT[vowelA] && FRONT[vowelB], first);
  }

  private static float onsets(int a, int b, boolean front, boolean first) {
    if (a == b) {
      return 0;
    }
    boolean liquid = a == RIEUL || b == RIEUL;
    boolean nasal = a == NIEUN || b == NIEUN;
    boolean none = a == NONE || b == NONE;
    if (none && front && (liquid || nasal)) {
      return liquid ? INITIAL_RULE : 2 * INITIAL_RULE;
    }
    if (liquid && nasal && first) {
      return INITIAL_RULE;
    }
    return ONSET.between(a, b);
  }
}
