package org.durumi.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DateLineTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 December 2016",
        "December 2, 2016",
        "Friday, December 2, 2016",
        "2016-12-02",
        "2016년 12월 2일",
        "2016年12月2日"
      })
  void aLineThatIsADateStatesTheDayOfPublication(String line) {
    assertThat(DateLine.of("A title\n\n" + line + "\n\nThe text."))
        .isEqualTo(Period.of(LocalDate.of(2016, 12, 2)));
  }

  @Test
  void aDateInsideASentenceDoesNot() {
    assertThat(DateLine.of("They were caught on 2 December 2016.\nThe text.")).isNull();
  }
}
