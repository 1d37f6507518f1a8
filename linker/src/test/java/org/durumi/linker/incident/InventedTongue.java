package org.durumi.linker.incident;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.durumi.linker.telling.Concepts;
import org.durumi.linker.telling.Tsv;
import org.durumi.linker.telling.Vector;

/**
 * A language of invented words, spelt as English, Korean or Chinese are. The words of two of them
 * have nothing in common; what {@link Concepts} knows is said in the real words of each.
 */
enum InventedTongue {
  ENGLISH("en"),
  KOREAN("ko"),
  CHINESE("zh");

  private static final String STARTS = "bcdfghklmnprstvwz";
  private static final String MIDDLES = "aeiou";
  private static final String ENDS = "nrslkt";
  private static final List<String> PARTICLES = List.of("은", "를", "에서", "이", "가", "에", "으로", "도");
  private static final String FAMILIES = "김이박최정강조윤장임";
  private static final List<String> FAMILIES_IN_LATIN =
      List.of("Kim", "Lee", "Park", "Choi", "Jung", "Kang", "Cho", "Yoon", "Jang", "Lim");
  private static final String GIVEN = "민서지현영수철호은희성미옥춘금광명순복남";
  private static final List<String> GIVEN_IN_LATIN =
      List.of(
          "min", "seo", "ji", "hyun", "young", "su", "chul", "ho", "eun", "hee", "sung", "mi", "ok",
          "chun", "geum", "kwang", "myung", "soon", "bok", "nam");

  private final String code;

  InventedTongue(String code) {
    this.code = code;
  }

  /** The real words of a language. */
  private record Lexicon(Map<String, String> concepts, List<String> common) {

    private static final Map<InventedTongue, Lexicon> ALL = new EnumMap<>(InventedTongue.class);

    static {
      for (InventedTongue tongue : values()) {
        ALL.put(tongue, read(tongue.code));
      }
    }

    private static Lexicon read(String code) {
      Map<String, String> concepts = new HashMap<>();
      for (String[] row : Tsv.rows(Concepts.class, "concepts.tsv")) {
        if (row[1].equals(code)) {
          concepts.putIfAbsent(row[0], row[2].replace("*", ""));
        }
      }
      List<String> common = new ArrayList<>();
      for (String[] row : Tsv.rows(Vector.class, "common-words.tsv")) {
        if (row[0].equals(code)) {
          common.add(row[1]);
        }
      }
      return new Lexicon(concepts, common);
    }

    static Lexicon of(InventedTongue tongue) {
      return Objects.requireNonNull(ALL.get(tongue));
    }
  }

  String code() {
    return code;
  }

  /** The word of a number, always the same one. */
  String word(int number, Random random) {
    long left = mixed(number);
    return switch (this) {
      case ENGLISH -> latin(left);
      case KOREAN ->
          hangul(left) + hangul(left >>> 24) + PARTICLES.get(random.nextInt(PARTICLES.size()));
      case CHINESE -> "" + character(left) + character(left >>> 24);
    };
  }

  private static String latin(long from) {
    StringBuilder word = new StringBuilder();
    long left = from >>> 1;
    for (int i = 0; i < 2 + (int) (from & 1); i++) {
      word.append(STARTS.charAt((int) (left % STARTS.length())));
      left /= STARTS.length();
      word.append(MIDDLES.charAt((int) (left % MIDDLES.length())));
      left /= MIDDLES.length();
    }
    return word.append(ENDS.charAt((int) (left % ENDS.length()))).toString();
  }

  private static char hangul(long from) {
    int bits = (int) (from & 0xffffff);
    int ending = bits % 3 == 0 ? 4 * (bits / 3 % 6) : 0;
    return (char) (0xac00 + bits / 32 % 19 * 588 + bits / 1024 % 21 * 28 + ending);
  }

  private static char character(long from) {
    return (char) (0x4e00 + (from & 0xffffff) % 3_000);
  }

  private static long mixed(int number) {
    long mixed = (number + 1) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ mixed >>> 31) * 0xBF58476D1CE4E5B9L;
    return (mixed ^ mixed >>> 29) & Long.MAX_VALUE;
  }

  /** What says a concept here; nothing where the language has no word for it. */
  String concept(String id) {
    return Lexicon.of(this).concepts.getOrDefault(id, "");
  }

  /** One of the small words that every sentence has; nothing where there are none. */
  String common(Random random) {
    List<String> common = Lexicon.of(this).common;
    return common.isEmpty() ? "" : common.get(random.nextInt(Math.min(40, common.size())));
  }

  /** A person's name as it is written here; no name in Chinese. */
  String name(int number) {
    int family = number % FAMILIES.length();
    int first = number / 10 % GIVEN.length();
    int second = number / 200 % GIVEN.length();
    return switch (this) {
      case ENGLISH ->
          FAMILIES_IN_LATIN.get(family)
              + " "
              + GIVEN_IN_LATIN.get(first)
              + "-"
              + GIVEN_IN_LATIN.get(second);
      case KOREAN -> "" + FAMILIES.charAt(family) + GIVEN.charAt(first) + GIVEN.charAt(second);
      case CHINESE -> "";
    };
  }

  /** Words in a row, as this language writes them. */
  String joined(List<String> words) {
    return String.join(
        this == CHINESE ? "" : " ", words.stream().filter(w -> !w.isEmpty()).toList());
  }
}
