package org.durumi.linker.name;

import java.util.List;
import java.util.Random;

/**
 * Ways of writing a Korean name in Latin letters, from each system's own tables, apart from the
 * program's: what the program reads is not what wrote it.
 */
enum KoreanScheme {
  REVISED,
  MCCUNE,
  MCCUNE_BARE,
  NORTH,
  YALE,
  HABIT;

  private static final String[][] ONSET = {
    "g kk n d tt r m b pp s ss - j jj ch k t p h".split(" ", -1),
    "k kk n t tt r m p pp s ss - ch tch ch' k' t' p' h".split(" ", -1),
    "k kk n t tt r m p pp s ss - j jj ch kh th ph h".split(" ", -1),
    "k kk n t tt l m p pp s ss - c cc ch kh th ph h".split(" ", -1),
  };
  private static final String[][] VOWEL = {
    "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ", -1),
    "a ae ya yae ŏ e yŏ ye o wa wae oe yo u wŏ we wi yu ŭ ŭi i".split(" ", -1),
    "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i".split(" ", -1),
    "a ay ya yay e ey ye yey o wa way oy yo wu we wey wi yu u uy i".split(" ", -1),
  };
  private static final String[] CODA = "- k n t l m p ng".split(" ", -1);
  private static final String[][] HABITS = {
    "g/k kk n d/t tt r m b/p pp s ss - j jj ch k t p h".split(" ", -1),
    "a ae/ai ya yae eo/u/o e yeo/you/yu/yo ye o wa wae oe/oi yo u/oo wo we wi yu/yoo eu/u/oo ui/ee i/ee"
        .split(" ", -1),
  };
  private static final List<String> SURNAMES =
      List.of(
          "김 Kim Gim",
          "이 Lee Yi Rhee",
          "리 Ri Lee",
          "박 Park Pak",
          "최 Choi Choe",
          "정 Jung Chung Jeong",
          "강 Kang",
          "조 Cho Jo",
          "윤 Yoon Yun",
          "장 Jang Chang",
          "임 Lim Im Yim",
          "한 Han",
          "오 Oh",
          "서 Suh Seo",
          "신 Shin Sin",
          "권 Kwon",
          "황 Hwang",
          "안 Ahn An",
          "송 Song",
          "류 Ryu Yoo",
          "홍 Hong",
          "전 Jun Chun",
          "고 Ko Koh",
          "문 Moon",
          "손 Sohn Son",
          "배 Bae Pae",
          "백 Baek Paik",
          "허 Hur Heo",
          "남 Nam",
          "심 Shim",
          "노 Roh Noh",
          "곽 Kwak");

  /** The family names that the generators draw from, in Hangul. */
  static List<String> surnames() {
    return SURNAMES.stream().map(row -> row.substring(0, 1)).toList();
  }

  /**
   * A family name and a given name in this system; {@code random} chooses the layout and the
   * habits.
   */
  String write(String surname, String given, Random random) {
    String family = cased(this == HABIT ? habitual(surname, random) : word(surname, "", random));
    String join = List.of("-", " ", "", "-").get(random.nextInt(4));
    String rest = cased(word(given, join, random));
    if (join.equals(" ")) {
      rest =
          rest.substring(0, rest.indexOf(' ') + 1) + cased(rest.substring(rest.indexOf(' ') + 1));
    }
    return switch (random.nextInt(6)) {
      case 0 -> rest + " " + family;
      case 1 -> family.toUpperCase(java.util.Locale.ROOT) + " " + rest;
      default -> family + " " + rest;
    };
  }

  private static String habitual(String surname, Random random) {
    for (String row : SURNAMES) {
      if (row.startsWith(surname)) {
        String[] parts = row.split(" ", -1);
        return parts[1 + random.nextInt(parts.length - 1)];
      }
    }
    throw new IllegalArgumentException("no such family name");
  }

  private static String cased(String word) {
    return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
  }

  /** Syllables in this system with something between them. */
  String word(String hangul, String join, Random random) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < hangul.length(); i++) {
      int sound = KoreanSounds.ofHangul(hangul.charAt(i));
      int next = i + 1 < hangul.length() ? KoreanSounds.ofHangul(hangul.charAt(i + 1)) : -1;
      int before = i > 0 ? KoreanSounds.ofHangul(hangul.charAt(i - 1)) : -1;
      out.append(i > 0 ? join : "");
      out.append(syllable(sound, before, next, random));
    }
    String all = out.toString();
    return this == MCCUNE_BARE ? all.replace("'", "").replace('ŏ', 'o').replace('ŭ', 'u') : all;
  }

  private String syllable(int sound, int before, int next, Random random) {
    int table =
        switch (this) {
          case MCCUNE, MCCUNE_BARE -> 1;
          case NORTH -> 2;
          case YALE -> 3;
          default -> 0;
        };
    int onset = KoreanSounds.onset(sound);
    int coda = KoreanSounds.coda(sound);
    if (this == HABIT) {
      return choose(HABITS[0][onset], random)
          + choose(HABITS[1][KoreanSounds.vowel(sound)], random)
          + end(coda, -1);
    }
    String first = ONSET[table][onset];
    if ((table == 1 || table == 2) && before >= 0) {
      first = voiced(first, KoreanSounds.coda(before), table == 1);
    }
    String vowel = VOWEL[table][KoreanSounds.vowel(sound)];
    boolean labial = first.equals("p") || first.equals("m");
    vowel = table == 3 && labial && vowel.equals("wu") ? "u" : vowel;
    return (first.equals("-") ? "" : first) + vowel + end(coda, table == 1 ? next : -1);
  }

  /** Between vowels and sonorants the plain stops are voiced. */
  private static String voiced(String onset, int codaBefore, boolean palatal) {
    boolean sonorant =
        codaBefore == 0 || codaBefore == 2 || codaBefore == 4 || codaBefore == 5 || codaBefore == 7;
    if (!sonorant) {
      return onset;
    }
    return switch (onset) {
      case "k" -> "g";
      case "t" -> "d";
      case "p" -> "b";
      case "ch" -> palatal ? "j" : onset;
      default -> onset;
    };
  }

  private static String end(int coda, int next) {
    boolean nasalNext =
        next >= 0 && (KoreanSounds.onset(next) == 2 || KoreanSounds.onset(next) == 6);
    String end = coda == 1 && nasalNext ? "ng" : CODA[coda];
    return end.equals("-") ? "" : end;
  }

  private static String choose(String options, Random random) {
    String[] each = options.split("/", -1);
    String one = each[random.nextInt(each.length)];
    return one.equals("-") ? "" : one;
  }
}
