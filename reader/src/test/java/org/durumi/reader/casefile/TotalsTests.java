package org.durumi.reader.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Event;
import org.durumi.record.event.Rollup;
import org.durumi.record.event.StatedPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers over a time and a place are totals with both, in every language, and no incidents. */
final class TotalsTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Between March 2018 and May 2019, some 70 defectors were arrested in Yunnan. | 2018-03/2019-05",
        "en | In July alone, 14 North Koreans were arrested in Yunnan, a source said. | 2019-07",
        "en | Seventeen defectors have been arrested in Yunnan since March, a group said. | 2019-03/..",
        "ko | 2018년 3월부터 2019년 5월까지 윈난성에서 탈북민 70명이 체포됐다고 단체가 밝혔다. | 2018-03/2019-05",
        "ko | 지난 7월 한 달 동안 윈난성에서 탈북민 모두 14명이 체포됐다고 단체가 밝혔다. | 2019-07",
        "zh | 2018年3月至2019年5月,共有70名脱北者在云南被捕。 | 2018-03/2019-05",
        "zh | 仅7月份,就有14名脱北者在云南被捕。 | 2019-07"
      })
  void haveTheirTimeAndTheirPlace(String language, String text, String time) {
    Casefile casefile = ReadReports.read(language, "2019-08-14", text);
    assertThat(casefile.events()).isEmpty();
    Rollup total = casefile.rollups().getFirst();
    assertThat(total.date()).isNotNull();
    assertThat(total.date().period().edtf()).isEqualTo(time);
    assertThat(names(total)).containsExactly("Yunnan");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Last month, nine defectors were arrested in Yanji, Dandong and Hunchun, a group said.",
        "ko | 지난달 옌지와 단둥, 훈춘에서 체포된 탈북민 9명이 풀려났다고 단체가 밝혔다.",
        "zh | 7月份,9名脱北者在丹东和珲春被捕。"
      })
  void mayBeOverSeveralPlaces(String language, String text) {
    Casefile casefile = ReadReports.read(language, "2019-08-14", text);
    assertThat(names(casefile.rollups().getFirst())).contains("Dandong", "Hunchun");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | A total of 14 defectors were arrested in Yanji on 3 July, a source said.",
        "ko | 지난 8일 선양에서 탈북민 모두 14명이 체포됐다고 한 소식통이 전했다.",
        "zh | 7月3日,一共14名脱北者在延吉被捕。"
      })
  void areNotTheNumberOfOneDay(String language, String text) {
    Casefile casefile = ReadReports.read(language, "2019-08-14", text);
    assertThat(casefile.rollups()).isEmpty();
    assertThat(casefile.events()).hasSize(1);
  }

  @Test
  void giveTheirTimeToTheActsThatTheyList() {
    Casefile casefile =
        ReadReports.read(
            "ko",
            "2019-08-14",
            "지난 5월 옌지와 단둥, 훈춘에서 체포된 탈북민 7명 가운데 3명이 북송됐다고 단체가 밝혔다. 옌지에서 붙잡힌 4명은" + " 버스를 기다리고 있었다.");
    assertThat(casefile.rollups())
        .extracting(Rollup::type)
        .containsExactly(ActType.ARREST_DETENTION, ActType.FORCED_REPATRIATION);
    assertThat(casefile.events())
        .filteredOn(event -> event.type() == ActType.ARREST_DETENTION)
        .allSatisfy(event -> assertThat(day(event)).isEqualTo("2019-05"));
  }

  @Test
  void aNumberThatIsCalledAPartKeepsTheSentenceThatSaysSo() {
    Casefile casefile =
        ReadReports.read(
            "en",
            "2019-08-14",
            "Police arrested 40 defectors in Yanji on 3 July. The press speaks of 90 people. The 40 are a"
                + " part of these.");
    Event arrest = casefile.events().getFirst();
    assertThat(arrest.evidence().getLast().text()).isEqualTo("The 40 are a part of these.");
  }

  @Test
  void familiesToldWithoutANumberAreThePeopleCountedBefore() {
    Casefile casefile =
        ReadReports.read(
            "en",
            "2019-08-14",
            "Some 25 people were detained in China last month, a group says. Three families were"
                + " detained in Yunnan between 15 and 17 July.");
    Event only = casefile.events().getFirst();
    assertThat(casefile.events()).hasSize(1);
    assertThat(day(only)).isEqualTo("2019-07-15/2019-07-17");
  }

  @Test
  void aHandoverTakesUpTheReturnToldBefore() {
    Casefile casefile =
        ReadReports.read(
            "en",
            "2019-08-14",
            "China deported 40 North Koreans to their country last month, a group said. The 40 were"
                + " handed over on July 26.");
    assertThat(casefile.events()).hasSize(1);
    assertThat(day(casefile.events().getFirst())).isEqualTo("2019-07-26");
  }

  private static String day(Event event) {
    return event.date() == null ? "" : event.date().period().edtf();
  }

  private static List<String> names(Rollup total) {
    return total.places().stream().map(StatedPlace::place).map(place -> place.name()).toList();
  }
}
