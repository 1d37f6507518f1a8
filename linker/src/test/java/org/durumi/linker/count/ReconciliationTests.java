package org.durumi.linker.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.durumi.record.event.Count;
import org.junit.jupiter.api.Test;

class ReconciliationTests {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  @Test
  void rootsThatDifferAreSpanned() {
    assertThat(bounds(by("A", Count.exactly(21)), by("B", Count.exactly(30))))
        .containsExactly(21, 30);
    assertThat(bounds(by("A", Count.atLeast(21)), by("B", Count.exactly(30))))
        .containsExactly(21, 30);
    assertThat(bounds(by("A", Count.atLeast(40)), by("B", Count.exactly(30))))
        .containsExactly(30, Tally.OPEN);
    assertThat(bounds(by("A", Count.atMost(60)), by("B", Count.exactly(30))))
        .containsExactly(30, 60);
    assertThat(bounds(by("A", Count.atMost(60)))).containsExactly(1, 60);
    assertThat(bounds()).containsExactly(1, Tally.OPEN);
  }

  @Test
  void anIntervalThatHoldsTheOthersNumberIsNoConflict() {
    assertThat(tally(by("A", Count.between(20, 30)), by("B", Count.exactly(25))).differing())
        .isEmpty();
    assertThat(tally(by("A", Count.between(20, 30)), by("B", Count.between(25, 40))).differing())
        .hasSize(2);
  }

  @Test
  void whoSpeaksAgainWithoutANumberHasNotTakenItBack() {
    Claim number = by("A", Count.exactly(20)).on(DAY);
    Claim again = by("A", Count.exactly(1)).on(DAY.plusDays(3));
    Claim words =
        new Claim(
            "words",
            again.source(),
            again.root(),
            false,
            again.reliability(),
            again.asOf(),
            Claim.Kind.VAGUE,
            again.about(),
            again.unit(),
            null);
    assertThat(bounds(number, words)).containsExactly(20, 20);
  }

  @Test
  void ofOneRootTheLaterNumberStandsAndTheOwnBeforeTheCopy() {
    Claim early = by("A", Count.exactly(20)).on(DAY);
    Claim late = by("A", Count.exactly(26)).on(DAY.plusDays(3));
    Claim copy = by("C", Count.exactly(99)).relaying("A").on(DAY.plusDays(9));
    Tally tally = tally(early, late, copy);
    assertThat(List.of(tally.low(), tally.high())).containsExactly(26, 26);
    assertThat(tally.setAside()).containsExactlyInAnyOrder(early, copy);
    assertThat(tally.roots()).containsExactly("A");
  }

  @Test
  void namesRaiseTheLowerEndAndAreNeverTakenBack() {
    Claim names = by("N", Count.exactly(12)).as(Claim.Kind.NAMED);
    assertThat(bounds(by("A", Count.exactly(10)), names)).containsExactly(12, 12);
    assertThat(bounds(by("A", Count.exactly(15)), names)).containsExactly(15, 15);
    assertThat(tally(by("A", Count.exactly(10)), names).differing()).hasSize(2);
  }

  @Test
  void wordsAndFamiliesGiveWayToNumbersOfPeople() {
    Claim dozens = by("A", Count.atLeast(12)).as(Claim.Kind.VAGUE);
    Claim families = by("B", Count.exactly(4)).in(Unit.FAMILIES);
    assertThat(bounds(dozens)).containsExactly(12, Tally.OPEN);
    assertThat(bounds(families)).containsExactly(4, Tally.OPEN);
    assertThat(bounds(dozens, by("C", Count.exactly(30)))).containsExactly(30, 30);
    assertThat(bounds(families, by("C", Count.exactly(29)))).containsExactly(29, 29);
    Tally clash = tally(dozens, by("C", Count.exactly(5)));
    assertThat(List.of(clash.low(), clash.high())).containsExactly(5, 5);
    assertThat(clash.differing()).hasSize(2);
  }

  @Test
  void eachRuleNamesItsOwnBestAndNoneTakesAMean() {
    Claim[] claims = {
      by("A", Count.exactly(20)),
      by("B", Count.exactly(30)).graded(Reliability.B),
      by("C", Count.exactly(26)),
      by("D", Count.exactly(26)).graded(Reliability.E),
      by("E", Count.exactly(20)).relaying("A")
    };
    assertThat(best(BestRule.ACLED, claims)).isEqualTo(20);
    assertThat(best(BestRule.UCDP, claims)).isEqualTo(30);
    assertThat(best(BestRule.DURUMI, claims)).isEqualTo(26);
    assertThat(best(BestRule.UCDP, by("A", Count.between(20, 31)))).isEqualTo(25);
    assertThat(best(BestRule.DURUMI, by("A", Count.between(20, 31)))).isEqualTo(20);
  }

  private static int best(BestRule rule, Claim... claims) {
    return new Reconciliation(Policy.DURUMI.with(rule)).reconcile(List.of(claims), 1).best();
  }

  private static List<Integer> bounds(Claim... claims) {
    Tally tally = tally(claims);
    return List.of(tally.low(), tally.high());
  }

  private static Tally tally(Claim... claims) {
    return new Reconciliation(Policy.DURUMI).reconcile(List.of(claims), 1);
  }

  private static Claim by(String source, Count count) {
    return Claim.of(source + count, source, "g", count);
  }
}
