package org.durumi.publisher.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.durumi.linker.chain.ChainBuilder;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Teller;
import org.durumi.linker.telling.Telling;
import org.durumi.publisher.exposure.Exposures;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Shown;
import org.durumi.record.consent.Consent;
import org.durumi.record.consent.ConsentItem;
import org.durumi.record.consent.Consents;
import org.durumi.record.consent.KeptConsent;
import org.durumi.record.consent.Purpose;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.event.Place.Precision;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.review.Reviewer;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClearingTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final Place JILIN = new Place("Jilin", "CN", 1L, 43, 126, Precision.PROVINCE);
  private static final Place YANJI = new Place("Yanji", "CN", 2L, 42.9, 129.5, Precision.TOWN);
  private static final Place HAMLET = new Place("Hamlet", "CN", 3L, 42.8, 129.4, Precision.TOWN);

  private static final Ground GROUND =
      new Ground() {
        @Override
        public Optional<Place> provinceOf(Place place) {
          return Optional.of(JILIN);
        }

        @Override
        public long populationOf(Place place) {
          return place.equals(YANJI) ? 300_000 : 900;
        }
      };

  private static Telling telling(
      ActType type, LocalDate day, Place place, int people, @Nullable String outlet) {
    return new Telling(
        new Teller("1", outlet, day, "en", "A title", ""),
        0,
        type,
        Modality.OCCURRED,
        Period.of(day),
        place,
        place.name(),
        List.of(new Telling.People("refugees", Count.exactly(people), true, List.of("Quxelbrim"))),
        List.of(new Telling.Actor("the police", Agent.Kind.POLICE)),
        List.of(List.of("a witness")),
        "Police arrested refugees.");
  }

  private static Cleared clear(Telling telling, Consents consents) {
    List<Incident> incidents =
        List.of(new Incident("abc", List.of(telling), List.of(List.of("1"))));
    Count people = telling.groups().getFirst().count();
    int best = people == null || people.min() == null ? 0 : people.min();
    return new Clearing(
            new Rules(Audience.PUBLIC, TODAY, Exposures.standard(), consents),
            GROUND,
            _ -> Optional.of(new Figures.Figure(Count.exactly(best), best)),
            ChainBuilder.chains(incidents, List.of()),
            Numbering.first(new Random(1)))
        .clear(incidents);
  }

  private static ReleasedIncident only(Telling telling) {
    return clear(telling, Consents.NONE).incidents().getFirst();
  }

  private static Consents consent(String item) {
    return new Consents(
        List.of(
            new KeptConsent(
                1,
                new Consent("she", ConsentItem.parse(item), Purpose.PUBLIC, TODAY.plusDays(1)),
                new Reviewer("Min-ji"),
                Instant.EPOCH,
                null,
                null)));
  }

  private static final LocalDate OLD = LocalDate.of(2016, 3, 8);

  @Test
  void aSmallEventHasAMonthAndNoWordOfChildren() {
    ReleasedIncident small = only(telling(ActType.FORCED_REPATRIATION, OLD, YANJI, 4, "Daily NK"));
    assertThat(small.when().told().map(Period::edtf)).contains("2016-03");
    assertThat(small.children()).isInstanceOf(Shown.Withheld.class);
    assertThat(small.agents().told()).contains(List.of("police"));
    assertThat(small.sources().told()).contains(List.of("news"));
    ReleasedIncident large = only(telling(ActType.FORCED_REPATRIATION, OLD, YANJI, 40, "Daily NK"));
    assertThat(large.when().told().map(Period::edtf)).contains("2016-03");
    assertThat(large.children().told()).contains(true);
  }

  @Test
  void nothingIsToldBelowTheCounty() {
    assertThat(
            only(telling(ActType.FORCED_REPATRIATION, OLD, HAMLET, 40, "Daily NK"))
                .place()
                .told()
                .map(ReleasedPlace::name))
        .contains("Jilin");
    assertThat(
            only(telling(ActType.FORCED_REPATRIATION, OLD, YANJI, 40, "Daily NK"))
                .place()
                .told()
                .map(ReleasedPlace::name))
        .contains("Yanji");
  }

  @Test
  void whereSomebodyMayBeHeldNowIsToldOnlyIfTheyWantIt() {
    Telling arrest = telling(ActType.ARREST_DETENTION, TODAY.minusDays(60), YANJI, 40, "Daily NK");
    assertThat(only(arrest).place()).isInstanceOf(Shown.Withheld.class);
    assertThat(clear(arrest, consent("1.1/custody_place")).incidents().getFirst().place().told())
        .isPresent();
    assertThat(only(telling(ActType.ARREST_DETENTION, OLD, YANJI, 40, "Daily NK")).place().told())
        .isPresent();
  }

  @Test
  void whatSomebodyToldTheOfficeAloneStaysInsideUnlessTheySayOtherwise() {
    Telling told = telling(ActType.FORCED_REPATRIATION, OLD, YANJI, 40, null);
    assertThat(clear(told, Consents.NONE).inside())
        .extracting(KeptInside::reason)
        .containsExactly(KeptInside.Reason.TESTIMONY);
    assertThat(clear(told, consent("1/testimony")).incidents()).hasSize(1);
  }

  @Test
  void waysOutStayInside() {
    for (ActType type : List.of(ActType.ESCAPE_CROSSING, ActType.BRIBERY_EXCHANGE)) {
      assertThat(clear(telling(type, OLD, YANJI, 40, "Daily NK"), Consents.NONE).rows()).isEmpty();
    }
  }

  @Test
  void sexualViolenceIsToldOfAProvinceAndAYear() {
    ReleasedIncident told = only(telling(ActType.SEXUAL_VIOLENCE, OLD, YANJI, 3, "Daily NK"));
    assertThat(told.when().told().map(Period::edtf)).contains("2016");
    assertThat(told.place().told().map(ReleasedPlace::name)).contains("Jilin");
    assertThat(told.people()).isInstanceOf(Shown.Withheld.class);
    assertThat(told.best()).isInstanceOf(Shown.Withheld.class);
  }

  @Test
  void aNumberStaysWithItsTellings() {
    Numbering later =
        new Numbering(Map.of(new TellingId(1, 1), 5, new TellingId(2, 1), 3), 9, new Random(2));
    TreeSet<TellingId> merged = new TreeSet<>(List.of(new TellingId(1, 1), new TellingId(2, 1)));
    TreeSet<TellingId> fresh = new TreeSet<>(List.of(new TellingId(7, 1)));
    assertThat(later.of(List.of(fresh, merged))).containsExactly(10, 3);
  }
}
