package org.durumi.linker.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;

/** Real happenings, with the numbers that were published of them. */
class FieldCasesTests {

  private static final Region CHINA = Region.of("China");
  private static final Region SHENYANG = Region.of("China", "Liaoning", "Shenyang");
  private static final Region TUMEN = Region.of("China", "Jilin", "Tumen");

  @Test
  void inFebruary2012TwentyOneToThirtyWereArrestedAndNineOfThemReturned() {
    Ledger ledger =
        new Ledger(
            List.of(
                Happening.of("arrest", ActType.ARREST_DETENTION, day(2012, 2, 8), SHENYANG),
                Happening.of("return", ActType.FORCED_REPATRIATION, month(2012, 2), CHINA)),
            List.of(),
            List.of(Link.within("return", "arrest")),
            List.of(
                Claim.of("ua52", "Amnesty", "arrest", Count.atLeast(21)),
                Claim.of("csw", "CSW", "arrest", Count.exactly(30)),
                Claim.of("ua68", "Amnesty", "return", Count.atLeast(9))));
    Counting counting = Counting.of(ledger, Policy.DURUMI);
    HeadCount arrest = counting.count(new Question.OfHappening("arrest"));
    assertThat(arrest.interval()).isEqualTo(Count.between(21, 30));
    assertThat(arrest.conflicts())
        .extracting(Conflict::kind)
        .containsExactly(Conflict.Kind.ROOTS_DIFFER);
    HeadCount returned = counting.count(new Question.OfHappening("return"));
    assertThat(returned.lower()).isEqualTo(9);
    assertThat(returned.upper()).isEqualTo(30);
    HeadCount february = counting.count(new Question.Selection(Scope.ALL.during(month(2012, 2))));
    assertThat(february.interval()).isEqualTo(Count.between(21, 30));
    assertThat(february.exact()).isTrue();
  }

  @Test
  void inOctober2023ThreeHundredAreInsideSixHundredAndTwoThousandHeldAreNoFlow() {
    Period day = day(2023, 10, 9);
    Scope returns = Scope.of(ActType.FORCED_REPATRIATION).during(day).in(CHINA);
    Ledger ledger =
        new Ledger(
            List.of(Happening.of("tumen", ActType.FORCED_REPATRIATION, day, TUMEN)),
            List.of(new Happening.Group("held", "escapees")),
            List.of(),
            List.of(
                Claim.total("media", "Media", returns, Count.about(600)),
                words("seoul", "Seoul", returns),
                Claim.of("tjwg", "TJWG", "tumen", Count.exactly(300)),
                Claim.of("stock", "TJWG", "held", Count.about(2000)).as(Claim.Kind.SNAPSHOT),
                Claim.total("mfa", "Beijing", returns, Count.exactly(0)).as(Claim.Kind.DENIAL)));
    Counting counting = Counting.of(ledger, Policy.DURUMI);
    HeadCount all = counting.count(new Question.Selection(returns));
    assertThat(all.lower()).isEqualTo(600);
    assertThat(all.upper()).isEqualTo(600);
    assertThat(all.approximate()).isTrue();
    assertThat(all.setAside()).extracting(Claim::id).contains("mfa", "seoul");
    assertThat(counting.count(new Question.OfHappening("tumen")).interval())
        .isEqualTo(Count.exactly(300));
    assertThat(counting.count(new Question.Unlisted(returns)).lower()).isEqualTo(300);
    assertThat(counting.count(new Question.Selection(Scope.ALL)).upper()).isEqualTo(600);
  }

  @Test
  void aDenialOpensTheLowerBoundOnlyWhereThatIsThePolicy() {
    Ledger ledger =
        new Ledger(
            List.of(Happening.of("r", ActType.FORCED_REPATRIATION, day(2023, 10, 9), TUMEN)),
            List.of(),
            List.of(),
            List.of(
                Claim.of("tjwg", "TJWG", "r", Count.exactly(300)),
                Claim.of("mfa", "Beijing", "r", Count.exactly(0)).as(Claim.Kind.DENIAL)));
    Question question = new Question.OfHappening("r");
    assertThat(Counting.of(ledger, Policy.DURUMI).count(question).interval())
        .isEqualTo(Count.exactly(300));
    Policy open = new Policy(BestRule.DURUMI, true, 1, 1);
    assertThat(Counting.of(ledger, open).count(question).interval())
        .isEqualTo(Count.between(0, 300));
  }

