package org.durumi.linker.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;

class TotalsTests {

  private static final ActType RETURN = ActType.FORCED_REPATRIATION;
  private static final Scope SINCE =
      Scope.of(RETURN).during(Period.since(CalendarDate.parse("2023-10-01")));
  private static final Region CHINA = Region.of("China");

  @Test
  void twoNumbersOfASeriesGiveTheNumberBetweenTheirDays() {
    Counting counting = counting(since("a", 600, 1), since("b", 670, 31));
    Scope between =
        Scope.of(RETURN)
            .during(
                Period.between(CalendarDate.parse("2023-12-02"), CalendarDate.parse("2023-12-31")));
    assertThat(counting.count(new Question.Selection(between)).interval())
        .isEqualTo(Count.exactly(70));
    assertThat(counting.count(new Question.Selection(Scope.ALL)).interval())
        .isEqualTo(Count.exactly(670));
  }

  @Test
  void aSeriesThatFallsHasReplacedItsEarlierNumber() {
    Claim early = since("a", 600, 1);
    HeadCount count = counting(early, since("b", 560, 31)).count(new Question.Selection(Scope.ALL));
    assertThat(count.interval()).isEqualTo(Count.exactly(560));
    assertThat(count.setAside()).contains(early);
    assertThat(count.conflicts()).isEmpty();
  }

  @Test
  void overlappingTotalsAreNeitherAddedNorTakenForOne() {
    Counting counting =
        counting(
            Claim.total(
                "q", "A", Scope.of(RETURN).during(months("2023-07", "2023-09")), Count.exactly(40)),
            Claim.total(
                "r",
                "B",
                Scope.of(RETURN).during(months("2023-09", "2023-12")),
                Count.exactly(50)));
    assertThat(counting.count(new Question.Selection(Scope.ALL)).interval())
        .isEqualTo(Count.between(50, 90));
    assertThat(
            counting
                .count(
                    new Question.Selection(Scope.of(RETURN).during(months("2023-07", "2023-08"))))
                .interval())
        .isEqualTo(Count.between(0, 40));
  }

  @Test
  void aTotalBelowWhatIsToldSinglyNeitherCapsNorJoinsAnything() {
    Happening one = Happening.of("a", RETURN, months("2023-07", "2023-07"), CHINA);
    Happening two = Happening.of("b", RETURN, months("2023-08", "2023-08"), CHINA);
    Claim open = Claim.of("1", "A", "a", Count.atLeast(30));
    Claim exact = Claim.of("2", "A", "b", Count.exactly(12));
    Claim total =
        Claim.total(
            "t", "B", Scope.of(RETURN).during(months("2023-07", "2023-08")), Count.exactly(41));
    HeadCount count =
        Counting.of(
                new Ledger(List.of(one, two), List.of(), List.of(), List.of(open, exact, total)),
                Policy.DURUMI)
            .count(new Question.Selection(Scope.of(RETURN)));
    assertThat(count.interval()).isEqualTo(Count.atLeast(42));
    assertThat(count.conflicts())
        .containsExactly(
            new Conflict(Conflict.Kind.TOTAL_DOES_NOT_FIT, List.of(open, exact, total), List.of()));
  }

  @Test
  void aDisprovedTotalVouchesForNobodyBeyondThoseListed() {
    Happening h = Happening.of("h", RETURN, months("2023-07", "2023-07"), CHINA);
    Scope scope = Scope.of(RETURN).during(months("2023-07", "2023-08"));
    Counting counting =
        Counting.of(
            new Ledger(
                List.of(h),
                List.of(),
                List.of(),
                List.of(
                    Claim.of("c", "A", "h", Count.exactly(50)),
                    Claim.total("t", "B", scope, Count.exactly(41)))),
            Policy.DURUMI);
    assertThat(counting.count(new Question.Selection(Scope.ALL)).interval())
        .isEqualTo(Count.exactly(50));
    assertThat(counting.count(new Question.Unlisted(scope)).interval()).isEqualTo(Count.exactly(0));
    assertThat(counting.count(new Question.Listed(scope)).interval()).isEqualTo(Count.exactly(50));
  }

