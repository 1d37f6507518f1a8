package org.durumi.reader.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.durumi.reader.proposal.Mention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameReaderTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "维权律师陈志远被警方带走。|陈志远",
        "異議作家林國榮週五被捕。|林国荣",
        "学者阿依古丽·买买提因言获罪。|阿依古丽·买买提",
        "藏族导游丹增尼玛去年被捕。|丹增尼玛",
        "异议人士欧阳明德在北京被拘留。|欧阳明德"
      })
  void findsNamesByTitleAndSurname(String text, String name) {
    assertThat(read(text)).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource({"韩国方面表示关注。", "于是警方被迫撤离。", "沈阳公安在车站抓人。", "律师今天被捕。", "三名居民高度紧张。"})
  void takesNoWordForAName(String text) {
    assertThat(read(text)).isEmpty();
  }

  private static List<String> read(String text) {
    String plain = Script.plain(text);
    return new NameReader(List.of(plain)).read(plain).stream().map(Mention::value).toList();
  }
}
