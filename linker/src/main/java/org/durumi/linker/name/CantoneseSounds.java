package org.durumi.linker.name;

import java.util.List;

/** Cantonese sounds as Jyutping writes them, without tones. */
final class CantoneseSounds {

  private static final List<String> ONSETS =
      List.of(
          "-", "gw", "kw", "ng", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "w", "z",
          "c", "s", "j");
  private static final List<String> FINALS =
      List.of(
          "aa", "aai", "aau", "aam", "aan", "aang", "aap", "aat", "aak", "ai", "au", "am", "an",
          "ang", "ap", "at", "ak", "e", "ei", "eng", "ek", "eu", "i", "iu", "im", "in", "ing", "ip",
          "it", "ik", "o", "oi", "ou", "on", "ong", "ot", "ok", "u", "ui", "un", "ung", "ut", "uk",
          "oe", "oeng", "oek", "eoi", "eon", "eot", "yu", "yun", "yut", "m", "ng");

  private static final Near ONSET =
      Near.read("cantonese-near.tsv", "onset", ONSETS.size(), ONSETS::indexOf);
  private static final Near FINAL =
      Near.read("cantonese-near.tsv", "final", FINALS.size(), FINALS::indexOf);

  private CantoneseSounds() {}

  /** Room for every sound. */
  static final int ALL = ONSETS.size() * 64;

  /** The number of a sound in its part of the syllable. */
  static int number(String part, String letters) {
    return part.equals("onset") ? ONSETS.indexOf(letters) : FINALS.indexOf(letters);
  }

  static int sound(int onset, int end) {
    return onset * 64 + end;
  }

  /** The sound of a Jyutping syllable, with its tone's number or without; -1 if it is none. */
  static int ofJyutping(String jyutping) {
    String letters = jyutping.replaceAll("[0-9]", "");
    for (String onset : ONSETS) {
      if (!onset.equals("-") && letters.startsWith(onset) && letters.length() > onset.length()) {
        int end = FINALS.indexOf(letters.substring(onset.length()));
        return end < 0 ? -1 : sound(ONSETS.indexOf(onset), end);
      }
    }
    int end = FINALS.indexOf(letters);
    return end < 0 ? -1 : sound(0, end);
  }

  static float between(int a, int b) {
    return ONSET.between(a / 64, b / 64) + FINAL.between(a % 64, b % 64);
  }

  static int onset(int sound) {
    return sound / 64;
  }
}
