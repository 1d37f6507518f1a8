package org.durumi.reader.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.durumi.record.event.Event;
import org.durumi.record.event.StatedPlace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A place may stand before the noun that says where: a jail, a checkpoint, a crossing. */
final class PlacesInPhrasesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ko | 탈북민 8명이 지난 3일 윈난성 쿤밍 외곽 고속도로 검문소에서 체포됐다고 소식통이 전했다. | 윈난성 쿤밍",
        "en | Eight defectors were moved on 3 July to a jail in Dandong, a source said. | Dandong",
        "ko | 탈북민 8명이 지난 3일 투먼의 구류 시설로 이송됐다고 소식통이 전했다. | 투먼",
        "zh | 8名脱北者7月3日在图们看守所遭到毒打。 | 图们",
        "zh | 8名维吾尔人7月3日在新疆伊宁被警方逮捕。 | 伊宁",
        "zh | 7月3日,8名难民在胡迈拉附近被警方逮捕。 | 胡迈拉"
      })
  void isThePlaceOfTheAct(String language, String text, String place) {
    List<Event> events = ReadReports.read(language, "2019-07-14", text).events();
    StatedPlace found = Objects.requireNonNull(events.getFirst().place());
    assertThat(found.words().text()).isEqualTo(place);
  }
}
