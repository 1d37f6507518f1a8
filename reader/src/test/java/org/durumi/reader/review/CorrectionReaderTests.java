package org.durumi.reader.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.reader.review.Story.EVENT;
import static org.durumi.reader.review.Story.READER;
import static org.durumi.reader.review.Story.STORY;
import static org.durumi.reader.review.Story.TEXT;
import static org.durumi.reader.review.Story.catchRefusal;
import static org.durumi.reader.review.Story.decided;
import static org.durumi.reader.review.Story.edited;
import static org.durumi.reader.review.Story.refused;

import java.util.List;
import java.util.Objects;
import org.durumi.reader.review.CorrectionReader.Typed;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.event.StatedCount;
import org.durumi.record.review.Correction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionReaderTests {

  @ParameterizedTest
  @CsvSource({
    "killing, KILLING",
    "Death in custody, DEATH_IN_CUSTODY",
    "FORCED-LABOUR, FORCED_LABOUR"
  })
  void aTypeIsReadByItsName(String value, ActType type) {
    assertThat(edited("type=" + value).type()).isEqualTo(type);
  }

  @Test
  void aModalityIsReadByItsName() {
    assertThat(edited("modality=denied").modality()).isEqualTo(Modality.DENIED);
    assertThat(edited(" Modality = imminent feared ").modality())
        .isEqualTo(Modality.IMMINENT_FEARED);
  }

  @ParameterizedTest
  @CsvSource({
    "30, 30",
    "about 30, about 30",
    "9 or more, 9 or more",
    "at least 9, 9 or more",
    "about 9 or more, about 9 or more",
    "up to 60, up to 60",
    "13-15, 13-15",
    "about 13 - 15, about 13-15",
    "0, 0",
    "999999999, 999999999"
  })
  void aCountIsReadAsItIsShown(String typed, String shown) {
    for (String field : List.of("count", "victims.count", "victims.1.count")) {
      StatedCount count = edited(field + "=" + typed).victims().getFirst().count();
      assertThat(Objects.requireNonNull(count).count()).hasToString(shown);
      assertThat(count.words().text()).isEqualTo("30 North Korean defectors");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016-11-30",
        "2016-11",
        "2016",
        "2016-11-28/2016-11-30",
        "../2016-12-01",
        "2016-11-28/..",
        "XXXX-11-30",
        "2016-11-XX"
      })
  void aDateIsReadInItsExtendedForm(String edtf) {
    var date = Objects.requireNonNull(edited("date=" + edtf).date());
    assertThat(date.period().edtf()).isEqualTo(edtf);
    assertThat(date.words().text()).isEqualTo("August 2");
  }

  @Test
  void aPlaceIsLookedUpAndStandsOnItsNameNearTheEvidence() {
    var place = Objects.requireNonNull(edited("place=dandong").place());
    assertThat(Objects.requireNonNull(place.place()).name()).isEqualTo("Dandong");
    assertThat(place.words().text()).isEqualTo("Shenyang");
    place = Objects.requireNonNull(edited("place=Dandong").place());
    assertThat(TEXT.offsetOf(place.words())).isEqualTo(nearest("Dandong"));
    place = Objects.requireNonNull(edited("place=단둥", "Snow fell on Dandong").place());
    assertThat(Objects.requireNonNull(place.place()).geonames()).isEqualTo(2037886L);
    assertThat(place.words().text()).isEqualTo("Snow fell on Dandong");
  }

  private static int nearest(String words) {
    int evidence = TEXT.endOf(EVENT.evidence().getFirst());
    int after = STORY.indexOf(words, evidence);
    return after < 0 ? STORY.indexOf(words) : after;
  }

  @Test
  void aPlaceThatSeveralBearAsksWhich() {
    refused("place=Jilin")
        .contains("several places; write it with a comma and which one: Jilin")
        .contains("in CN");
    Place province = place("place=Jilin, province");
    assertThat(province.precision()).isEqualTo(Place.Precision.PROVINCE);
    assertThat(place("place=Jilin, 43.3/126.5")).isEqualTo(province);
    assertThat(place("place=Jilin, 2036502").precision()).isEqualTo(Place.Precision.TOWN);
    refused("place=Jilin, US").contains("None of the places of that name fits");
    refused("place=Springfield").contains("Springfield, ");
  }

  private Place place(String typed) {
    return Objects.requireNonNull(Objects.requireNonNull(edited(typed).place()).place());
  }

  @Test
  void aPlaceThatTheGazetteerLacksNeedsTheReportsWords() {
    var place = Objects.requireNonNull(edited("place=Moonbok village").place());
    assertThat(place.place()).isNull();
    assertThat(place.words().text()).isEqualTo("Moonbok village");
    refused("place=Moonbokkk").startsWith("The place is not in the gazetteer; write it in the");
    refused("place=Moonbokkk", "Snow fell").startsWith("The place is not in the gazetteer");
  }

  @Test
  void peopleAgentsAndSourcesAreNamedInTheReportsWords() {
    Event event = edited("victims=at least nine women");
    assertThat(event.victims().getFirst().words().text()).isEqualTo("at least nine women");
    assertThat(event.victims().getFirst().count()).isEqualTo(EVENT.victims().getFirst().count());
    Agent agent = edited("agent=border_guard: Chinese police").agents().getFirst();
    assertThat(agent.name()).isEqualTo("Chinese police");
    assertThat(agent.kind()).isEqualTo(Agent.Kind.BORDER_GUARD);
    agent = edited("agent.1=men of the third bureau", "Chinese police").agents().getFirst();
    assertThat(agent.kind()).isEqualTo(Agent.Kind.POLICE);
    assertThat(agent.words().text()).isEqualTo("Chinese police");
    assertThat(edited("source=A pastor in Dandong").attribution().getFirst().words().text())
        .isEqualTo("A pastor in Dandong");
    refused("source=the bishop").contains("the report's own words for who says so");
  }

  @Test
  void anOfferIsASumOrWords() {
    var offer = Objects.requireNonNull(edited("offer=5,000,000 kpw", "two were freed").offer());
    assertThat(Objects.requireNonNull(offer.sum()).currency()).isEqualTo("KPW");
    assertThat(Objects.requireNonNull(offer.sum()).amount()).isEqualByComparingTo("5000000");
    assertThat(Objects.requireNonNull(edited("offer=Snow").offer()).sum()).isNull();
    refused("offer=5 KPW").contains("no words for its offer yet");
    refused("offer=gold").contains("a sum such as 5000000 KPW");
  }

  @ParameterizedTest
  @ValueSource(strings = {"date=", "date=none", "place=NONE", "agent=", "source.1=", "count=none"})
  void nothingOrNoneClearsAField(String typed) {
    Correction correction = READER.read(EVENT, TEXT, new Typed(typed, null));
    assertThat(correction.clears()).isTrue();
    assertThat(correction.apply(EVENT)).isNotEqualTo(EVENT);
  }

  @Test
  void correctionsOfOneDecisionBuildOnEachOther() {
    List<Correction> corrections =
        READER.read(
            EVENT,
            TEXT,
            List.of(
                new Typed("victims.2=women", null),
                new Typed("victims.2.count=9 or more", "at least nine women"),
                new Typed("victims.2.children=no", null),
                new Typed("victims.1=", null)));
    Event event = decided(corrections);
    assertThat(event.victims()).hasSize(1);
    assertThat(event.victims().getFirst().children()).isFalse();
    assertThat(event.victims().getFirst().description()).isEqualTo("women");
    Event two = READER.read(EVENT, TEXT, new Typed("victims.2=women", null)).apply(EVENT);
    assertThat(catchRefusal(two, new Typed("count=3", null)))
        .contains("has several values in this event; write victims.1.count= to victims.2.count=");
  }
}