  @Test
  void inApril2024SixtyHaveOneRootAndAreOthersThanInOctober() {
    Ledger ledger =
        new Ledger(
            List.of(
                Happening.of("october", ActType.FORCED_REPATRIATION, day(2023, 10, 9), CHINA),
                Happening.of("april", ActType.FORCED_REPATRIATION, day(2024, 4, 26), CHINA)),
            List.of(),
            List.of(),
            List.of(
                Claim.of("media", "Media", "october", Count.exactly(600)),
                Claim.of("hrw", "HRW", "april", Count.exactly(60)),
                Claim.of("wire", "A wire", "april", Count.exactly(60)).relaying("HRW"),
                Claim.of("paper", "A paper", "april", Count.about(60)).relaying("HRW")));
    Counting counting = Counting.of(ledger, Policy.DURUMI);
    HeadCount april = counting.count(new Question.OfHappening("april"));
    assertThat(april.interval()).isEqualTo(Count.exactly(60));
    assertThat(april.corroborated()).isZero();
    assertThat(april.conflicts()).isEmpty();
    assertThat(counting.count(new Question.Selection(Scope.ALL)).interval())
        .isEqualTo(Count.exactly(660));
  }

  @Test
  void inJuly2013TwentyNineAlongWithSixHelpersAreTwentyNineToThirtyFiveUntilDecided() {
    Happening arrest =
        new Happening(
            "arrest",
            ActType.ARREST_DETENTION,
            Period.between(CalendarDate.parse("2013-07-15"), CalendarDate.parse("2013-07-17")),
            CHINA,
            List.of(
                new Happening.Group("families", "escapees"),
                new Happening.Group("helpers", "helpers"),
                new Happening.Group("five", "escapees")));
    List<Claim> claims =
        List.of(
            Claim.of("2014", "Amnesty", "families", Count.about(29)).on(LocalDate.of(2014, 7, 18)),
            Claim.of("four", "Amnesty", "families", Count.exactly(4))
                .in(Unit.FAMILIES)
                .on(LocalDate.of(2014, 7, 18)),
            Claim.of("helpers", "Amnesty", "helpers", Count.exactly(6)),
            Claim.of("2013", "Amnesty", "five", Count.exactly(5)).as(Claim.Kind.NAMED));
    Question question = new Question.OfHappening("arrest");
    Link part = Link.within("five", "families");
    Ledger open = new Ledger(List.of(arrest), List.of(), List.of(part), claims);
    HeadCount undecided = Counting.of(open, Policy.DURUMI).count(question);
    assertThat(undecided.lower()).isEqualTo(29);
    assertThat(undecided.upper()).isEqualTo(35);
    Link apart = new Link.Apart("families", "helpers");
    Ledger decided = new Ledger(List.of(arrest), List.of(), List.of(part, apart), claims);
    assertThat(Counting.of(decided, Policy.DURUMI).count(question).lower()).isEqualTo(35);
    Link inside = Link.within("helpers", "families");
    Ledger other = new Ledger(List.of(arrest), List.of(), List.of(part, inside), claims);
    assertThat(Counting.of(other, Policy.DURUMI).count(question).upper()).isEqualTo(29);
  }

  @Test
  void inLate2015NineOverThreeActsAreNine() {
    Ledger ledger =
        new Ledger(
            List.of(
                Happening.of(
                    "hanoi", ActType.ARREST_DETENTION, month(2015, 10), Region.of("Vietnam")),
                Happening.of(
                    "dongxing",
                    ActType.TRANSFER,
                    month(2015, 10),
                    Region.of("China", "Guangxi", "Dongxing")),
                Happening.of("shenyang", ActType.ARREST_DETENTION, month(2015, 11), SHENYANG)),
            List.of(),
            List.of(new Link.Same("hanoi", "dongxing"), new Link.Same("dongxing", "shenyang")),
            List.of(
                Claim.of("a", "HRW", "hanoi", Count.exactly(9)),
                Claim.of("b", "HRW", "dongxing", Count.exactly(9)),
                Claim.of("c", "UN", "shenyang", Count.exactly(9))));
    Counting counting = Counting.of(ledger, Policy.DURUMI);
    HeadCount all = counting.count(new Question.Selection(Scope.ALL));
    assertThat(all.interval()).isEqualTo(Count.exactly(9));
    assertThat(all.corroborated()).isEqualTo(9);
    assertThat(
            counting.count(new Question.Selection(Scope.of(ActType.ARREST_DETENTION))).interval())
        .isEqualTo(Count.exactly(9));
  }

  private static Claim words(String id, String source, Scope scope) {
    Claim number = Claim.total(id, source, scope, Count.atLeast(1));
    return new Claim(
        id,
        source,
        source,
        false,
        Reliability.B,
        null,
        Claim.Kind.VAGUE,
        number.about(),
        Unit.PEOPLE,
        null);
  }

  private static Period day(int year, int month, int day) {
    return Period.of(LocalDate.of(year, month, day));
  }

  private static Period month(int year, int month) {
    return Period.of(new CalendarDate(year, month, 0));
  }
}