  @Test
  void totalsOfAllThatHappenedInTwoPlacesMayBeOfTheSamePeople() {
    Scope july = Scope.ALL.during(months("2023-07", "2023-07")).in(CHINA);
    Scope august = Scope.ALL.during(months("2023-08", "2023-08")).in(Region.of("Laos"));
    Counting counting =
        counting(
            Claim.total("q", "A", july, Count.exactly(40)),
            Claim.total("r", "B", august, Count.exactly(50)));
    assertThat(counting.count(new Question.Selection(Scope.ALL)).interval())
        .isEqualTo(Count.between(50, 90));
  }

  @Test
  void whatATotalLeavesOutIsAddedToIt() {
    Happening h = Happening.of("h", RETURN, months("2023-08", "2023-08"), CHINA);
    Scope rest = Scope.of(RETURN).during(months("2023-07", "2023-09")).without("h");
    Counting counting =
        Counting.of(
            new Ledger(
                List.of(h),
                List.of(),
                List.of(),
                List.of(
                    Claim.of("c", "A", "h", Count.exactly(9)),
                    Claim.total("t", "B", rest, Count.exactly(40)))),
            Policy.DURUMI);
    assertThat(counting.count(new Question.Selection(Scope.of(RETURN))).interval())
        .isEqualTo(Count.exactly(49));
  }

  @Test
  void thoseHeldBoundThoseWhoWereTakenFromThemAndAreNeverCounted() {
    Happening h = Happening.of("h", RETURN, months("2023-10", "2023-10"), CHINA);
    Counting counting =
        Counting.of(
            new Ledger(
                List.of(h),
                List.of(new Happening.Group("held", null)),
                List.of(Link.within("h", "held")),
                List.of(
                    Claim.of("c", "A", "h", Count.atLeast(600)),
                    Claim.of("s", "B", "held", Count.exactly(2000)).as(Claim.Kind.SNAPSHOT))),
            Policy.DURUMI);
    assertThat(counting.count(new Question.Selection(Scope.ALL)).interval())
        .isEqualTo(Count.between(600, 2000));
  }

  @Test
  void aRateIsShownAndNeverSummed() {
    Claim rate = Claim.total("rate", "A", SINCE, Count.exactly(20)).as(Claim.Kind.SNAPSHOT);
    HeadCount count = counting(rate).count(new Question.Selection(Scope.ALL));
    assertThat(count.interval()).isEqualTo(Count.exactly(0));
    assertThat(count.setAside()).containsExactly(rate);
  }

  @Test
  void peopleOfDifferentTypesMayBeTheSameUntilLinked() {
    Ledger ledger =
        new Ledger(
            List.of(
                Happening.of("a", ActType.ARREST_DETENTION, null, CHINA),
                Happening.of("b", ActType.ARREST_DETENTION, null, CHINA),
                Happening.of("r", RETURN, null, CHINA)),
            List.of(),
            List.of(),
            List.of(
                Claim.of("1", "A", "a", Count.exactly(10)),
                Claim.of("2", "A", "b", Count.exactly(5)),
                Claim.of("3", "A", "r", Count.exactly(12))));
    assertThat(
            Counting.of(ledger, Policy.DURUMI).count(new Question.Selection(Scope.ALL)).interval())
        .isEqualTo(Count.between(15, 27));
  }

  private static Period months(String from, String to) {
    return Period.between(CalendarDate.parse(from), CalendarDate.parse(to));
  }

  private static Claim since(String id, int number, int dayOfDecember) {
    return Claim.total(id, "A", SINCE, Count.exactly(number))
        .as(Claim.Kind.CUMULATIVE)
        .on(LocalDate.of(2023, 12, dayOfDecember));
  }

  private static Counting counting(Claim... claims) {
    return Counting.of(new Ledger(List.of(), List.of(), List.of(), List.of(claims)), Policy.DURUMI);
  }
}
