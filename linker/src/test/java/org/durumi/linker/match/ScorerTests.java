package org.durumi.linker.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A score is the sum of its reasons. */
class ScorerTests {
  private record Row(String name, String year) {}

  private static final Comparisons<Row> FIELDS =
      new Comparisons<>(
          List.of(
              Comparison.byLikeness(
                  "name", ScorerTests::name, Likeness::jaroWinkler, List.of(0.85)),
              Comparison.of(
                  "year",
                  List.of("same", "else"),
                  (a, b) ->
                      a.year.isEmpty() || b.year.isEmpty()
                          ? Comparison.SILENT
                          : a.year.equals(b.year) ? 0 : 1)));

  private static String name(Row row) {
    return row.name;
  }

  private static final Model MODEL =
      new Model(
          0.01,
          List.of(
              new Model.Field(
                  "name",
                  List.of("same", "alike 0.85", "else"),
                  List.of(0.8, 0.15, 0.05),
                  List.of(0.05, 0.05, 0.9)),
              new Model.Field(
                  "year", List.of("same", "else"), List.of(0.9, 0.1), List.of(0.1, 0.9))));

  private static final Row A = new Row("martha", "1970");
  private static final Row B = new Row("marhta", "1970");
  private static final Row SILENT = new Row("martha", "");

  @Test
  void weightsAddUpToTheScore() {
    Score score = MODEL.score(FIELDS, A, B);
    assertThat(score.weights())
        .containsExactly(
            new Score.Weight("name", "alike 0.85", MODEL.fields().get(0).bits(1)),
            new Score.Weight("year", "same", MODEL.fields().get(1).bits(0)));
    assertThat(score.bits()).isCloseTo(Math.log(3 * 9) / Math.log(2), within(1e-9));
    double odds = 0.01 / 0.99 * 27;
    assertThat(score.probability()).isCloseTo(odds / (1 + odds), within(1e-9));
  }

  @Test
  void theFastScoreIsTheExplainedScore() {
    List<Row> rows = List.of(A, B, SILENT, new Row("jones", "1970"), new Row("martha", "1971"));
    Scorer<Row> scorer = new Scorer<>(FIELDS, MODEL, Rarity.of(FIELDS, rows));
    for (Row a : rows) {
      for (Row b : rows) {
        Score score = scorer.score(a, b);
        assertThat(scorer.odds(a, b)).isCloseTo(score.prior() + score.bits(), within(1e-9));
        assertThat(scorer.odds(b, a)).isCloseTo(scorer.odds(a, b), within(1e-9));
      }
    }
  }

  @Test
  void silenceSaysNothing() {
    Score score = MODEL.score(FIELDS, A, SILENT);
    assertThat(score.weights()).extracting(Score.Weight::field).containsExactly("name");
  }

  @Test
  void agreeingOnARareNameWeighsMore() {
    List<Row> rows = new ArrayList<>(Collections.nCopies(97, new Row("kim", "")));
    rows.add(new Row("okonjo", ""));
    rows.add(new Row("okonjo", ""));
    rows.add(new Row("pak", ""));
    Scorer<Row> scorer = new Scorer<>(FIELDS, MODEL, Rarity.of(FIELDS, rows));
    double common = scorer.score(rows.get(0), rows.get(1)).bits();
    Score rare = scorer.score(rows.get(97), rows.get(98));
    assertThat(rare.bits() - common).isCloseTo(Math.log(97 / 2.0) / Math.log(2), within(1e-9));
    assertThat(rare.bits()).isCloseTo(Math.log(0.8 / 0.02) / Math.log(2), within(1e-9));
    assertThat(rare.weights().get(1).level()).isEqualTo(Score.RARITY);
  }

  @Test
  void aModelForOtherLevelsIsRefused() {
    Comparisons<Row> other =
        new Comparisons<>(
            List.of(
                FIELDS.fields().get(0),
                Comparison.of("year", List.of("equal", "else"), (a, b) -> 1)));
    assertThatThrownBy(() -> MODEL.score(other, A, B)).hasMessageContaining("year");
  }

  @Test
  void givingUpEarlyDecidesAsAllTheFieldsWould() {
    Scorer<Row> scorer = new Scorer<>(FIELDS, MODEL, Rarity.NONE);
    List<Row> rows = List.of(A, B, SILENT, new Row("gertrud", "1970"), new Row("martha", "1971"));
    for (Row one : rows) {
      for (Row other : rows) {
        double odds = scorer.odds(one, other);
        for (double threshold : new double[] {-20, -3, 0, odds - 1e-3, odds, odds + 1e-3, 20}) {
          assertThat(scorer.reaches(one, other, threshold)).isEqualTo(odds >= threshold);
        }
      }
    }
  }
}
