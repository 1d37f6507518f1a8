package org.durumi.desk.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.durumi.archive.store.EventRow;
import org.durumi.desk.SomeEvents;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.Said;
import org.durumi.desk.said.SaidReader;
import org.durumi.desk.said.SaidWords;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartTests {

  private static final SaidWords ENGLISH = new SaidWords(Words.in(Locale.ENGLISH, ZoneOffset.UTC));

  @Test
  void everyYearBetweenTheFirstAndTheLastHasAColumnAndTheUndatedAreCounted() {
    Chart chart =
        Chart.of(
            List.of(
                event("reward_offer", "2016-05-01"),
                event("policy_order", "2016-05-01"),
                event("reward_offer", "2019-01-01"),
                event("reward_offer", null)),
            Offers.types());
    assertThat(chart.columns().stream().map(Chart.Column::year))
        .containsExactly("2016", "2017", "2018", "2019");
    assertThat(chart.columns().getFirst().counts()).containsExactly(1, 0, 1, 0);
    assertThat(chart.columns().get(1).total()).isZero();
    assertThat(chart.undated()).isEqualTo(1);
    assertThat(chart.columns().stream().flatMap(column -> column.pieces().stream()))
        .allSatisfy(piece -> assertThat(piece.y()).isBetween(0, Chart.FOOT));
  }

  @Test
  void aSpanOfManyYearsStillFits() {
    Chart chart =
        Chart.of(
            Stream.of("0900-01-01", "2025-01-01").map(day -> event("reward_offer", day)).toList(),
            Offers.types());
    assertThat(chart.columns().getLast().x() + chart.columns().getLast().width())
        .isLessThanOrEqualTo(Chart.WIDTH);
  }

  @Test
  void whatAnEventSaysIsReadAndToldInWords() {
    EventRow row =
        SomeEvents.accepted(
            1,
            "reward_offer",
            "ordered_offered",
            null,
            null,
            null,
            """
            {"evidence":[{"text":"Pay 5\u202e million","span":[0,5]}],
             "date":{"text":"x","span":[0,1],"start":null,"end":"2016-12","edtf":"../2016-12"},
             "place":null,"victims":[{"description":"those who leave","text":"they","count":
               {"min":10,"max":null,"approximate":true,"text":"ten","span":[0,1]},"children":null}],
             "agents":[],"attribution":[],"offer":{"text":"5 million","amount":5000000,
             "currency":"KPW","stated_equivalent":{"text":"$600","amount":600.5,"currency":"USD",
             "approximate":true}}}\
            """);
    Said said = SaidReader.read(row);
    assertThat(said.evidence()).containsExactly("Pay 5\ufffd million");
    assertThat(ENGLISH.date(said.date())).isEqualTo("by Dec 2016");
    assertThat(ENGLISH.people(said.people().getFirst()))
        .isEqualTo("those who leave (about 10 or more)");
    Said.Offer offer = said.offer();
    assertThat(offer).isNotNull();
    assertThat(offer.sum()).isEqualTo(new Said.Sum(new BigDecimal(5_000_000), "KPW"));
    assertThat(ENGLISH.equivalent(Objects.requireNonNull(offer.equivalent())))
        .isEqualTo("about 600.5 USD");
    assertThat(ENGLISH.count(Count.between(3, 5))).isEqualTo("3 to 5");
  }

  private static Said event(String type, @Nullable String day) {
    return new Said(
        SomeEvents.accepted(1, type, "occurred", day, day, null, "{}"),
        List.of("words"),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null);
  }
}
