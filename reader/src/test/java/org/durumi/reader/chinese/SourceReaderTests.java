package org.durumi.reader.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceReaderTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "据法新社报道,三人被捕。|法新社",
        "據自由亞洲電台報導，三人被捕。|自由亚洲电台",
        "据一位不愿透露姓名的知情人士透露,三人被捕。|一位不愿透露姓名的知情人士",
        "韩国统一部发言人5日表示,三人被捕。|韩国统一部发言人",
        "消息人士告诉本台,三人被捕。|消息人士",
        "“三人被捕。”人权律师说。|人权律师",
        "人权观察在一份声明中指出,三人被捕。|人权观察",
        "民间团体“黎明之路”代表在首尔说,三人被捕。|民间团体“黎明之路”代表",
        "他的妻子对美国之音说,三人被捕。|他的妻子"
      })
  void namesTheSource(String text, String source) {
    assertThat(read(text)).extracting(s -> s.words().value()).containsExactly(source);
  }

  @Test
  void keepsTheChainOfThoseWhoPassItOn() {
    Source source = read("韩联社周一(11月18日)援引人权活动人士的话报道说,三人被捕。").getFirst();
    assertThat(source.words().value()).isEqualTo("人权活动人士");
    assertThat(source.via()).extracting(v -> v.value()).containsExactly("韩联社");
    assertThat(source.date()).isNotNull();
  }

  @Test
  void namesWhoWasTold() {
    Source source = read("一名居民告诉《每日新闻》,三人被捕。").getFirst();
    assertThat(source.via()).extracting(v -> v.value()).containsExactly("《每日新闻》");
  }

  @ParameterizedTest
  @CsvSource({"他说三人被捕。", "该组织指出三人被捕。", "上述消息人士表示三人被捕。"})
  void seesThatAPronounTakesUpASource(String text) {
    assertThat(read(text)).hasSize(1).allMatch(Source::pointing);
  }

  @ParameterizedTest
  @CsvSource({"据悉三人被捕。", "据了解三人被捕。", "这部小说很好。", "三人的名称不详。", "他在网上发布照片后被捕。"})
  void namesNobodyWhereNobodyIsNamed(String text) {
    assertThat(read(text)).isEmpty();
  }

  private static List<Source> read(String text) {
    String plain = Script.plain(text);
    Period published = Period.of(CalendarDate.parse("2013-11-19"));
    return new SourceReader(new NameReader(List.of(plain)))
        .read(plain, new DateReader(published).read(plain));
  }
}
