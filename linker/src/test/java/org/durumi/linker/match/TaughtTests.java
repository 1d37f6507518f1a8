package org.durumi.linker.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A known model corrected by judged pairs, and fitted to records without them. */
class TaughtTests {

  private record Thing(int colour, int size) {}

  private static final Comparisons<Thing> FIELDS =
      new Comparisons<>(
          List.of(
              Comparison.of(
                  "colour", List.of("same", "other"), (a, b) -> a.colour == b.colour ? 0 : 1),
              Comparison.of("size", List.of("same", "other"), (a, b) -> a.size == b.size ? 0 : 1)));

  private static final Model KNOWN =
      new Model(
          0.01,
          List.of(
              new Model.Field("colour", List.of("same", "other"), List.of(.9, .1), List.of(.1, .9)),
              new Model.Field("size", List.of("same", "other"), List.of(.6, .4), List.of(.4, .6))));

  /** Here it is the size that tells, and the colour is everybody's. */
  private static List<Judged<Thing>> judged(int number, int wrong) {
    Random random = new Random(5);
    List<Judged<Thing>> pairs = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      boolean same = i % 2 == 0;
      Thing one = new Thing(random.nextInt(2), random.nextInt(9));
      Thing other =
          new Thing(random.nextInt(2), same ? one.size : (one.size + 1 + random.nextInt(8)) % 9);
      pairs.add(new Judged<>(one, other, same != (i < wrong), 1));
    }
    return pairs;
  }

  private static double bits(Model model, int field) {
    return model.fields().get(field).bits(0);
  }

  /** How much it matters whether they agree. */
  private static double apart(Model model, int field) {
    return model.fields().get(field).bits(0) - model.fields().get(field).bits(1);
  }

  @Test
  void whatTellsThePairsApartGainsAndWhatDoesNotLoses() {
    Model taught = new Taught<>(FIELDS, judged(200, 0), 0, 2).correct(KNOWN);
    assertThat(apart(taught, 1)).isGreaterThan(apart(KNOWN, 1) + 1);
    assertThat(apart(taught, 0)).isLessThan(apart(KNOWN, 0));
    assertThat(taught.fields())
        .allMatch(field -> Math.abs(field.m().get(0) + field.m().get(1) - 1) < 1e-9);
  }

  @Test
  void aFewWrongJudgementsMoveLittleAndFewMoveNothingMuch() {
    Model right = new Taught<>(FIELDS, judged(200, 0), 0, 2).correct(KNOWN);
    Model mixed = new Taught<>(FIELDS, judged(200, 12), 0, 2).correct(KNOWN);
    assertThat(bits(mixed, 1)).isBetween(bits(KNOWN, 1), bits(right, 1) + 0.01);
    Model few = new Taught<>(FIELDS, judged(2, 2), 0, 2).correct(KNOWN);
    assertThat(Math.abs(bits(few, 1) - bits(KNOWN, 1))).isLessThan(0.7);
  }

  @Test
  void withoutLabelsWhatEverybodySharesLosesItsWorth() {
    List<Thing> things = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      things.add(new Thing(0, i / 2));
    }
    long[] near = new long[200];
    for (int i = 0; i < near.length; i++) {
      near[i] = Pairs.code(2 * i, 2 * i + 1);
    }
    Model fitted =
        new Refit<>(FIELDS, KNOWN, new Refit.Options(100, 100, 100, 10_000, 1))
            .to(things, Pairs.of(near), 0);
    assertThat(bits(fitted, 0)).isLessThan(0.2);
    assertThat(bits(fitted, 1)).isGreaterThan(bits(KNOWN, 1) + 2);
  }
}
