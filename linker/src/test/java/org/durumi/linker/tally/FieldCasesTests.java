package org.durumi.linker.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.linker.tally.Report.incident;
import static org.durumi.linker.tally.Report.people;
import static org.durumi.linker.tally.Report.period;
import static org.durumi.linker.tally.Report.tally;
import static org.durumi.record.event.ActType.ARREST_DETENTION;
import static org.durumi.record.event.ActType.FORCED_REPATRIATION;
import static org.durumi.record.event.ActType.TRANSFER;

import java.util.List;
import org.durumi.linker.count.Claim;
import org.durumi.linker.count.HeadCount;
import org.durumi.linker.count.Scope;
import org.durumi.linker.incident.Incident;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.junit.jupiter.api.Test;

/** The field's own cases in invented reports, from tellings to bounds. */
class FieldCasesTests {

  private static final String WHO = "people from the North";

  @Test
  void thirtyOrTwentyOneInOneArrestAndNineReturnedAreTwentyOneToThirtyAndNeverSixty() {
    Report appeal = Report.of("appeal", "2012-02-15");
    Report band = Report.of("band", "2012-02-14");
    Report second = Report.of("second", "2012-02-28");
    List<Incident> incidents =
        List.of(
            incident(
                "arrest",
                appeal.tells(
                    ARREST_DETENTION,
                    "2012-02-08",
                    "Shenyang",
                    "At least 21 were taken in Shenyang.",
                    people(WHO, Count.atLeast(21))),
                band.tells(
                    ARREST_DETENTION,
                    "2012-02-08",
                    "Shenyang",
                    "Thirty were seized in Shenyang.",
                    people(WHO, Count.exactly(30))),
                second.tells(
                    ARREST_DETENTION,
                    "2012-02-08",
                    "Shenyang",
                    "They had been caught in Shenyang early in the month.",
                    people(WHO, null))),
            incident(
                "fear",
                appeal.tells(
                    Modality.IMMINENT_FEARED,
                    FORCED_REPATRIATION,
                    "2012-02-20",
                    "",
                    "The same people may be sent back.",
                    people(WHO, Count.atLeast(21)))),
            incident(
                "return",
                second.tells(
                    FORCED_REPATRIATION,
                    "2012-02-11/2012-02-20",
                    "China",
                    "At least nine of those arrested in Shenyang were sent back.",
                    people(WHO, Count.atLeast(9)))));
    Tally tally = tally(incidents);

    HeadCount all = tally.bounds(Scope.ALL);
    assertThat(all.interval()).isEqualTo(Count.between(21, 30));
    HeadCount returned = tally.bounds("return");
    assertThat(returned.lower()).isEqualTo(9);
    assertThat(returned.upper()).isEqualTo(30);
    assertThat(tally.bounds("arrest").conflicts()).hasSize(1);
    assertThat(tally.notCounted()).extracting(Incident::id).containsExactly("fear");
    assertThat(tally.rows(By.MONTH, Scope.ALL)).extracting(Row::key).containsExactly("2012-02");
    assertThat(tally.why(all.whyUpper())).contains("At most 30").contains("Shenyang");
  }

  @Test
  void threeHundredAtOneBridgeAreAmongSixHundredThatNightAndTwoThousandHeldAreNoFlow() {
    Report media = Report.of("media", "2023-10-11");
    Report band = Report.of("band", "2023-10-20");
    Report stock = Report.of("stock", "2023-10-18");
    Report seoul = Report.of("seoul", "2023-10-13");
    Report beijing = Report.of("beijing", "2023-10-12");
    List<Incident> incidents =
        List.of(
            incident(
                "night",
                media.tells(
                    FORCED_REPATRIATION,
                    "2023-10-09",
                    "China",
                    "About 600 were sent back.",
                    people(WHO, Count.about(600))),
                seoul.tells(
                    Modality.UNCONFIRMED,
                    FORCED_REPATRIATION,
                    "2023-10-09",
                    "China",
                    "A large number appeared to have been sent back.",
                    people("a large number", null)),
                beijing.tells(
                    Modality.DENIED,
                    FORCED_REPATRIATION,
                    "2023-10-09",
                    "China",
                    "The ministry denied it.",
                    people(WHO, Count.about(600)))),
            incident(
                "bridge",
                band.tells(
                    FORCED_REPATRIATION,
                    "2023-10-09",
                    "Tumen",
                    "300 crossed at Tumen.",
                    people(WHO, Count.exactly(300)))),
            incident(
                "held",
                stock.tells(
                    Modality.ONGOING,
                    ARREST_DETENTION,
                    "",
                    "China",
                    "About 2,000 were being held.",
                    people(WHO, Count.about(2000)))));
    Tally tally = tally(incidents);

    HeadCount all = tally.bounds(Scope.ALL);
    assertThat(all.lower()).isEqualTo(600);
    assertThat(all.upper()).isEqualTo(600);
    assertThat(all.approximate()).isTrue();
    assertThat(all.setAside()).extracting(Claim::id).contains("seoul:0", "beijing:0");
    assertThat(tally.bounds("bridge").interval()).isEqualTo(Count.exactly(300));
  }

