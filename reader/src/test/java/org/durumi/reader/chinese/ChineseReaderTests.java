package org.durumi.reader.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.durumi.reader.proposal.Reading;
import org.durumi.record.event.Event;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseReaderTests {

  private static final ChineseReader READER = new ChineseReader(new SmallPlaces());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "。。。",
        "“",
        "”””",
        "被",
        "被捕",
        "))((被捕,",
        "据",
        "据说",
        "1",
        "9999999999999999999人被捕",
        "《",
        "\u0000\ud83d\ude00人被捕。",
        "一家",
        "𠮷人被捕。",
        "·",
        "他说",
        "2019年13月45日被捕",
        "零人被捕",
        "被抓的",
        "将被遣返",
        "亿万人被捕",
        "十十十十人"
      })
  void neverFailsOnOddText(String text) {
    assertThat(READER.read(report(text))).isNotNull();
  }

  @Test
  void countsSpansInCodePoints() {
    Reading reading = READER.read(report("😀😀昨天，30名脱北者在丹东被捕。"));
    Event event = reading.proposals().getFirst().event();
    assertThat(event.trigger().text()).isEqualTo("被捕");
    assertThat(event.trigger().span().start()).isEqualTo(14);
  }

  @Test
  void givesTheSamePeopleTheSameGroup() {
    Reading reading = READER.read(report("5月3日,12名脱北者在丹东被捕。他们恐将被遣返。"));
    assertThat(reading.proposals()).hasSize(2);
    assertThat(reading.proposals().get(0).group()).isEqualTo(reading.proposals().get(1).group());
    var count =
        Objects.requireNonNull(reading.proposals().get(1).event().victims().getFirst().count());
    assertThat(count.words().text()).isEqualTo("12名");
  }

  @Test
  void foldsAnActToldTwiceAndKeepsBothSentences() {
    Reading reading = READER.read(report("5月3日,12名脱北者在丹东被捕。当地居民说,这12人是在车站被公安抓获的。"));
    assertThat(reading.proposals()).hasSize(1);
    Event event = reading.proposals().getFirst().event();
    assertThat(event.evidence()).hasSize(2);
    assertThat(event.agents()).extracting(a -> a.name()).containsExactly("公安");
  }

  @Test
  void seesChildrenInAPartAndDoesNotAddThem() {
    Reading reading = READER.read(report("12名脱北者昨天在丹东被捕,其中包括两名儿童。他们恐将被遣返。"));
    var victims = reading.proposals().get(1).event().victims().getFirst();
    assertThat(victims.children()).isTrue();
    assertThat(Objects.requireNonNull(victims.count()).count().toString()).isEqualTo("12");
  }

  private static Report report(String text) {
    Period published = Period.of(CalendarDate.parse("2019-05-06"));
    return new Report("x", null, null, published, "zh", null, "0".repeat(64), ReportText.of(text));
  }
}
