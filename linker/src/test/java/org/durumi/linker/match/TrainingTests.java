package org.durumi.linker.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.durumi.linker.match.Training.Labelled;
import org.junit.jupiter.api.Test;

/** Training finds the chances that the records were made with. */
class TrainingTests {
  private static final int VALUES = 50;
  private static final double[] KEPT = {0.95, 0.85, 0.7, 0.9};

  /** A thing's record: four numbers from 0 to 49, each kept from the thing with its own chance. */
  private record Row(int thing, List<Integer> values) {}

  private static List<Row> rows(int things, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Row> rows = new ArrayList<>();
    for (int thing = 0; thing < things; thing++) {
      List<Integer> truth = random.ints(4, 0, VALUES).boxed().toList();
      rows.add(new Row(thing, truth));
      if (thing % 2 == 0) {
        List<Integer> copy = new ArrayList<>();
        for (int f = 0; f < 4; f++) {
          boolean kept = random.nextDouble() < KEPT[f];
          copy.add(kept ? truth.get(f) : (truth.get(f) + 1 + random.nextInt(VALUES - 1)) % VALUES);
        }
        rows.add(new Row(thing, copy));
      }
    }
    return rows;
  }

  private static Comparison<Row> field(int f) {
    return Comparison.of(
        "f" + f,
        List.of("same", "else"),
        (a, b) -> a.values.get(f).equals(b.values.get(f)) ? 0 : 1);
  }

  private static final Comparisons<Row> FIELDS =
      new Comparisons<>(List.of(field(0), field(1), field(2), field(3)));

  private static Blocking.Rule<Row> rule(int f) {
    return Blocking.Rule.of("rule" + f, Set.of("f" + f), row -> String.valueOf(row.values.get(f)));
  }

  private static Model unsupervised(List<Row> rows) {
    Blocking<Row> blocking = new Blocking<>(List.of(rule(0), rule(1), rule(3)), 1000);
    return new Training<>(FIELDS, rows, blocking, new Training.Options(300_000, 1)).unsupervised();
  }

  @Test
  void plantedChancesAreFoundWithoutLabels() {
    List<Row> rows = rows(3000, 7);
    Model model = unsupervised(rows);
    for (int f = 0; f < 4; f++) {
      assertThat(model.fields().get(f).m().get(0)).isCloseTo(KEPT[f], within(0.04));
      assertThat(model.fields().get(f).u().get(0)).isCloseTo(1.0 / VALUES, within(0.002));
    }
    double pairs = rows.size() * (rows.size() - 1.0) / 2;
    assertThat(model.lambda() * pairs).isCloseTo(1500, within(150.0));
  }

  @Test
  void theSameRecordsGiveTheSameModelToTheLastBit() {
    List<Row> rows = rows(500, 8);
    assertThat(unsupervised(rows)).isEqualTo(unsupervised(rows));
  }

  @Test
  void labelledPairsGiveTheirShares() {
    List<Row> rows = rows(4000, 9);
    Model model = Training.supervised(FIELDS, labels(rows));
    for (int f = 0; f < 4; f++) {
      assertThat(model.fields().get(f).m().get(0)).isCloseTo(KEPT[f], within(0.03));
      assertThat(model.fields().get(f).u().get(0)).isCloseTo(1.0 / VALUES, within(0.01));
    }
  }

  private static List<Labelled<Row>> labels(List<Row> rows) {
    List<Labelled<Row>> labels = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      Row a = rows.get(i - 1);
      Row b = rows.get(i);
      labels.add(new Labelled<>(a, b, a.thing == b.thing));
    }
    return labels;
  }

  @Test
  void labelsPullAModelTowardsThemAsFarAsTheyAreMany() {
    List<Row> rows = rows(4000, 10);
    List<Labelled<Row>> labels = labels(rows);
    Model far = model(0.5);
    Model strong = Training.blend(far, FIELDS, labels, 1e9);
    Model weak = Training.blend(far, FIELDS, labels, 1);
    assertThat(strong.fields().get(0).m().get(0)).isCloseTo(0.5, within(0.001));
    assertThat(weak.fields().get(0).m().get(0)).isCloseTo(KEPT[0], within(0.03));
    assertThat(weak.lambda()).isEqualTo(far.lambda());
    assertThat(Training.blend(far, FIELDS, List.of(), 10)).isEqualTo(far);
  }

  private static Model model(double chance) {
    List<Model.Field> fields = new ArrayList<>();
    for (int f = 0; f < 4; f++) {
      List<Double> half = List.of(chance, 1 - chance);
      fields.add(new Model.Field("f" + f, List.of("same", "else"), half, half));
    }
    return new Model(0.001, fields);
  }

  @Test
  void aFieldThatEveryRuleDecidesIsRefused() {
    Blocking<Row> one = new Blocking<>(List.of(rule(0)), 1000);
    Training<Row> training =
        new Training<>(FIELDS, rows(200, 11), one, new Training.Options(1000, 1));
    assertThatThrownBy(training::unsupervised).hasMessageContaining("f0");
  }

  @Test
  void aModelComesBackFromItsLines() {
    Model model = unsupervised(rows(300, 12));
    assertThat(Model.parse(model.lines())).isEqualTo(model);
  }
}