  @Test
  void aNumberThatItsOwnReportCallsAPartIsNoContradiction() {
    Report media = Report.of("media", "2023-10-11");
    Report band =
        Report.of(
            "band",
            "A Band",
            "2023-10-20",
            "Of 600 in all, 300 crossed. The 300 are a part of it.");
    Incident night =
        incident(
            "night",
            media.tells(
                FORCED_REPATRIATION,
                "2023-10-09",
                "China",
                "600 were sent back.",
                people(WHO, Count.exactly(600))),
            band.tells(
                FORCED_REPATRIATION,
                "2023-10-09",
                "Tumen",
                "300 crossed.",
                people(WHO, Count.exactly(300))));

    HeadCount all = tally(List.of(night)).bounds(Scope.ALL);
    assertThat(all.interval()).isEqualTo(Count.exactly(600));
    assertThat(all.conflicts()).isEmpty();
  }

  @Test
  void sixtyInAprilHaveOneRootHoweverManyReportsQuoteItAndAreOthersThanInOctober() {
    String words = "HRW says that 60 people were sent back from several towns on one day in April.";
    Report root = Report.of("root", "Human Rights Watch", "2024-05-01", words);
    Report copy = Report.of("copy", "The Bay Herald", "2024-05-02", words);
    Report paper = Report.of("paper", "The Hill Post", "2024-05-03", words);
    Incident october =
        incident(
            "october",
            Report.of("media", "2023-10-11")
                .tells(
                    FORCED_REPATRIATION,
                    "2023-10-09",
                    "China",
                    "600 were sent back.",
                    people(WHO, Count.exactly(600))));
    Incident april =
        incident(
            "april",
            root.tells(
                FORCED_REPATRIATION, "2024-04-26", "China", words, people(WHO, Count.exactly(60))),
            copy.tells(
                FORCED_REPATRIATION, "2024-04-26", "China", words, people(WHO, Count.exactly(60))),
            paper.tells(
                FORCED_REPATRIATION, "2024-04-26", "China", words, people(WHO, Count.exactly(60))));
    Tally tally = tally(List.of(october, april));

    HeadCount count = tally.bounds("april");
    assertThat(count.interval()).isEqualTo(Count.exactly(60));
    assertThat(count.corroborated()).isZero();
    assertThat(tally.bounds(Scope.ALL).interval()).isEqualTo(Count.exactly(660));
    assertThat(tally.bounds(Scope.ALL.during(period("2024"))).interval())
        .isEqualTo(Count.exactly(60));
  }

  @Test
  void twentyNineAlongWithSixHelpersAreTwentyNineToThirtyFiveUntilAPersonDecides() {
    Report appeal = Report.of("appeal", "2014-08-01");
    Incident arrest =
        incident(
            "arrest",
            appeal.tells(
                ARREST_DETENTION,
                "2014-07-15/2014-07-17",
                "China",
                "29 people of four families were taken, and six helpers.",
                people("people of four families", Count.exactly(29)),
                people("six helpers", Count.exactly(6))));

    HeadCount count = tally(List.of(arrest)).bounds(Scope.ALL);
    assertThat(count.interval()).isEqualTo(Count.between(29, 35));
  }

  @Test
  void nineThroughThreeCustodiesAreNineOfOneVoice() {
    Report told = Report.of("told", "2015-11-24");
    String nine = "nine people with an infant of eleven months";
    List<Incident> incidents =
        List.of(
            incident(
                "vietnam",
                told.tells(
                    ARREST_DETENTION,
                    "2015-10-22",
                    "Mong Cai",
                    "Nine were stopped on a bus.",
                    people(nine, Count.exactly(9)))),
            incident(
                "dongxing",
                told.tells(
                    TRANSFER,
                    "2015-10-24/2015-10-26",
                    "Dongxing",
                    "Two days later they were handed to police in Dongxing.",
                    people(nine, Count.exactly(9)))),
            incident(
                "shenyang",
                told.tells(
                    TRANSFER,
                    "2015-11-17/2015-11-20",
                    "Shenyang",
                    "The group was then brought to Shenyang.",
                    people(nine, Count.exactly(9)))));
    Tally tally = tally(incidents);

    HeadCount all = tally.bounds(Scope.ALL);
    assertThat(all.interval()).isEqualTo(Count.exactly(9));
    assertThat(all.corroborated()).isZero();
    assertThat(tally.rows(By.TYPE, Scope.ALL))
        .extracting(row -> row.count().interval())
        .containsExactly(Count.exactly(9), Count.exactly(9));
  }
}
