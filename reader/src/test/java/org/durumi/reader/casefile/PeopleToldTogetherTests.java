package org.durumi.reader.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is counted, who is not, and who is nobody. */
final class PeopleToldTogetherTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Their guide and four others were arrested in Yanji on 3 July, a source said. | 5",
        "An imam and his driver were arrested in Yanji on 3 July, a source said. | 2",
        "Five pupils between fourteen and seventeen were arrested in Yanji on 3 July. | 5",
        "Seventeen people aged between 15 and 28 were arrested in Yanji on 3 July. | 17",
        "The sixty-one Hondurans, nineteen of them minors, were arrested in Yanji on 3 July. | 61"
      })
  void areCountedOnce(String text, int number) {
    List<Event> events = ReadReports.read("en", "2019-07-14", text).events();
    assertThat(Objects.requireNonNull(Folded.count(events.getFirst())))
        .isEqualTo(Count.exactly(number));
  }

  @Test
  void areSomeWhereANumberIsTheLeast() {
    String text = "No fewer than 30 defectors were arrested in Yanji on 3 July, a source said.";
    List<Event> events = ReadReports.read("en", "2019-07-14", text).events();
    assertThat(Objects.requireNonNull(Folded.count(events.getFirst())).min()).isEqualTo(30);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No citizen had been arrested in Yanji on 3 July, the ministry said.",
        "None of the nine defectors was arrested in Yanji on 3 July, the ministry said.",
        "The ministry said that no civilian had been shot in Yanji on 3 July."
      })
  void mayBeNobody(String text) {
    assertThat(ReadReports.read("en", "2019-07-14", text).events()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Two defectors were shot in the back in Yanji on 3 July, a source said. | KILLING",
        "Two defectors were shot in Yanji on 3 July and are recovering, a source said. | SHOOTING",
        "Guards shot two defectors in the leg in Yanji on 3 July, a source said. | SHOOTING"
      })
  void areDeadIfShotAndNoWoundIsTold(String text, ActType type) {
    List<Event> events = ReadReports.read("en", "2019-07-14", text).events();
    assertThat(events).singleElement().extracting(Event::type).isEqualTo(type);
  }
}
