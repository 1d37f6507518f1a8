package org.durumi.publisher.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.durumi.archive.store.PublishedRow;
import org.durumi.publisher.release.CoveredMonth;
import org.junit.jupiter.api.Test;

/** What was looked at, month by month. */
class WatchingTests {

  private static final YearMonth JANUARY = YearMonth.of(2024, 1);

  @Test
  void aMonthThatNobodyReportedOnIsAGapAndATestimonyCoversNone() {
    Watching watching =
        new Watching(
            List.of(
                new PublishedRow(JANUARY, "Daily NK", 3),
                new PublishedRow(JANUARY.plusMonths(1), null, 2),
                new PublishedRow(JANUARY.plusMonths(2), "Daily NK", 4),
                new PublishedRow(JANUARY.plusMonths(2), "Human Rights Watch", 3),
                new PublishedRow(JANUARY.plusMonths(9), "Daily NK", 1)));
    List<CoveredMonth> months = watching.months(JANUARY, JANUARY.plusMonths(5));
    assertThat(months)
        .extracting(CoveredMonth::month)
        .containsExactly(JANUARY, JANUARY.plusMonths(2));
    assertThat(months).extracting(CoveredMonth::reports).containsExactly(3, 7);
    assertThat(months.getLast().began()).containsExactly("organisations");
    assertThat(months.getLast().ended()).containsExactly("organisations");
    assertThat(months.getFirst().began()).isEmpty();
  }
}
