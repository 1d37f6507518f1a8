package org.durumi.archive.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.durumi.reader.chinese.ChineseReader;

/**
 * The made-up vocabulary of one language: the commonest words first, then the words of Durumi's own
 * lexicons and gazetteer, then invented ones. A word is drawn by Zipf's law with exponent 1.
 */
final class BenchWords {

  private static final int SIZE = 30_000;

  private final List<String> words;
  private final double[] cumulative;

  private BenchWords(Set<String> words) {
    this.words = List.copyOf(words);
    cumulative = new double[words.size()];
    double sum = 0;
    for (int i = 0; i < cumulative.length; i++) {
      sum += 1.0 / (i + 1);
      cumulative[i] = sum;
    }
  }

  String draw(Random random) {
    double at = random.nextDouble() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, at);
    return words.get(Math.min(found < 0 ? -found - 1 : found, words.size() - 1));
  }

  /** The word of a rank, from 0. */
  String word(int rank) {
    return words.get(rank);
  }

  static BenchWords english() {
    Set<String> words = new LinkedHashSet<>(cells("intake/english-function-words.tsv", "[a-z]+"));
    addShuffled(words, cells("english/words.tsv", "[a-z]+"));
    String[] onsets = "b br c ch d dr f g h j k l m n p pr r s st t tr v w sh th".split(" ", -1);
    String[] rhymes =
        "a e i o u ai an ar en er in on or un ing est ock and ell ough".split(" ", -1);
    Random random = new Random(1);
    while (words.size() < SIZE) {
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < 1 + random.nextInt(3); i++) {
        word.append(onsets[random.nextInt(onsets.length)]);
        word.append(rhymes[random.nextInt(rhymes.length)]);
      }
      words.add(word.append(random.nextInt(4) == 0 ? "s" : "").toString());
    }
    return new BenchWords(words);
  }

  static BenchWords korean() {
    Set<String> words =
        new LinkedHashSet<>(
            List.of("북한", "중국", "탈북자", "주민", "당국", "지난", "사람", "소식통", "것", "국경", "보위부", "한국"));
    for (String table : List.of("agents", "people", "sources", "triggers")) {
      addShuffled(words, cells("korean/" + table + ".tsv", "[가-힣]{2,}"));
    }
    words.addAll(List.of("수용소", "온성군", "회령시", "강제북송", "관리소", "교화소", "북송", "온성"));
    return invent(words, cells("place/names.tsv", "[가-힣]{2,4}"));
  }

  static BenchWords chinese() {
    Set<String> words =
        new LinkedHashSet<>(
            List.of("的", "了", "在", "是", "中国", "朝鲜", "被", "他们", "脱北者", "公安", "人", "当局"));
    for (String table : List.of("agents", "people", "triggers", "saying", "areas", "cues")) {
      addShuffled(words, cells("chinese/" + table + ".tsv", "[一-鿿]{2,}"));
    }
    words.addAll(List.of("遣返", "中国公安", "强制遣返", "稳城郡", "拘留所", "延边"));
    return invent(words, cells("place/names.tsv", "[一-鿿]{2,4}"));
  }

  /** Adds places, then words of two or three characters, drawn as often as the lists have them. */
  private static BenchWords invent(Set<String> words, List<String> places) {
    Map<Integer, Integer> counts = new HashMap<>();
    words.forEach(w -> w.chars().forEach(c -> counts.merge(c, 20, Integer::sum)));
    places.forEach(w -> w.chars().forEach(c -> counts.merge(c, 1, Integer::sum)));
    StringBuilder pool = new StringBuilder();
    counts.forEach((c, n) -> pool.repeat(c, n));
    addShuffled(words, places.subList(0, Math.min(places.size(), 5_000)));
    Random random = new Random(2);
    while (words.size() < SIZE) {
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < 2 + random.nextInt(2); i++) {
        word.append(pool.charAt(random.nextInt(pool.length())));
      }
      words.add(word.toString());
    }
    return new BenchWords(words);
  }

  private static void addShuffled(Set<String> words, List<String> more) {
    List<String> shuffled = new ArrayList<>(more);
    Collections.shuffle(shuffled, new Random(3));
    words.addAll(shuffled);
  }

  private static List<String> cells(String table, String pattern) {
    try (InputStream in = ChineseReader.class.getResourceAsStream("/org/durumi/reader/" + table)) {
      if (in == null) {
        throw new IllegalStateException("the reader has no table " + table);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("[\\s|]+", -1))
          .filter(w -> w.matches(pattern))
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
