package org.durumi.record.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDateTests {

  @ParameterizedTest
  @ValueSource(strings = {"2016", "2016-02", "2016-02-29", "0987-12-01"})
  void writesWhatItRead(String iso) {
    assertThat(CalendarDate.parse(iso)).hasToString(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "2016-13", "2015-02-29", "2016-00-01", "0000", "12345", "2016--1"})
  void refusesWhatTheCalendarDoesNotHave(String iso) {
    assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> CalendarDate.parse(iso));
  }

  @Test
  void aMonthAndAYearReachFromTheirFirstDayToTheirLast() {
    CalendarDate month = CalendarDate.of(YearMonth.of(2024, 2));
    assertThat(month.first()).isEqualTo(LocalDate.of(2024, 2, 1));
    assertThat(month.last()).isEqualTo(LocalDate.of(2024, 2, 29));
    CalendarDate year = CalendarDate.of(Year.of(2023));
    assertThat(year.first()).isEqualTo(LocalDate.of(2023, 1, 1));
    assertThat(year.last()).isEqualTo(LocalDate.of(2023, 12, 31));
  }

  @Test
  void sortsByTheFirstDayMeant() {
    assertThat(CalendarDate.parse("2016-11-30")).isLessThan(CalendarDate.parse("2016-12"));
    assertThat(CalendarDate.parse("2016")).isLessThan(CalendarDate.parse("2016-02"));
  }
}
