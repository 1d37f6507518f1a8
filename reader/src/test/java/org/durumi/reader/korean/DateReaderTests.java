package org.durumi.reader.korean;

import static org.assertj.core.api.Assertions.assertThat;

import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTests {

  private static DateReader published(String date) {
    return new DateReader(Anchor.of(Period.of(CalendarDate.parse(date))));
  }

  @ParameterizedTest
  @CsvSource({
    "지난달 25일 선양에서, 2016-11-25",
    "지난 2일 밤, 2016-12-02",
    "1일 보도했다, 2016-12-01",
    "28일 체포됐다, 2016-11-28",
    "이달 초, 2016-12-01/2016-12-10",
    "지난달 중순, 2016-11-11/2016-11-20",
    "2016년 상반기, 2016-01/2016-06",
    "올해 4월, 2016-04",
    "작년 10월 9일, 2015-10-09",
    "지난해 12월, 2015-12",
    "2012년 2월 8일, 2012-02-08",
    "2012년 2월, 2012-02",
    "어제 오후, 2016-12-01",
    "지난 8월 30일, 2016-08-30",
    "12월 25일, 2015-12-25",
    "오는 8일, 2016-12-08",
    "1일(현지시간), 2016-12-01",
    "지난주 금요일, 2016-11-25",
    "지난주 선양에서, 2016-11-21/2016-11-27",
    "사흘 전, 2016-11-29",
    "최근 중국에서, ../2016-12-02",
    "지난달 8일부터 12일까지, 2016-11-08/2016-11-12",
    "늦어도 20일까지, ../2016-12-20",
    "이달 초부터, 2016-12-01/..",
  })
  void resolvesAgainstTheDayOfPublication(String words, String edtf) {
    assertThat(published("2016-12-02").read(words).getFirst().value().edtf()).isEqualTo(edtf);
  }

  @Test
  void aDayStaysPartialWhereOnlyTheMonthOfPublicationIsKnown() {
    assertThat(published("2018-08").read("지난 13일").getFirst().value().edtf())
        .isEqualTo("XXXX-XX-13");
    assertThat(published("2018-08").read("지난달 13일").getFirst().value().edtf())
        .isEqualTo("2018-07-13");
  }

  @Test
  void aYearIsNeverGuessed() {
    DateReader reader = new DateReader(Anchor.of(null));
    assertThat(reader.read("11월 30일").getFirst().value()).isEqualTo(Period.partial("XXXX-11-30"));
    assertThat(reader.read("지난 2일").getFirst().value()).isEqualTo(Period.partial("XXXX-XX-02"));
    assertThat(reader.read("최근")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3일간", "49일째", "10일 동안", "13월 40일", "500만원"})
  void stretchesOfTimeAndNonsenseAreNoDates(String words) {
    assertThat(published("2016-12-02").read(words)).isEmpty();
  }
}
