package org.durumi.reader.english;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.reader.english.ReadPassage.agents;
import static org.durumi.reader.english.ReadPassage.count;
import static org.durumi.reader.english.ReadPassage.date;
import static org.durumi.reader.english.ReadPassage.place;
import static org.durumi.reader.english.ReadPassage.sources;

import java.math.BigDecimal;
import java.util.Objects;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Money;
import org.durumi.record.event.Offer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EnglishReaderTests {

  @Test
  void followsAGroupFromArrestThroughTransferToAFearedReturn() {
    ReadPassage reading =
        ReadPassage.of(
            """
            Chinese police arrested about 20 North Korean refugees in Yanji on May 3, a pastor said.
            They were moved to Tumen two days later and are likely to be sent back to North Korea soon.
            """);

    Event arrest = reading.only(ActType.ARREST_DETENTION);
    assertThat(arrest.modality()).isEqualTo(Modality.OCCURRED);
    assertThat(count(arrest)).isEqualTo(Count.about(20));
    assertThat(place(arrest)).isEqualTo("Yanji");
    assertThat(date(arrest)).isEqualTo("2024-05-03");
    assertThat(agents(arrest)).containsExactly("Chinese police");
    assertThat(sources(arrest)).containsExactly("a pastor");
    Event transfer = reading.only(ActType.TRANSFER);
    assertThat(place(transfer)).isEqualTo("Tumen");
    assertThat(count(transfer)).isEqualTo(Count.about(20));
    Event feared = reading.only(ActType.FORCED_REPATRIATION);
    assertThat(feared.modality()).isEqualTo(Modality.IMMINENT_FEARED);
    assertThat(count(feared)).isEqualTo(Count.about(20));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Members ask that nobody be detained or put on trial for having crossed the river.",
        "It is a country where the six refugees are likely to be persecuted or tortured."
      })
  void whatIsOnlyAskedOrImaginedIsNoEvent(String sentence) {
    assertThat(ReadPassage.of(sentence).types()).isEmpty();
  }

  @Test
  void theDateOfAPaperIsNotTheDateOfAnAct() {
    ReadPassage reading =
        ReadPassage.of("Six refugees were arrested in Yanji, it said in an appeal dated May 6.");

    assertThat(date(reading.only(ActType.ARREST_DETENTION))).doesNotContain("2024-05-06/");
    assertThat(date(reading.only(ActType.ARREST_DETENTION))).isNotEqualTo("2024-05-06");
  }

  @Test
  void aNumberMayLieBetweenTwo() {
    ReadPassage reading = ReadPassage.of("Police arrested between 21 and 30 refugees in Yanji.");

    assertThat(count(reading.only(ActType.ARREST_DETENTION))).isEqualTo(Count.between(21, 30));
  }

  @Test
  void whoFearsSomethingSaysSo() {
    ReadPassage reading =
        ReadPassage.of("Border Voices fears that the six refugees will be deported.");

    assertThat(sources(reading.only(ActType.FORCED_REPATRIATION))).containsExactly("Border Voices");
  }

  @Test
  void aSourceEndsWhereItsRelativesBegin() {
    ReadPassage reading =
        ReadPassage.of(
            "Six refugees were deported, said a woman in Seoul whose sister is missing.");

    assertThat(sources(reading.only(ActType.FORCED_REPATRIATION)))
        .containsExactly("a woman in Seoul");
  }

  @Test
  void whoeverCitesMediaPassesThemOn() {
    ReadPassage reading =
        ReadPassage.of(
            "Six refugees were deported, according to Border Voices. Five refugees were arrested in"
                + " Yanji, according to media reports cited by the group.");

    assertThat(reading.only(ActType.FORCED_REPATRIATION).attribution().getFirst().via()).isEmpty();
    assertThat(sources(reading.only(ActType.ARREST_DETENTION))).noneMatch(s -> s.startsWith("by "));
  }

  @Test
  void aHandoverToAThirdStateIsATransferWhoeverStandsBetween() {
    ReadPassage reading =
        ReadPassage.of("Nine North Koreans were handed over by Vietnam to China on May 3.");

    assertThat(reading.only(ActType.TRANSFER).modality()).isEqualTo(Modality.OCCURRED);
  }

  @Test
  void peopleSentBackOnADayAreAnEventWithoutANumber() {
    ReadPassage reading =
        ReadPassage.of("A large number of North Koreans were sent back from China on May 3.");

    assertThat(date(reading.only(ActType.FORCED_REPATRIATION))).isEqualTo("2024-05-03");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Six refugees were deported on Monday. | OCCURRED",
        "Six refugees are being deported. | ONGOING",
        "Six refugees are at risk of being deported. | IMMINENT_FEARED",
        "Six refugees may have been deported. | UNCONFIRMED",
        "Officials plan to deport six refugees. | PLANNED",
        "The ministry denied that six refugees had been deported. | DENIED",
        "A lawyer thinks that six refugees were deported. | UNCONFIRMED",
        "Six refugees appeared to have been deported, an aid worker said. | UNCONFIRMED",
        "Police may soon deport six refugees. | IMMINENT_FEARED",
        "Officials mean to deport six refugees. | PLANNED"
      })
  void modalityFollowsTheWords(String sentence, Modality modality) {
    assertThat(ReadPassage.of(sentence).only(ActType.FORCED_REPATRIATION).modality())
        .isEqualTo(modality);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "China repatriates North Korean refugees whom it considers illegal migrants.",
        "If six refugees were deported, they would be tortured.",
        "Refugees face torture once they are sent back.",
        "The law prohibits the deportation of refugees to danger.",
        "The army of the minister won the prize for its film.",
        "The striker shot wide, and the goalkeeper captured the ball before the referee ended the match and the league celebrated the goal.",
        "He was not arrested."
      })
  void practiceLawsDreamsAndGamesAreNoEvents(String sentence) {
    assertThat(ReadPassage.of(sentence).casefile().events()).isEmpty();
  }

  @Test
  void aRouteIsNotThePlaceOfAnArrest() {
    Event arrest =
        ReadPassage.of("Ten refugees were arrested while in transit from Shenyang to Vietnam.")
            .only(ActType.ARREST_DETENTION);
    assertThat(place(arrest)).isNull();
  }

  @Test
  void partsAreNotAddedToTheirWhole() {
    Event arrest =
        ReadPassage.of("Police arrested nine refugees, including two children, near Hunchun.")
            .only(ActType.ARREST_DETENTION);
    assertThat(count(arrest)).isEqualTo(Count.exactly(9));
    assertThat(arrest.victims().getFirst().children()).isTrue();
  }

  @Test
  void womenMenAndGirlsInAListAreAddedUp() {
    Event arrest =
        ReadPassage.of("Three women, two men and a 10-year-old girl were detained in Anshan.")
            .only(ActType.ARREST_DETENTION);
    assertThat(count(arrest)).isEqualTo(Count.exactly(6));
  }

  @Test
  void officialsAreNoVictims() {
    ReadPassage reading =
        ReadPassage.of("Some 60 officials were sent to Tumen to arrest refugees.");
    assertThat(reading.casefile().events()).noneMatch(e -> Count.about(60).equals(count(e)));
  }

  @Test
  void disputedNumbersForOneActBecomeOneInterval() {
    Event arrest =
        ReadPassage.of(
                "Police arrested 13 refugees in Kunming on Friday, a news agency said. A newspaper"
                    + " also reported the arrests but put the number at 15.")
            .only(ActType.ARREST_DETENTION);
    assertThat(count(arrest)).isEqualTo(Count.between(13, 15));
  }

  @Test
  void aRewardKeepsItsSumAndTheEquivalentTheReportStates() {
    Event reward =
        ReadPassage.of(
                "Security agents told residents that the reward for reporting a neighbour is 3"
                    + " million KPW (about 350 USD).")
            .only(ActType.REWARD_OFFER);
    assertThat(reward.modality()).isEqualTo(Modality.ORDERED_OFFERED);
    Money won = new Money(new BigDecimal("3000000"), "KPW");
    Money dollars = new Money(new BigDecimal("350"), "USD");
    assertThat(reward.offer())
        .extracting(Offer::sum, o -> Objects.requireNonNull(o.equivalent()).sum())
        .containsExactly(won, dollars);
  }

  @Test
  void anOrderNamesWhoGaveIt() {
    Event order =
        ReadPassage.of("The commander issued orders to shoot anyone who enters the river.")
            .only(ActType.POLICY_ORDER);
    assertThat(order.modality()).isEqualTo(Modality.ORDERED_OFFERED);
    assertThat(agents(order)).containsExactly("The commander");
  }

  @Test
  void shotAndKilledIsOneKilling() {
    ReadPassage reading =
        ReadPassage.of("Two men were shot and killed by border guards in Hoeryong last month.");
    assertThat(reading.types()).containsExactly(ActType.KILLING);
    assertThat(count(reading.only(ActType.KILLING))).isEqualTo(Count.exactly(2));
  }

  @Test
  void aTotalOverMonthsIsARollupAndNoEvent() {
    ReadPassage reading =
        ReadPassage.of("More than 1,300 people have been killed since the coup, a monitor said.");
    assertThat(reading.casefile().events()).isEmpty();
    assertThat(reading.casefile().rollups())
        .singleElement()
        .satisfies(r -> assertThat(r.count().count()).isEqualTo(Count.atLeast(1300)));
  }

  @Test
  void aLeadThatSumsUpTheGroupsBehindItIsARollup() {
    ReadPassage reading =
        ReadPassage.of(
            "Thirty refugees have been arrested in China. Twelve refugees were arrested in Yanji on"
                + " Monday. Eighteen others were arrested in Changchun on Tuesday.");
    assertThat(reading.casefile().rollups()).hasSize(1);
    assertThat(reading.types()).containsExactly(ActType.ARREST_DETENTION, ActType.ARREST_DETENTION);
  }

  @Test
  void expulsionToAThirdCountryIsATransfer() {
    ReadPassage reading = ReadPassage.of("Vietnam sent ten North Koreans back to China on Monday.");
    assertThat(reading.types()).containsExactly(ActType.TRANSFER);
  }

  @Test
  void aQuotationBelongsToItsSpeaker() {
    Event arrest =
        ReadPassage.of(
                "“Eight people were caught in Tumen. They had no papers,” a trader in Yanji told"
                    + " Border Radio.")
            .only(ActType.ARREST_DETENTION);
    assertThat(sources(arrest)).containsExactly("a trader in Yanji");
    assertThat(arrest.attribution().getFirst().via())
        .extracting(q -> q.text())
        .containsExactly("Border Radio");
  }

  @Test
  void aFinishedActWithoutADateHappenedBeforeItWasTold() {
    Event arrest =
        ReadPassage.of("Ten refugees have been arrested in Dandong.")
            .only(ActType.ARREST_DETENTION);
    assertThat(date(arrest)).isEqualTo("../2024-05-15");
    assertThat(arrest.date()).extracting(d -> d.words().text()).isEqualTo("have been arrested");
  }

  @Test
  void withoutPublicationAFinishedActHasNoDate() {
    Event arrest =
        ReadPassage.of(null, "Ten refugees have been arrested in Dandong.")
            .only(ActType.ARREST_DETENTION);
    assertThat(arrest.date()).isNull();
  }
}
