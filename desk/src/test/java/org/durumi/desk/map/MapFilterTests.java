package org.durumi.desk.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.durumi.archive.store.EventRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapFilterTests {

  private static EventRow event(
      @Nullable String first, @Nullable String last, @Nullable Double lat, @Nullable Double lon) {
    return new EventRow(
        1,
        1,
        "killing",
        "occurred",
        "accepted",
        first,
        last,
        "Yanji",
        "CN",
        null,
        1,
        lat,
        lon,
        lat == null ? null : "town",
        null,
        null);
  }

  @Test
  void withoutAnyWishEverythingPasses() {
    MapFilter all = MapFilter.of("", "", "");
    assertThat(all.narrows()).isFalse();
    assertThat(all.passes(event(null, null, null, null))).isTrue();
  }

  @Test
  void anEventPassesIfSomeDayOfItMayLieWithin() {
    MapFilter november = MapFilter.of("2016-11-01", "2016-11-30", "");
    assertThat(november.passes(event("2016-11-30", "2016-12-04", null, null))).isTrue();
    assertThat(november.passes(event("2016-01-01", "2016-12-31", null, null))).isTrue();
    assertThat(november.passes(event("2016-12-01", "2016-12-04", null, null))).isFalse();
    assertThat(november.passes(event("2010-05-01", null, null, null))).isTrue();
    assertThat(november.passes(event(null, "2016-10-31", null, null))).isFalse();
    assertThat(november.passes(event(null, null, null, null))).isFalse();
  }

  @Test
  void anEventPassesIfTheMiddleOfItsAreaIsInTheBox() {
    MapFilter box = MapFilter.of("", "", "126.5,41,131,44.25");
    assertThat(box.passes(event(null, null, 42.9, 129.5))).isTrue();
    assertThat(box.passes(event(null, null, 39.0, 125.7))).isFalse();
    assertThat(box.passes(event(null, null, null, null))).isFalse();
    assertThat(box.boxText()).isEqualTo("126.5,41,131,44.25");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1,2,3", "a,b,c,d", "131,41,126,44", "1,2,3,95", "1e400,2,3,4", "1,2,3,4,5"})
  void whatIsNoBoxIsPassedOver(String text) {
    assertThat(MapFilter.of("not a day", "2016-13-01", text).narrows()).isFalse();
  }
}
