package org.durumi.linker.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.linker.tally.Report.incident;
import static org.durumi.linker.tally.Report.people;
import static org.durumi.linker.tally.Report.period;
import static org.durumi.linker.tally.Report.tally;
import static org.durumi.record.event.ActType.ARREST_DETENTION;
import static org.durumi.record.event.ActType.FORCED_REPATRIATION;

import java.util.List;
import org.durumi.linker.count.HeadCount;
import org.durumi.linker.count.Region;
import org.durumi.linker.count.Scope;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.junit.jupiter.api.Test;

class TallyTests {

  private static final String WHO = "people";
  private static final Scope ARRESTS = Scope.of(ARREST_DETENTION);

  private static Incident arrest(String id, String day, String place, int people) {
    Telling telling =
        Report.of(id + "-report", "2019-12-31")
            .tells(
                ARREST_DETENTION,
                day,
                place,
                people + " were taken.",
                people(WHO, Count.exactly(people)));
    return incident(id, telling);
  }

  @Test
  void aYearlyTotalHoldsTheListedIncidentsLeavesARemainderAndIsNeverAdded() {
    List<Incident> listed =
        List.of(
            arrest("may", "2019-05-04", "Shenyang", 12), arrest("june", "2019-06-20", "Tumen", 7));
    Report yearly = Report.of("yearly", "2020-01-15");
    Tally tally = tally(listed, yearly.sums(ARREST_DETENTION, Count.exactly(41), "2019"));

    assertThat(tally.bounds(ARRESTS).interval()).isEqualTo(Count.exactly(41));
    HeadCount rest = tally.unlisted(tally.totals().getFirst());
    assertThat(rest.interval()).isEqualTo(Count.exactly(22));
    assertThat(tally.why(tally.bounds(ARRESTS).whyLower()))
        .contains("41")
        .contains("19 are recorded singly");
    assertThat(tally.bounds(ARRESTS.during(period("2019-05"))).lower()).isEqualTo(12);
  }

  @Test
  void aTotalOfOnePlaceHoldsNothingOfAnother() {
    List<Incident> listed =
        List.of(
            arrest("tumen", "2019-05-04", "Tumen", 12),
            arrest("shenyang", "2019-06-20", "Shenyang", 7));
    Report yearly = Report.of("yearly", "2020-01-15");
    Tally tally = tally(listed, yearly.sums(ARREST_DETENTION, Count.exactly(20), "2019", "Jilin"));

    assertThat(tally.bounds(ARRESTS).interval()).isEqualTo(Count.exactly(27));
    assertThat(tally.bounds(ARRESTS.in(Region.of("CN", "Jilin"))).interval())
        .isEqualTo(Count.exactly(20));
  }

  @Test
  void aTotalReachesNoFurtherThanTheDayOnWhichItWasPublished() {
    List<Incident> listed = List.of(arrest("late", "2019-11-20", "Tumen", 12));
    Report half = Report.of("half", "2019-07-01");

    for (String period : List.of("2019", "2019-01/..")) {
      Tally tally = tally(listed, half.sums(ARREST_DETENTION, Count.exactly(5), period));
      assertThat(tally.bounds(ARRESTS).interval()).isEqualTo(Count.exactly(17));
    }
  }

  @Test
  void aTotalWithoutATimeBoundsNothingAndIsShown() {
    List<Incident> listed = List.of(arrest("may", "2019-05-04", "Tumen", 12));
    RollupTelling total =
        Report.of("old", "2020-07-01").sums(ARREST_DETENTION, Count.exactly(5), "");
    HeadCount count = tally(listed, total).bounds(ARRESTS);

    assertThat(count.interval()).isEqualTo(Count.exactly(12));
    assertThat(count.setAside()).extracting(claim -> claim.id()).containsExactly(total.id());
  }

  @Test
  void anOrderAimedAtNobodyInParticularCountsNobody() {
    Telling order =
        Report.of("order", "2019-12-31")
            .tells(ActType.POLICY_ORDER, "2019-05-04", "Tumen", "Patrols were ordered doubled.");
    Scope orders = Scope.of(ActType.POLICY_ORDER);

    assertThat(tally(List.of(incident("order", order))).bounds(orders).interval())
        .isEqualTo(Count.exactly(0));
  }

