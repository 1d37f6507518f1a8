package org.durumi.reader.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.durumi.reader.passage.Passage;
import org.durumi.record.source.ReportText;
import org.junit.jupiter.api.Test;

class SentenceSplitterTests {

  @Test
  void cutsAtFullStopsAndLines() {
    assertThat(split("他被捕了。她逃了！真的吗？是\n标题")).containsExactly("他被捕了。", "她逃了！", "真的吗？", "是", "标题");
  }

  @Test
  void keepsClosingQuotesWithTheirSentence() {
    assertThat(split("他说:“我很怕。”警方没有回应。")).containsExactly("他说:“我很怕。”", "警方没有回应。");
    assertThat(split("他說：「我很怕。」警方沒有回應。")).containsExactly("他說：「我很怕。」", "警方沒有回應。");
  }

  @Test
  void keepsTheSpeakerWhoFollowsAQuotation() {
    assertThat(split("“他们都被抓了！”李女士说。随后通话中断。")).containsExactly("“他们都被抓了！”李女士说。", "随后通话中断。");
  }

  @Test
  void keepsHalfSentencesAtSemicolonsTogether() {
    assertThat(split("两人被捕；一人逃脱。")).containsExactly("两人被捕；一人逃脱。");
  }

  @Test
  void countsParagraphsAndTrimsSpace() {
    List<Passage> passages = passages("　　甲。乙。\n\n  丙。");
    assertThat(passages).extracting(Passage::text).containsExactly("甲。", "乙。", "丙。");
    assertThat(passages.get(0).paragraph()).isEqualTo(passages.get(1).paragraph());
    assertThat(passages.get(2).paragraph()).isGreaterThan(passages.get(1).paragraph());
  }

  @Test
  void findsNothingInNothing() {
    assertThat(split(" \n\u3000")).isEmpty();
  }

  private static List<String> split(String text) {
    return passages(text).stream().map(Passage::text).toList();
  }

  private static List<Passage> passages(String text) {
    return SentenceSplitter.split(ReportText.of(text), Script.plain(text));
  }
}
