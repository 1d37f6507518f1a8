package org.durumi.record.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PeriodTests {

  private static final CalendarDate AUGUST = CalendarDate.parse("2016-08");
  private static final CalendarDate NOVEMBER_30 = CalendarDate.parse("2016-11-30");

  @Test
  void saysItselfInTheExtendedDateTimeFormat() {
    assertThat(Period.of(NOVEMBER_30).edtf()).isEqualTo("2016-11-30");
    assertThat(Period.between(AUGUST, NOVEMBER_30).edtf()).isEqualTo("2016-08/2016-11-30");
    assertThat(Period.between(AUGUST, AUGUST).edtf()).isEqualTo("2016-08");
    assertThat(Period.until(AUGUST).edtf()).isEqualTo("../2016-08");
    assertThat(Period.since(AUGUST).edtf()).isEqualTo("2016-08/..");
    assertThat(Period.partial("XXXX-11-30").edtf()).isEqualTo("XXXX-11-30");
  }

  @Test
  void refusesToEndBeforeItBegins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.between(NOVEMBER_30, AUGUST))
        .withMessage("period ends before it starts: 2016-11-30/2016-08");
  }

  @Test
  void mayEndWithinTheMonthItBeginsIn() {
    assertThat(Period.between(CalendarDate.parse("2016-08-15"), AUGUST).isBounded()).isTrue();
  }

  @Test
  void overlapsWhereADayMayBelongToBoth() {
    Period august = Period.of(AUGUST);
    assertThat(august.mayOverlap(Period.of(CalendarDate.parse("2016-08-31")))).isTrue();
    assertThat(august.mayOverlap(Period.of(NOVEMBER_30))).isFalse();
    assertThat(august.mayOverlap(Period.until(NOVEMBER_30))).isTrue();
    assertThat(Period.of(NOVEMBER_30).mayOverlap(Period.until(AUGUST))).isFalse();
    assertThat(august.mayOverlap(Period.partial("XXXX-11-30"))).isTrue();
  }
}
