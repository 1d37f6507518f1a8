package org.durumi.reader.korean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.durumi.reader.lexicon.Table;
import org.durumi.reader.proposal.Reading;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Acts of all types in plain words, one sentence each. */
class PlainActsTests {

  private final KoreanReader reader = new KoreanReader(new FewPlaces());

  static List<String[]> sentences() {
    return Table.rows(PlainActsTests.class, "plain-acts.tsv");
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void tellsTheActAndNoOther(String act, String sentence) {
    List<String> told =
        reader.read(report(sentence)).proposals().stream()
            .map(proposal -> proposal.event().type().code())
            .toList();
    assertThat(told).as(sentence).isEqualTo(act.equals("none") ? List.of() : List.of(act));
  }

  @Test
  void whoTellsTheirOwnStoryIsOnePersonHoweverLongAgo() {
    Reading reading = reader.read(report("나는 2006년 겨울 투먼에서 북송되었다. 신의주 보위부에서는 각목으로 매를 맞았다."));
    assertThat(reading.proposals()).hasSize(2);
    assertThat(reading.proposals())
        .allSatisfy(proposal -> assertThat(count(proposal.event())).isEqualTo(Count.exactly(1)));
  }

  private static Count count(Event event) {
    return Objects.requireNonNull(event.victims().getFirst().count()).count();
  }

  private static Report report(String text) {
    Period published = Period.of(CalendarDate.parse("2024-06-15"));
    return new Report("t", null, null, published, "ko", null, "0", ReportText.of(text));
  }
}
