package org.durumi.linker.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Mandarin sounds: onset, final and tone (0 where it is not said). */
final class MandarinSounds {

  private static final List<String> ONSETS =
      List.of(
          "", "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q",
          "x", "r", "z", "c", "s");
  private static final List<String> FINALS =
      List.of(
          "a", "o", "e", "er", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "i", "ia",
          "ie", "iao", "iu", "ian", "in", "iang", "ing", "iong", "u", "ua", "uo", "uai", "ui",
          "uan", "un", "uang", "ü", "üe", "üan", "ün", "io", "ueng");
  private static final float OTHER_TONE = 0.35f;
  private static final Near ONSET =
      Near.read("mandarin-near.tsv", "onset", ONSETS.size(), ONSETS::indexOf);
  private static final Near FINAL =
      Near.read("mandarin-near.tsv", "final", FINALS.size(), FINALS::indexOf);
  private static final Map<String, String> WHOLE = new HashMap<>();

  static {
    for (String row :
        List.of(
            "yi i",
            "ya ia",
            "ye ie",
            "yao iao",
            "you iu",
            "yan ian",
            "yin in",
            "yang iang",
            "ying ing",
            "yong iong",
            "yo io",
            "wu u",
            "wa ua",
            "wo uo",
            "wai uai",
            "wei ui",
            "wan uan",
            "wen un",
            "wang uang",
            "weng ueng",
            "yu ü",
            "yue üe",
            "yuan üan",
            "yun ün")) {
      String[] pair = row.split(" ", -1);
      WHOLE.put(pair[0], pair[1]);
    }
  }

  private MandarinSounds() {}

  /** Room for every sound without its tone. */
  static final int TONELESS = ONSETS.size() * 64;

  /**
   * The sound of a pinyin syllable, with its tone's number after it or without; -1 if it is none.
   */
  static int ofPinyin(String pinyin) {
    int last = pinyin.charAt(pinyin.length() - 1);
    int tone = last >= '1' && last <= '4' ? last - '0' : 0;
    String letters = tone == 0 ? pinyin : pinyin.substring(0, pinyin.length() - 1);
    String whole = WHOLE.get(letters);
    String onset = whole == null ? onset(letters) : "";
    String end = whole == null ? letters.substring(onset.length()) : whole;
    if (end.startsWith("u") && (onset.equals("j") || onset.equals("q") || onset.equals("x"))) {
      end = "ü" + end.substring(1);
    }
    int number = FINALS.indexOf(end);
    return number < 0 ? -1 : (ONSETS.indexOf(onset) * 64 + number) * 8 + tone;
  }

  private static String onset(String letters) {
    for (String onset : ONSETS) {
      if (!onset.isEmpty() && letters.startsWith(onset)) {
        return onset;
      }
    }
    return "";
  }

  static int toneless(int sound) {
    return sound / 8;
  }

  static float between(int a, int b) {
    float cost = ONSET.between(a / 512, b / 512) + FINAL.between(a / 8 % 64, b / 8 % 64);
    int toneA = a % 8;
    int toneB = b % 8;
    return toneA != 0 && toneB != 0 && toneA != toneB ? cost + OTHER_TONE : cost;
  }

  static int onset(int sound) {
    return sound / 512;
  }

  /** Whether the syllable ends in n or ng. */
  static boolean nasal(int sound) {
    String end = FINALS.get(sound / 8 % 64);
    return end.endsWith("n") || end.endsWith("ng");
  }

  /** The sound in plain letters, for names that are no Chinese ones. */
  static String letters(int sound) {
    return ONSETS.get(sound / 512) + FINALS.get(sound / 8 % 64).replace('ü', 'u');
  }
}
