package org.durumi.reader.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.Count;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountReaderTests {

  @ParameterizedTest
  @CsvSource({
    "30名脱北者被捕, 30",
    "约30人被带走, about 30",
    "30人左右被带走, about 30",
    "至少13名难民, 13 or more",
    "至少有96名学员, 96 or more",
    "30多名居民, 30 or more",
    "三十多名居民, 30 or more",
    "30余人, 30 or more",
    "近60人失踪, up to 60",
    "将近六十名村民, up to 60",
    "最多40名, up to 40",
    "数十名僧人, 20 or more",
    "几十名学生, 20 or more",
    "十几名妇女, 11-19",
    "两人被捕, 2",
    "一家五口被抓, 5",
    "七口之家越境, 7",
    "600名朝鲜人, 600",
    "两千六百人, 2600",
    "1.2万人, 12000",
    "'1,375人', 1375",
    "五六人, 5-6",
    "三四十名, 30-40",
    "13至15名难民, 13-15",
    "一对夫妇, 2",
    "三个孩子, 3",
    "100人以上, 100 or more",
    "超过400名平民, 400 or more",
    "四百多名工人, 400 or more",
    "53名民主派人士, 53",
    "２０名脱北者, 20",
    "十五名难民, 15",
    "二〇人, 20"
  })
  void readsHowManyPeople(String text, String count) {
    assertThat(read(text)).containsExactly(count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一名9岁的", "第三名", "奖金5000元", "11月18日", "晚上8点", "两国关系", "3个月后", "每人100万", "2019年", "一个月前",
        "30%的土地", "这名字不对", "十分严重"
      })
  void takesNoAgeSumDateOrOrdinalForPeople(String text) {
    assertThat(read(text)).allMatch(count -> count.equals("1") && text.startsWith("一名"));
  }

  @ParameterizedTest
  @CsvSource({"至少13名难民, 至少13名", "有30多人被捕, 30多人", "大约二十人左右, 大约二十人左右"})
  void quotesTheWholeNumber(String text, String words) {
    List<Mention<Count>> found = new CountReader().read(text);
    assertThat(found).hasSize(1);
    assertThat(text.substring(found.getFirst().start(), found.getFirst().end())).isEqualTo(words);
  }

  private static List<String> read(String text) {
    return new CountReader()
        .read(Script.plain(text)).stream().map(m -> m.value().toString()).toList();
  }
}
