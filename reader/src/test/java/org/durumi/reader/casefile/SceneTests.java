package org.durumi.reader.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An act takes place and day from the sentences around it, in every language, with their words. */
final class SceneTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Troops entered a market in Yanji on 3 July. Two traders were beaten, a source said. | Yanji | 2019-07-03",
        "ko | 지난 3일 옌지 시장에 공안이 들이닥쳤다. 상인 두 명이 구타를 당했다고 소식통이 전했다. | 옌지 | 2019-07-03",
        "zh | 7月3日,军警在延吉搜查一个市场。两名商人遭到毒打。 | 延吉 | 2019-07-03"
      })
  void theSentenceBeforeSetsTheScene(String language, String text, String place, String day) {
    Event event = only(language, text);
    assertThat(Objects.requireNonNull(event.place()).words().text()).isEqualTo(place);
    assertThat(Objects.requireNonNull(event.date()).period().edtf()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Five defectors fled a camp near Yanji on 3 July. They were arrested two days later, a source said. | 2019-07-05",
        "en | Soldiers entered Yanji on 3 July. A woman was raped the same night, an aunt said. | 2019-07-03",
        "ko | 탈북민 2명이 지난 3일 숙소를 빠져나갔다가 나흘 만에 중국 공안에 붙잡혔다고 소식통이 전했다. | 2019-07-07",
        "ko | 지난 3일 옌지에서 군중집회가 열렸다. 탈북민 2명이 이튿날 체포됐다고 소식통이 전했다. | 2019-07-04",
        "zh | 7月3日,军警闯入延吉一个市场。次日,两名脱北者被警方逮捕。 | 2019-07-04",
        "zh | 7月3日,军警闯入延吉一个市场。三天后,两名脱北者被警方逮捕。 | 2019-07-06"
      })
  void aDistanceCountsFromTheTimeToldBefore(String language, String text, String day) {
    List<Event> events = ReadReports.read(language, "2019-07-14", text).events();
    assertThat(events)
        .filteredOn(event -> event.type() != ActType.ESCAPE_CROSSING)
        .singleElement()
        .satisfies(event ->
            assertThat(Objects.requireNonNull(event.date()).period().edtf()).isEqualTo(day));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The army has ruled since 3 July. Two traders were beaten, a source said.",
        "In 2018 he kept a shop. Two traders were beaten, a source said.",
        "Her mother in Yanji rang. Two traders were beaten, a source said."
      })
  void whatFramesAnAccountOrIsSomebodysIsNoScene(String text) {
    Event event = only("en", text);
    assertThat(event.place()).isNull();
    assertThat(Objects.requireNonNull(event.date()).period().start()).isNull();
  }

  @Test
  void aReturnIsNotWhereTheArrestWas() {
    List<Event> events =
        ReadReports.read(
                "en",
                "2019-07-14",
                "Police arrested five defectors in Yanji on 3 July. They were sent back to North"
                    + " Korea, a source said.")
            .events();
    Event returned =
        events.stream()
            .filter(event -> event.type() == ActType.FORCED_REPATRIATION)
            .findFirst()
            .orElseThrow();
    assertThat(returned.place()).isNull();
    assertThat(Objects.requireNonNull(returned.date()).period().edtf())
        .isEqualTo("2019-07-03/2019-07-14");
  }

  @Test
  void aDayWithoutItsYearIsNoReasonForAnother() {
    String text =
        "Field note of 14 June 2022. On 11 June, five defectors were arrested in Yanji. Their driver was"
            + " released the same evening.";
    List<Event> events = ReadReports.read("en", "none", text).events();
    assertThat(events)
        .filteredOn(event -> event.type() == ActType.RELEASE)
        .allSatisfy(event -> assertThat(event.date()).isNull());
  }

  @Test
  void thoseWhoWereHeldWereNotSeizedOnTheDayOfTheirReturn() {
    List<Event> events =
        ReadReports.read(
                "ko", "2019-07-14", "구금시설에 갇혀 있던 탈북민 60명이 지난 9일 북한으로 강제 송환됐다고 활동가가 11일 말했다.")
            .events();
    assertThat(events)
        .filteredOn(event -> event.type() == ActType.ARREST_DETENTION)
        .allSatisfy(
            event -> assertThat(Objects.requireNonNull(event.date()).period().start()).isNull());
  }

  @Test
  void theWordsTakenOverAreTheReportsOwn() {
    String text =
        "Troops entered a market in Yanji on 3 July. Two traders were beaten, a man said.";
    Event event = only("en", text);
    int at = text.indexOf("Yanji");
    assertThat(Objects.requireNonNull(event.place()).words().span().start()).isEqualTo(at);
  }

  private static Event only(String language, String text) {
    List<Event> events = ReadReports.read(language, "2019-07-14", text).events();
    assertThat(events).hasSize(1);
    return events.getFirst();
  }
}
