package org.durumi.linker.name;

import java.io.PrintStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Invented Chinese names by a seed, in pinyin, Wade-Giles and Hong Kong's letters. */
final class ChineseNames {

  private static final int NAMES = 1000;
  private static final String GIVEN =
      "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英文华建国民永志东海波辉玲红梅春云龙飞鹏雪琳佳欣怡婷宇浩然博"
          + "俊峰成才德胜利福贵兴旺家豪子轩思远天佑晓光立新学庆祥瑞泽恩正义长江振山树林";
  private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾金崔朴";
  private static final String ACCENTS = "\u0304\u0301\u030c\u0300";

  private enum Scheme {
    PINYIN,
    PINYIN_TONES,
    WADE_GILES,
    WADE_GILES_BARE,
    HONG_KONG
  }

  private static final List<Scheme> SCHEMES = List.of(Scheme.values());
  private static final Map<String, String> WADE = new HashMap<>();
  private static final Map<String, String> HONG_KONG = new HashMap<>();
  private static final Map<String, String> PINYIN = new HashMap<>();

  static {
    Table.rows("mandarin.tsv", 2).forEach(row -> WADE.put(row[0], row[1]));
    Table.rows("characters.tsv", 5).forEach(row -> PINYIN.put(row[0], row[2].split(",", -1)[0]));
    Table.rows("characters.tsv", 5).forEach(row -> HONG_KONG.put(row[0], row[4].split(",", -1)[0]));
    Table.rows("chinese-surnames.tsv", 4)
        .forEach(row -> {
          PINYIN.put("s" + row[0], row[1]);
          HONG_KONG.put("s" + row[0], Table.words(row[3]).stream().findFirst().orElse(""));
        });
  }

  private final List<String> given = new ArrayList<>();
  private final List<String> surnames = new ArrayList<>();
  private final Random random;

  private ChineseNames(boolean test, long seed) {
    random = new Random(seed);
    half(GIVEN, test, given);
    half(SURNAMES, test, surnames);
  }

  private static void half(String all, boolean test, List<String> into) {
    List<String> shuffled =
        new ArrayList<>(all.chars().distinct().mapToObj(Character::toString).toList());
    Collections.shuffle(shuffled, new Random(20260703));
    for (int i = 0; i < shuffled.size(); i++) {
      if ((i % 2 == 0) == test) {
        into.add(shuffled.get(i));
      }
    }
  }

  static void report(PrintStream out, boolean test) {
    ChineseNames names = new ChineseNames(test, test ? 11 : 5);
    Map<String, Tally> tallies = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < NAMES; i++) {
      String name = names.next();
      String other = names.nearMiss(name);
      for (Scheme one : Scheme.values()) {
        Scheme two = SCHEMES.get(names.random.nextInt(SCHEMES.size()));
        boolean mandarin = two != Scheme.HONG_KONG && one != Scheme.HONG_KONG || one == two;
        String written = names.write(name, one);
        NameVariants.score(tallies, "characters and " + one, name, written, true, wrong);
        NameVariants.score(tallies, "characters and " + one, other, written, false, wrong);
        String what = mandarin ? one + " and any such Latin" : "HONG_KONG and Mandarin";
        NameVariants.score(tallies, what, written, names.write(name, two), true, wrong);
        NameVariants.score(tallies, what, written, names.write(other, two), false, wrong);
      }
    }
    tallies.forEach((what, tally) -> out.printf("%-32s %s%n", what, tally));
    if (!test) {
      wrong.stream().limit(60).forEach(out::println);
    }
  }

  private String next() {
    String name = one(surnames) + one(given) + one(given);
    return name.charAt(1) == name.charAt(2) ? next() : name;
  }

  private String one(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  /**
   * Another name: one character, the family name or the order differs, and it sounds differently.
   */
  private String nearMiss(String name) {
    StringBuilder other = new StringBuilder(name);
    switch (random.nextInt(4)) {
      case 0 -> other.setCharAt(0, one(surnames).charAt(0));
      case 1 -> other.setCharAt(1, one(given).charAt(0));
      case 2 -> other.setCharAt(2, one(given).charAt(0));
      default -> other.reverse().insert(0, name.charAt(0)).setLength(3);
    }
    String miss = other.toString();
    boolean alike =
        write(name, Scheme.PINYIN, "").equals(write(miss, Scheme.PINYIN, ""))
            || write(name, Scheme.HONG_KONG, "").equals(write(miss, Scheme.HONG_KONG, ""));
    return alike
            || write(name, Scheme.WADE_GILES_BARE, "")
                .equals(write(miss, Scheme.WADE_GILES_BARE, ""))
        ? nearMiss(name)
        : miss;
  }

  private String write(String name, Scheme scheme) {
    String join =
        scheme == Scheme.PINYIN || scheme == Scheme.PINYIN_TONES
            ? List.of("", " ").get(random.nextInt(2))
            : "-";
    String text = write(name, scheme, join);
    return random.nextInt(5) == 0 ? text.toUpperCase(Locale.ROOT) : text;
  }

  private static String write(String name, Scheme scheme, String join) {
    String family = syllable("s" + name.charAt(0), scheme);
    String first = syllable(name.substring(1, 2), scheme);
    String second = syllable(name.substring(2), scheme);
    return cased(family)
        + " "
        + cased(first)
        + (join.equals(" ") ? " " + cased(second) : apart(join, second));
  }

  /** Joined pinyin marks a syllable that begins with a vowel. */
  private static String apart(String join, String second) {
    boolean vowel = Normalizer.normalize(second, Normalizer.Form.NFD).matches("[aeo].*");
    return join.isEmpty() && vowel ? "'" + second : join + second;
  }

  private static String cased(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String syllable(String key, Scheme scheme) {
    String pinyin = PINYIN.getOrDefault(key, "");
    String toneless = pinyin.replaceAll("[1-4]", "");
    return switch (scheme) {
      case PINYIN -> toneless;
      case PINYIN_TONES -> accented(pinyin);
      case WADE_GILES -> WADE.getOrDefault(toneless, toneless);
      case WADE_GILES_BARE ->
          WADE.getOrDefault(toneless, toneless).replace("'", "").replace('ü', 'u');
      case HONG_KONG ->
          key.startsWith("s") && !HONG_KONG.getOrDefault(key, "").isEmpty()
              ? HONG_KONG.getOrDefault(key, "")
              : HONG_KONG.getOrDefault(key.substring(key.length() - 1), "").replaceAll("[1-6]", "");
    };
  }

  private static String accented(String pinyin) {
    int last = pinyin.length() - 1;
    if (last < 0 || !Character.isDigit(pinyin.charAt(last))) {
      return pinyin;
    }
    String letters = pinyin.substring(0, last);
    int at = letters.indexOf('a') >= 0 ? letters.indexOf('a') : letters.indexOf('e');
    at = at < 0 ? letters.indexOf("ou") : at;
    for (int i = letters.length() - 1; i >= 0 && at < 0; i--) {
      at = "iouü".indexOf(letters.charAt(i)) >= 0 ? i : -1;
    }
    String accent = ACCENTS.substring(pinyin.charAt(last) - '1', pinyin.charAt(last) - '0');
    return letters.substring(0, at + 1) + accent + letters.substring(at + 1);
  }
}
