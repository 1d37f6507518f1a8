package org.durumi.desk.danger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.durumi.archive.store.ReportRow;
import org.durumi.desk.page.Words;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ElapsedTests {

  private static final Instant NOW = Instant.parse("2026-11-25T06:00:00Z");

  @Test
  void aDayIsAnIntervalOfHours() {
    assertThat(told(day("2026-11-24"))).isEqualTo("6 to 30 hours");
    assertThat(told(day("2026-11-25"))).isEqualTo("0 to 6 hours");
    assertThat(told(day("2026-11-20"))).isEqualTo("4 to 5 days");
    assertThat(told(day("2026-10"))).isEqualTo("24 to 55 days");
  }

  @Test
  void whereOnlyOneEndIsKnownItSaysAtLeastOrAtMost() {
    assertThat(told(Period.until(CalendarDate.parse("2026-11-23")))).isEqualTo("at least 30 hours");
    assertThat(told(Period.since(CalendarDate.parse("2026-11-01")))).isEqualTo("at most 24 days");
    assertThat(told(null)).isEqualTo("date not known");
    assertThat(told(day("2026-12-03"))).isEqualTo("still ahead");
  }

  @Test
  void aSuggestionIsAlwaysOfATimeToCome() {
    assertThat(kinds("2026-11-24T20:00:00Z", Modality.IMMINENT_FEARED, "2026-11-28"))
        .containsExactly("appeal", "named");
    assertThat(kinds("2026-11-20T20:00:00Z", Modality.IMMINENT_FEARED, "2026-11-22")).isEmpty();
  }

  private static List<String> kinds(String added, Modality modality, String day) {
    ReportRow report =
        new ReportRow(7, "", 0, "", 1, 2, "", "x", null, null, null, null, null, "en", added);
    Group group =
        new Grouping(
                report,
                List.of(
                    GroupingTests.event(
                        1, ActType.FORCED_REPATRIATION, modality, "the nine", 9, day)))
            .groups(Map.of())
            .groups()
            .getFirst();
    return Suggestion.of(group, NOW, ZoneOffset.UTC).stream().map(Suggestion::kind).toList();
  }

  private static Period day(String iso) {
    return Period.of(CalendarDate.parse(iso));
  }

  private static String told(@Nullable Period period) {
    return Elapsed.since(period, NOW, ZoneOffset.UTC)
        .told(Words.in(Locale.ENGLISH, ZoneOffset.UTC));
  }
}
