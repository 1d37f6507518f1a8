package org.durumi.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PublishedDateTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2016|2016",
        "2016-12|2016-12",
        "2016-12-01|2016-12-01",
        "2016.12.1|2016-12-01",
        "2016/12/01 08:00|2016-12-01",
        "20161201|2016-12-01",
        "2016-12-01T23:59:59Z|2016-12-01",
        "2016-12-01T23:59:59.123+09:00|2016-12-01",
        "2016-12-01T00:10:00-0500|2016-12-01",
        "Thu, 01 Dec 2016 23:10:00 GMT|2016-12-01",
        "1 Dec 2016 23:10 +0900 (KST)|2016-12-01",
        "December 1, 2016|2016-12-01"
      })
  void keepsTheLocalDateAsWritten(String written, String edtf) {
    assertThat(PublishedDate.read(written).map(Period::edtf)).contains(edtf);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "2016-13", "2016-02-30", "12-01-2016", "1 Foo 2016", "0"})
  void readsNothingElse(String written) {
    assertThat(PublishedDate.read(written)).isEmpty();
  }

  @Test
  void readsEveryDayThatItWrites() {
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      LocalDate day = LocalDate.ofEpochDay(random.nextInt(40_000));
      assertThat(PublishedDate.read(day.toString())).contains(Period.of(day));
    }
  }
}