  @Test
  void copiesOfOneTextChangeNothing() {
    String words = "Seven people were taken from a house in Tumen at night, neighbours said there.";
    Telling one =
        Report.of("r1", "The Bay Herald", "2019-05-05", words)
            .tells(ARREST_DETENTION, "2019-05-04", "Tumen", words, people(WHO, Count.exactly(7)));
    Telling other =
        Report.of("r3", "Another", "2019-05-09", "")
            .tells(ARREST_DETENTION, "2019-05-04", "Tumen", "Nine.", people(WHO, Count.exactly(9)));
    Telling copy =
        Report.of("r2", "The Hill Post", "2019-05-06", words)
            .tells(ARREST_DETENTION, "2019-05-04", "Tumen", words, people(WHO, Count.exactly(7)));
    HeadCount without = tally(List.of(incident("i", one, other))).bounds(Scope.ALL);
    HeadCount with = tally(List.of(incident("i", one, copy, other))).bounds(Scope.ALL);

    assertThat(without.interval()).isEqualTo(Count.between(7, 9));
    assertThat(with.interval()).isEqualTo(without.interval());
    assertThat(with.best()).isEqualTo(without.best());
    assertThat(with.corroborated()).isEqualTo(without.corroborated());
  }

  @Test
  void namesAreNeverFewerPeopleThanAreNamed() {
    Incident named =
        incident(
            "named",
            Report.of("a", "2019-05-05")
                .tells(
                    ARREST_DETENTION,
                    "2019-05-04",
                    "Tumen",
                    "Three, by name.",
                    people(WHO, null, "Ri A", "Kim B", "Pak C", "ri a")),
            Report.of("b", "2019-05-06")
                .tells(
                    ARREST_DETENTION,
                    "2019-05-04",
                    "Tumen",
                    "Two.",
                    people(WHO, Count.exactly(2))));

    assertThat(tally(List.of(named)).bounds(Scope.ALL).lower()).isEqualTo(3);
  }

  @Test
  void aBelievedNumberRaisesTheUpperEndAndHoldsUpNoLowerOne() {
    Incident told =
        incident(
            "told",
            Report.of("a", "2019-05-05")
                .tells(
                    ARREST_DETENTION,
                    "2019-05-04",
                    "Tumen",
                    "Four.",
                    people(WHO, Count.exactly(4))),
            Report.of("b", "2019-05-06")
                .tells(
                    Modality.UNCONFIRMED,
                    ARREST_DETENTION,
                    "2019-05-04",
                    "Tumen",
                    "Maybe ten.",
                    people(WHO, Count.exactly(10))));

    assertThat(tally(List.of(told)).bounds(Scope.ALL).interval()).isEqualTo(Count.between(4, 10));
  }

  @Test
  void whatIsOnlyFearedBelievedOrDeniedCountsNobody() {
    List<Incident> incidents =
        List.of(Modality.IMMINENT_FEARED, Modality.PLANNED, Modality.UNCONFIRMED, Modality.DENIED)
            .stream()
            .map(modality ->
                incident(
                    modality.code(),
                    Report.of(modality.code(), "2019-05-05")
                        .tells(
                            modality,
                            FORCED_REPATRIATION,
                            "2019-05-04",
                            "Tumen",
                            "Four.",
                            people(WHO, Count.exactly(4)))))
            .toList();
    Tally tally = tally(incidents);

    HeadCount count = tally.bounds(Scope.ALL);
    assertThat(count.interval()).isEqualTo(Count.exactly(0));
    assertThat(tally.notCounted()).hasSize(4);
    assertThat(count.setAside()).extracting(claim -> claim.id()).containsExactly("denied:0");
  }

  @Test
  void theOrderOfIncidentsChangesNothing() {
    List<Incident> listed =
        List.of(
            arrest("a", "2019-05-04", "Shenyang", 12),
            arrest("b", "2019-06-20", "Tumen", 7),
            arrest("c", "2019-06-21", "China", 9));
    Tally one = tally(listed);
    Tally other = tally(listed.reversed());

    assertThat(one.rows(By.MONTH, Scope.ALL)).isEqualTo(other.rows(By.MONTH, Scope.ALL));
    assertThat(one.rows(By.PLACE, Scope.ALL)).isEqualTo(other.rows(By.PLACE, Scope.ALL));
    assertThat(one.rows(By.PLACE, Scope.ALL))
        .extracting(Row::key)
        .containsExactly("CN", "CN/Jilin/Tumen", "CN/Shenyang");
  }

  @Test
  void anIncidentToldSoVaguelyThatAnotherFitsItIsNotAddedToIt() {
    List<Incident> listed =
        List.of(
            arrest("plain", "2019-05-04", "Shenyang", 12),
            arrest("vague", "2019-05", "", 10),
            arrest("other", "2019-05-05", "Tumen", 7));
    HeadCount count = tally(listed).bounds(ARRESTS);

    assertThat(count.interval()).isEqualTo(Count.between(19, 29));
  }
}
