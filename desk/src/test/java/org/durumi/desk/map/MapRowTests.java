package org.durumi.desk.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.durumi.archive.store.EventRow;
import org.durumi.desk.SomeEvents;
import org.durumi.desk.page.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapRowTests {

  private static final Words ENGLISH = Words.in(Locale.ENGLISH, ZoneOffset.UTC);

  private static MapRow row(@Nullable String first, @Nullable String last, String place) {
    EventRow event = SomeEvents.accepted(2, "killing", "denied", first, last, place, null);
    return MapRow.of(event, MapFilter.of("", "", ""), ENGLISH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2016-11-30 | 2016-11-30 | Nov 30, 2016",
        "2016-11-01 | 2016-11-30 | November 2016",
        "2016-01-01 | 2016-12-31 | 2016",
        "2016-11-28 | 2016-12-02 | Nov 28, 2016 – Dec 2, 2016",
        "2016-11-28 |            | Since Nov 28, 2016",
        "           | 2016-11-28 | Until Nov 28, 2016",
        "           |            | No date",
      })
  void daysAreToldAsPeopleTellThem(@Nullable String first, @Nullable String last, String told) {
    assertThat(row(first, last, "Yanji").when()).isEqualTo(told);
  }

  @Test
  void wordsOfAReportAreShownAndNeverActed() {
    MapRow row = row(null, null, "Yanji\u202e</script><b>");
    assertThat(row.place()).isEqualTo("Yanji\ufffd</script><b>");
    assertThat(MapJson.events(List.of(row))).contains("Yanji\ufffd</script><b>");
  }

  @Test
  void whatIsDeniedIsNotToldAsHavingHappened() {
    assertThat(row(null, null, "Yanji").asserted()).isFalse();
  }

  @Test
  void anEventLeadsToItsPlaceInTheReport() {
    assertThat(row(null, null, "Yanji").link()).isEqualTo("/reports/7#event-2");
  }
}
