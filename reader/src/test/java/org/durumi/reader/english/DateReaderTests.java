package org.durumi.reader.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DateReaderTests {

  private static List<String> read(@Nullable String published, String sentence) {
    Period publication = published == null ? null : Period.of(CalendarDate.parse(published));
    return new DateReader(publication).read(sentence).stream().map(m -> m.value().edtf()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // 2024-05-15 is a Wednesday
        "They were caught on May 3, 2024. | 2024-05-03",
        "They were caught on 3 May 2024. | 2024-05-03",
        "They were caught on May 3. | 2024-05-03",
        "They were caught on December 30. | 2023-12-30",
        "They were caught on Tuesday. | 2024-05-14",
        "They were caught last Friday. | 2024-05-10",
        "They were caught yesterday. | 2024-05-14",
        "They were caught today. | 2024-05-15",
        "They were caught on the 9th. | 2024-05-09",
        "They were caught on the 20th. | 2024-04-20",
        "They will be returned by the 20th. | ../2024-05-20",
        "They will be returned next Monday. | 2024-05-20",
        "They were caught last month. | 2024-04",
        "They were caught in April. | 2024-04",
        "They were caught in early April. | 2024-04-01/2024-04-10",
        "They were caught in late April. | 2024-04-21/2024-04-30",
        "They were caught in March 2019. | 2019-03",
        "They were caught in 2019. | 2019",
        "They were caught between Feb. 8 and 12. | 2024-02-08/2024-02-12",
        "They were caught on 2024-05-02. | 2024-05-02",
        "They were caught over the weekend. | 2024-05-11/2024-05-12",
        "They were caught last week. | 2024-05-06/2024-05-12",
        "They were caught earlier this month. | 2024-05-01/2024-05-15",
        "They were caught three days ago. | 2024-05-12",
        "They were caught between October 2023 and March 2024. | 2023-10/2024-03",
        "They were caught from October to March. | 2023-10/2024-03",
        "They were caught between 2019 and 2021. | 2019/2021",
        "They were caught between 30 December 2023 and 2 January 2024. | 2023-12-30/2024-01-02",
        "They were caught in the second half of 2023. | 2023-07/2023-12",
        "Last month they were caught. | 2024-04"
      })
  void relativeDatesResolveAgainstTheDayOfPublication(String sentence, String edtf) {
    assertThat(read("2024-05-15", sentence)).containsExactly(edtf);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They were caught on May 3. | XXXX-05-03",
        "They were caught on the 9th. | XXXX-XX-09",
        "They were caught on May 3, 2024. | 2024-05-03"
      })
  void withoutPublicationNoYearIsGuessed(String sentence, String edtf) {
    assertThat(read(null, sentence)).containsExactly(edtf);
  }

  @Test
  void withoutPublicationAWeekdayIsNoDate() {
    assertThat(read(null, "They were caught on Tuesday, last month or in April.")).isEmpty();
  }

  @Test
  void aMonthOfPublicationDoesNotPlaceAWeekday() {
    assertThat(read("2024-05", "They were caught on Tuesday.")).isEmpty();
    assertThat(read("2024-05", "They were caught last month.")).containsExactly("2024-04");
  }

  @Test
  void datelinesAndImpossibleDaysAreNoDates() {
    assertThat(read("2024-05-15", "SEOUL, May 14 (Wire) -- They were caught.")).isEmpty();
    assertThat(read("2024-05-15", "They were caught on February 31.")).isEmpty();
  }

  @Test
  void theFollowingDayLooksBackToTheLastDay() {
    DateReader reader = new DateReader(Period.of(CalendarDate.parse("2024-05-15")));
    assertThat(reader.read("They left on May 3.")).hasSize(1);
    assertThat(reader.read("The following day they were caught."))
        .singleElement()
        .satisfies(m -> assertThat(m.value().edtf()).isEqualTo("2024-05-04"));
  }

  @Test
  void wordsThatOnlyLookLikeMonthsAreNone() {
    assertThat(read("2024-05-15", "They may march again.")).isEmpty();
  }
}
