package org.durumi.reader.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTests {

  // 2019-05-01 was a Wednesday.
  @ParameterizedTest
  @CsvSource({
    "11月18日, 2018-11-18",
    "4月27日下午, 2019-04-27",
    "4月27日下午或28日上午, 2019-04-27/2019-04-28",
    "4月27日至29日, 2019-04-27/2019-04-29",
    "周一(4月29日), 2019-04-29",
    "周一, 2019-04-29",
    "星期五, 2019-04-26",
    "上周五, 2019-04-26",
    "本周三, 2019-05-01",
    "上个月, 2019-04",
    "本月初, 2019-05",
    "上月30日, 2019-04-30",
    "28日晚间, 2019-04-28",
    "今年4月, 2019-04",
    "去年10月9日, 2018-10-09",
    "去年, 2018",
    "2012年2月8日, 2012-02-08",
    "二〇一二年二月八日, 2012-02-08",
    "2012年2月, 2012-02",
    "2019-04-27, 2019-04-27",
    "昨天, 2019-04-30",
    "前天晚上, 2019-04-29",
    "今天凌晨, 2019-05-01",
    "近日, ../2019-05-01",
    "日前, ../2019-05-01",
    "三天前, 2019-04-28",
    "两年前, 2017",
    "上周末, 2019-04-27/2019-04-28",
    "十一月十八日, 2018-11-18",
    "12月, 2018-12",
    "5月起, 2019-05"
  })
  void resolvesAgainstTheDayOfPublication(String text, String edtf) {
    assertThat(read(text, "2019-05-01")).containsExactly(edtf);
  }

  @ParameterizedTest
  @CsvSource({"11月18日, XXXX-11-18", "2月, XXXX-02", "28日晚间, XXXX-XX-28", "2012年2月8日, 2012-02-08"})
  void neverGuessesAYear(String text, String edtf) {
    assertThat(read(text, null)).containsExactly(edtf);
  }

  @ParameterizedTest
  @CsvSource({
    "7月初, 2018-07",
    "本月, 2018-08",
    "上月, 2018-07",
    "昨天, ../2018-08",
    "28日, XXXX-XX-28",
    "周一, ../2018-08",
    "12月1日, 2017-12-01"
  })
  void staysWithinAMonthWhenOnlyTheMonthIsKnown(String text, String edtf) {
    assertThat(read(text, "2018-08")).containsExactly(edtf);
  }

  @ParameterizedTest
  @CsvSource({"11月18日, XXXX-11-18", "去年3月, 2017-03"})
  void staysPartialWhenOnlyTheYearIsKnown(String text, String edtf) {
    assertThat(read(text, "2018")).containsExactly(edtf);
  }

  @ParameterizedTest
  @CsvSource({"行政拘留15日", "有期徒刑3年", "1950年代", "30日内", "3号楼", "13月45日", "三个月"})
  void takesDurationsAndImpossibleDaysForNoDate(String text) {
    assertThat(read(text, "2019-05-01")).isEmpty();
  }

  @Test
  void readsTraditionalScript() {
    assertThat(read("週四(3月20日)", "2014-03-20")).containsExactly("2014-03-20");
    assertThat(read("禮拜五", "2019-05-01")).containsExactly("2019-04-26");
  }

  private static List<String> read(String text, @Nullable String published) {
    Period reference = published == null ? null : Period.of(CalendarDate.parse(published));
    return new DateReader(reference)
        .read(Script.plain(text)).stream().map(m -> m.value().edtf()).toList();
  }
}
