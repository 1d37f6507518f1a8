package org.durumi.reader.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.durumi.reader.ReadBy;
import org.durumi.reader.Readers;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;

class SamePeopleTests {

  @Test
  void aboutThirtyWhoWereArrestedAreAboutThirtyWhereTheyAreMoved() {
    List<Event> events =
        read(
            """
            12 North Korean refugees arrested in Yanji

            About 12 North Korean refugees were arrested by police in Yanji on Monday. They were \
            moved to Tumen, a pastor said.
            """);
    assertThat(events).hasSizeGreaterThan(1);
    assertThat(events).allSatisfy(event -> assertThat(count(event)).isEqualTo(Count.about(12)));
  }

  @Test
  void whereNobodySaysAboutNumbersStayExact() {
    List<Event> events =
        read(
            """
            12 North Korean refugees arrested in Yanji

            12 North Korean refugees were arrested by police in Yanji on Monday. They were moved \
            to Tumen, a pastor said.
            """);
    assertThat(events).allSatisfy(event -> assertThat(count(event)).isEqualTo(Count.exactly(12)));
  }

  private static Count count(Event event) {
    return Objects.requireNonNull(event.victims().getFirst().count()).count();
  }

  private static List<Event> read(String text) {
    Period day = Period.of(LocalDate.of(2024, 3, 6));
    return Readers.by(ReadBy.RULES)
        .read(new Report("r", null, null, day, "en", null, "0".repeat(64), ReportText.of(text)))
        .events();
  }
}
