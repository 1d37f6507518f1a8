package org.durumi.publisher.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.durumi.publisher.Releases;
import org.durumi.publisher.chart.Band;
import org.durumi.publisher.chart.Monthly;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.release.Shown.Told;
import org.durumi.publisher.words.Words;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TalliesTests {

  private static final Words ENGLISH = Words.in(Locale.UK);
  private static final ActType ARREST = ActType.ARREST_DETENTION;
  private static final Coverage SPRING =
      Releases.coverage(LocalDate.of(2024, 3, 2), LocalDate.of(2024, 5, 30));

  private static Tallies tallies(Coverage coverage, ReleasedIncident... incidents) {
    return new Tallies(Releases.release("t", coverage, List.of(incidents)), ENGLISH);
  }

  private static ReleasedIncident arrest(int number, Shown<Period> when, Shown<Count> people) {
    return Releases.incident(number, ARREST, Modality.OCCURRED, when, people);
  }

  private static Told<Period> in(String edtf) {
    return new Told<>(Period.of(CalendarDate.parse(edtf)));
  }

  private static Band band(Tallies tallies, YearMonth month) {
    return tallies.people(ARREST).rows().stream()
        .filter(row -> row.watch().month().equals(month))
        .map(Monthly.Row::band)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anIncidentThatMayBeInTwoMonthsIsCertainlyInNeither() {
    Period wide =
        Period.between(CalendarDate.parse("2024-03-20"), CalendarDate.parse("2024-04-25"));
    Tallies tallies = tallies(SPRING, arrest(1, new Told<>(wide), new Told<>(Count.exactly(9))));
    assertThat(band(tallies, YearMonth.of(2024, 3))).isEqualTo(new Band(0, 0, 9));
    assertThat(band(tallies, YearMonth.of(2024, 4))).isEqualTo(new Band(0, 9, 9));
    assertThat(band(tallies, YearMonth.of(2024, 5))).isEqualTo(Band.NONE);
  }

  @Test
  void anIncidentWithoutANumberLeavesTheMostOpen() {
    Tallies tallies =
        tallies(
            SPRING,
            arrest(1, in("2024-04"), new Shown.Withheld<>()),
            arrest(2, in("2024-04"), new Told<>(Count.between(3, 5))));
    assertThat(band(tallies, YearMonth.of(2024, 4))).isEqualTo(new Band(3, 3, null));
    assertThat(tallies.people(ARREST).rows().get(1).unnumbered()).isEqualTo(1);
  }

  @Test
  void whatIsOnlyFearedIsListedAndNotCounted() {
    Tallies tallies =
        tallies(
            SPRING,
            Releases.incident(
                1, ARREST, Modality.IMMINENT_FEARED, in("2024-04"), new Told<>(Count.exactly(9))));
    assertThat(tallies.all()).hasSize(1);
    assertThat(tallies.counted()).isEmpty();
    assertThat(tallies.types()).isEmpty();
  }

  @Test
  void monthsOutsideTheCoverageAreGapsUnlessAReportTellsOfThemLater() {
    Tallies tallies = tallies(SPRING, arrest(1, in("2024-01"), new Told<>(Count.exactly(2))));
    List<Monthly.Row> rows = tallies.people(ARREST).rows();
    assertThat(rows).hasSize(5);
    assertThat(rows.get(0).isGap()).as("told of later").isFalse();
    assertThat(rows.get(0).watch().covered()).isFalse();
    assertThat(rows.get(1).isGap()).as("February").isTrue();
    assertThat(rows.get(2).isGap()).as("March is covered").isFalse();
    assertThat(tallies.watched().gaps()).hasSize(1);
  }

  @Test
  void anIncidentWithoutADateIsInNoMonthAndTheChartSaysSo() {
    Tallies tallies =
        tallies(SPRING, arrest(1, new Shown.Withheld<>(), new Told<>(Count.exactly(2))));
    assertThat(tallies.people(ARREST).rows()).allMatch(row -> row.band().isNone());
    assertThat(tallies.people(ARREST).notes()).first().asString().startsWith("1 incidents");
  }

  @RepeatedTest(60)
  void theBoundsOfTheMonthsHoldEveryWayInWhichItCanHaveBeen(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Release release =
        Releases.release(
            "t",
            SPRING,
            IntStream.rangeClosed(1, 1 + random.nextInt(30))
                .mapToObj(number -> Releases.random(number, random))
                .toList());
    Tallies tallies = new Tallies(release, ENGLISH);
    for (ActType type : tallies.types()) {
      List<org.durumi.publisher.site.Told> told = tallies.of(type);
      List<YearMonth> chosen =
          told.stream()
              .map(one ->
                  one.months().isEmpty()
                      ? YearMonth.of(1900, 1)
                      : one.months().get(random.nextInt(one.months().size())))
              .toList();
      for (Monthly.Row row : tallies.people(type).rows()) {
        long people = 0;
        for (int i = 0; i < told.size(); i++) {
          if (chosen.get(i).equals(row.watch().month())) {
            people += told.get(i).people().best();
          }
        }
        Integer upper = row.band().upper();
        assertThat(people).isGreaterThanOrEqualTo(row.band().lower());
        assertThat(people).isLessThanOrEqualTo(upper == null ? Long.MAX_VALUE : upper);
      }
      assertThat(tallies.people(type).rows().stream().mapToLong(row -> row.band().best()).sum())
          .as("nobody is in the best figures of two months")
          .isLessThanOrEqualTo(told.stream().mapToLong(one -> one.people().best()).sum());
    }
  }
}
