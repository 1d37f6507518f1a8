package org.durumi.linker.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Promises about invented names in every system of writing, by seeded generators. */
class NameSpellingsTests {

  private static final int NAMES = 300;

  @Test
  void likenessIsTheSameBothWaysAndOneForItself() {
    for (List<String> pair : pairs(41)) {
      PersonName a = PersonName.of(pair.get(0));
      PersonName b = PersonName.of(pair.get(1));
      double score = NameLikeness.of(a, b);
      assertThat(score).isBetween(0.0, 1.0).isEqualTo(NameLikeness.of(b, a));
      assertThat(NameLikeness.of(a, PersonName.of(pair.get(0)))).isEqualTo(1);
    }
  }

  @Test
  void everySystemsSpellingIsNearerThanAHangulNearMiss() {
    KoreanNames names = new KoreanNames(true, 42);
    int wrong = 0;
    int all = 0;
    for (int i = 0; i < NAMES; i++) {
      KoreanNames.Name name = names.next();
      KoreanNames.Name miss = names.nearMiss(name);
      double between = NameLikeness.of(name.toString(), miss.toString());
      assertThat(between).isLessThan(NameLikeness.SAME);
      for (KoreanScheme scheme : KoreanScheme.values()) {
        String written = scheme.write(name.surname(), name.given(), names.random());
        wrong += NameLikeness.of(name.toString(), written) > between ? 0 : 1;
        all++;
      }
    }
    // What is left are family names that stand last and may be given names.
    assertThat((double) wrong / all).isLessThan(0.02);
  }

  @Test
  void spellingsOfOneNameShareAKey() {
    KoreanNames names = new KoreanNames(true, 43);
    int shared = 0;
    int all = 0;
    for (int i = 0; i < NAMES; i++) {
      KoreanNames.Name name = names.next();
      Set<String> keys = PersonName.of(name.toString()).keys();
      for (KoreanScheme scheme : KoreanScheme.values()) {
        String written = scheme.write(name.surname(), name.given(), names.random());
        shared += Collections.disjoint(keys, PersonName.of(written).keys()) ? 0 : 1;
        all++;
      }
    }
    assertThat((double) shared / all).isGreaterThan(0.98);
  }

  @Test
  void keysPartMostNames() {
    KoreanNames names = new KoreanNames(false, 44);
    List<Set<String>> keys = new ArrayList<>();
    for (int i = 0; i < NAMES; i++) {
      keys.add(new HashSet<>(PersonName.of(names.next().toString()).keys()));
    }
    long meeting =
        IntStream.range(1, NAMES)
            .mapToLong(i ->
                IntStream.range(0, i)
                    .filter(j -> !Collections.disjoint(keys.get(i), keys.get(j)))
                    .count())
            .sum();
    assertThat((double) meeting / (NAMES * (NAMES - 1) / 2)).isLessThan(0.05);
  }

  @Test
  void manyThreadsSayWhatOneSays() {
    List<List<String>> pairs = pairs(45);
    List<Double> alone = pairs.stream().map(p -> NameLikeness.of(p.get(0), p.get(1))).toList();
    List<Double> together =
        pairs.parallelStream().map(p -> NameLikeness.of(p.get(0), p.get(1))).toList();
    assertThat(together).isEqualTo(alone);
  }

  @Test
  void everyChineseFamilyNameIsReadInPinyinAndWadeGiles() {
    Map<String, String> wade = new HashMap<>();
    Table.rows("mandarin.tsv", 2).forEach(row -> wade.put(row[0], row[1]));
    for (String[] row : Table.rows("chinese-surnames.tsv", 4)) {
      String letters = wade.get(row[1]);
      if (letters != null) {
        assertThat(NameLikeness.of(row[0] + "明国", row[1] + " Mingguo"))
            .as(row[1])
            .isGreaterThan(NameLikeness.SAME);
        assertThat(NameLikeness.of(row[0] + "明国", letters + " Ming-kuo"))
            .as(letters)
            .isGreaterThan(NameLikeness.SAME);
      }
    }
  }

  private static List<List<String>> pairs(long seed) {
    KoreanNames names = new KoreanNames(true, seed);
    List<List<String>> pairs = new ArrayList<>();
    for (int i = 0; i < NAMES; i++) {
      KoreanNames.Name name = names.next();
      KoreanNames.Name miss = names.nearMiss(name);
      for (KoreanScheme scheme : KoreanScheme.values()) {
        String one = scheme.write(name.surname(), name.given(), names.random());
        pairs.add(List.of(name.toString(), one));
        pairs.add(
            List.of(one, KoreanScheme.NORTH.write(miss.surname(), miss.given(), names.random())));
      }
    }
    return pairs;
  }
}
