package org.durumi.linker.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class KaplanMeierTests {

  private static final Offset<Double> CLOSE = within(1e-6);

  /** Weeks of remission on 6-mercaptopurine (Freireich et al. 1963); a minus: still in it. */
  private static final int[] DRUG = {
    6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35
  };

  /** The same on placebo: all of them relapsed. */
  private static final int[] PLACEBO = {
    1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23
  };

  private static Cases cases(int... times) {
    List<Spell> spells = new ArrayList<>();
    for (int time : times) {
      spells.add(
          spell("p" + spells.size(), Math.abs(time), time < 0 ? Outcome.OPEN : Outcome.RETURNED));
    }
    return new Cases(spells, 0);
  }

  private static Spell spell(String part, long days, Outcome outcome) {
    return new Spell(part, days, days, outcome);
  }

  @Test
  void thePublishedRemissionTimesGiveThePublishedCurve() {
    KaplanMeier curve = KaplanMeier.of(cases(DRUG), Ends.MIDDLE);
    // Day; share and Greenwood's error by hand from the numbers at risk; the band on log(-log).
    double[][] published = {
      {6, 6 / 7.0, 0.076360355, 0.619717955, 0.951551748},
      {7, 0.806722689, 0.086935285, 0.563146565, 0.922809019},
      {10, 0.752941176, 0.096349653, 0.503199511, 0.889361835},
      {13, 0.690196078, 0.106814708, 0.431610222, 0.849065963},
      {16, 0.627450980, 0.114053865, 0.367510856, 0.804912189},
      {22, 0.537815126, 0.128233752, 0.267778937, 0.746790718},
      {23, 0.448179272, 0.134591457, 0.188052006, 0.680142628},
    };
    for (double[] row : published) {
      Band band = curve.notReturned(row[0]);
      assertThat(band.share()).isCloseTo(row[1], CLOSE);
      assertThat(band.lower()).isCloseTo(row[3], CLOSE);
      assertThat(band.upper()).isCloseTo(row[4], CLOSE);
      assertThat(curve.steps())
          .filteredOn(step -> step.day() == row[0])
          .allSatisfy(step -> assertThat(step.error()).isCloseTo(row[2], CLOSE));
    }
    assertThat(curve.notReturned(35).share()).isEqualTo(curve.notReturned(23).share());
    assertThat(curve.median()).isEqualTo(new Median.Known(23, 13, null));
  }

  @Test
  void withoutOpenCasesItIsTheShareThatIsLeft() {
    KaplanMeier curve = KaplanMeier.of(cases(PLACEBO), Ends.MIDDLE);

    assertThat(curve.notReturned(8).share()).isCloseTo(8 / 21.0, CLOSE);
    assertThat(curve.notReturned(8).lower()).isCloseTo(0.183066549, CLOSE);
    assertThat(curve.notReturned(8).upper()).isCloseTo(0.577788678, CLOSE);
    assertThat(curve.notReturned(23).share()).isZero();
    assertThat(curve.median()).isEqualTo(new Median.Known(8, 4, 11.0));
  }

  @Test
  void whoHasWaitedIsComparedWithThoseWhoWaitedLonger() {
    KaplanMeier all = KaplanMeier.of(cases(DRUG), Ends.MIDDLE);
    KaplanMeier later = all.after(9);

    assertThat(later.cases().size()).isEqualTo(15);
    for (double day = 0; day <= 26; day += 0.5) {
      assertThat(later.notReturned(day).share())
          .isCloseTo(all.notReturned(day + 9).share() / all.notReturned(9).share(), CLOSE);
    }
    assertThat(later.median()).isInstanceOf(Median.NotReached.class);
    assertThat(KaplanMeier.of(cases(PLACEBO), Ends.MIDDLE).after(5).median())
        .isInstanceOfSatisfying(Median.Known.class, known -> assertThat(known.days()).isEqualTo(6));
  }

  @Test
  void fewCasesAreWarnedOfAndTooFewHaveNoMedian() {
    assertThat(KaplanMeier.of(cases(DRUG), Ends.MIDDLE).isFew()).isTrue();
    assertThat(KaplanMeier.of(cases(PLACEBO), Ends.MIDDLE).isFew()).isFalse();
    assertThat(KaplanMeier.of(cases(1, 2, 3, 4), Ends.MIDDLE).median())
        .isEqualTo(new Median.Refused(4));
    assertThat(KaplanMeier.of(cases(1, 2, 3, 4, -9), Ends.MIDDLE).median())
        .isEqualTo(new Median.Refused(4));
    assertThat(KaplanMeier.of(cases(), Ends.MIDDLE).median()).isEqualTo(new Median.Refused(0));
    assertThat(KaplanMeier.of(cases(1, -2, 3), Ends.MIDDLE).cases().closed()).isEqualTo(2);
  }

  @Test
  void releaseAndDeathLowerTheShareThatIsReturned() {
    // Ten cases: returned at 3, 8, 14, 25 and 30; let go or dead at 5 and 18; the others open.
    Outcome[] ends = {
      Outcome.RETURNED, Outcome.RELEASED, Outcome.RETURNED, Outcome.OPEN, Outcome.RETURNED,
      Outcome.DEAD, Outcome.OPEN, Outcome.RETURNED, Outcome.RETURNED, Outcome.OPEN
    };
    int[] days = {3, 5, 8, 11, 14, 18, 21, 25, 30, 40};
    List<Spell> spells = new ArrayList<>();
    for (int i = 0; i < days.length; i++) {
      spells.add(spell("p" + i, days[i], ends[i]));
    }
    KaplanMeier curve = KaplanMeier.of(new Cases(spells, 0), Ends.MIDDLE);

    assertThat(curve.returned(4).share()).isCloseTo(0.1, CLOSE);
    assertThat(curve.returned(8).share()).isCloseTo(0.2, CLOSE);
    // 0.2 + 0.7 / 6, then + 0.7 * 5/6 * 4/5 / 3 twice.
    assertThat(curve.returned(14).share()).isCloseTo(19 / 60.0, CLOSE);
    assertThat(curve.returned(25).share()).isCloseTo(17 / 36.0, CLOSE);
    assertThat(curve.returned(40).share()).isCloseTo(113 / 180.0, CLOSE);
    assertThat(curve.returned(40).share()).isLessThan(1 - curve.notReturned(40).share());
  }

  @Test
  void withoutOtherEndsBothWaysAgreeBandsIncluded() {
    for (int[] times : List.of(DRUG, PLACEBO)) {
      KaplanMeier curve = KaplanMeier.of(cases(times), Ends.MIDDLE);
      for (CurveStep step : curve.steps()) {
        Band left = step.returnedSoFar().rest();
        assertThat(left.share()).isCloseTo(step.notReturned().share(), CLOSE);
        assertThat(left.lower()).isCloseTo(step.notReturned().lower(), CLOSE);
        assertThat(left.upper()).isCloseTo(step.notReturned().upper(), CLOSE);
      }
    }
  }

  @Test
  void uncertainDaysAreTakenInTheMiddleAndTheEndsShowWhatThatIsWorth() {
    List<Spell> spells = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      spells.add(new Spell("p" + i, i, i + 5L, Outcome.RETURNED));
    }
    Cases cases = new Cases(spells, 0);

    assertThat(median(cases, Ends.SHORTEST)).isEqualTo(4);
    assertThat(median(cases, Ends.MIDDLE)).isEqualTo(6.5);
    assertThat(median(cases, Ends.LONGEST)).isEqualTo(9);
  }

  private static double median(Cases cases, Ends ends) {
    return KaplanMeier.of(cases, ends).median() instanceof Median.Known known
        ? known.days()
        : Double.NaN;
  }

  @Test
  void theCurveFallsItsBandsHoldItAndTheOrderOfCasesDoesNotMatter() {
    Random random = new Random(19_481_210);
    for (int round = 0; round < 300; round++) {
      List<Spell> spells = new ArrayList<>(invented(random));
      KaplanMeier curve = KaplanMeier.of(new Cases(spells, 0), Ends.MIDDLE);
      double before = 1;
      double returned = 0;
      for (CurveStep step : curve.steps()) {
        assertThat(step.notReturned().share()).isLessThanOrEqualTo(before);
        assertThat(step.returnedSoFar().share()).isGreaterThanOrEqualTo(returned);
        before = step.notReturned().share();
        returned = step.returnedSoFar().share();
        holds(step.notReturned());
        holds(step.returnedSoFar());
        assertThat(returned).isLessThanOrEqualTo(1 - before + 1e-12);
      }
      Collections.shuffle(spells, random);
      KaplanMeier shuffled = KaplanMeier.of(new Cases(spells, 0), Ends.MIDDLE);
      assertThat(shuffled.steps()).isEqualTo(curve.steps());
      assertThat(shuffled.median()).isEqualTo(curve.median());
    }
  }

  private static void holds(Band band) {
    assertThat(band.lower()).isBetween(0.0, band.share() + 1e-12);
    assertThat(band.upper()).isBetween(band.share() - 1e-12, 1.0);
  }

  @Test
  void withoutOpenCasesAnyCurveIsTheShareThatIsLeft() {
    Random random = new Random(4);
    for (int round = 0; round < 200; round++) {
      int[] times = random.ints(1 + random.nextInt(40), 1, 60).toArray();
      KaplanMeier curve = KaplanMeier.of(cases(times), Ends.MIDDLE);
      for (int day = 0; day <= 60; day += 3) {
        int now = day;
        double left =
            java.util.Arrays.stream(times).filter(time -> time > now).count()
                / (double) times.length;
        assertThat(curve.notReturned(day).share()).isCloseTo(left, within(1e-9));
      }
    }
  }

  private static List<Spell> invented(Random random) {
    List<Spell> spells = new ArrayList<>();
    List<Outcome> outcomes = List.of(Outcome.values());
    int size = 1 + random.nextInt(60);
    for (int i = 0; i < size; i++) {
      long least = random.nextInt(90);
      Outcome outcome = outcomes.get(random.nextInt(outcomes.size()));
      spells.add(new Spell("p" + i, least, least + random.nextInt(9), outcome));
    }
    return spells;
  }
}
