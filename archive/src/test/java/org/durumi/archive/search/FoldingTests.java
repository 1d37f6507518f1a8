package org.durumi.archive.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTests {

  @ParameterizedTest
  @CsvSource({
    "São, sao",
    "STRAßE, strasse",
    "İstanbul, istanbul",
    "ISTANBUL, istanbul",
    "ＡＢＣ１, abc1",
    "ﬁle, file",
    "한글, 한글",
    "ﾊﾟﾝ, パン",
    "強制遣返, 强制遣返",
    "か\u3099, が",
    "й, й",
    "\u1112\u1161\u11ab, 한",
    "수\u200b용소, 수용소",
    "Ⅷ, viii",
    "Ὀδυσσεύς, οδυσσευσ"
  })
  void bringsTheSameLettersToOneForm(String text, String folded) {
    assertThat(Folding.fold(text).text()).isEqualTo(folded);
  }

  @Test
  void knowsTheWayBack() {
    Folded folded = Folding.fold("x \u1112\u1161\u11ab 🙂 ß한");
    int at = folded.text().indexOf("한");
    assertThat(folded.originalStart(at)).isEqualTo(2);
    assertThat(folded.originalEnd(at + 1)).isEqualTo(5);
    int last = folded.text().length();
    assertThat(folded.originalStart(last - 1)).isEqualTo(10);
    assertThat(folded.originalEnd(last)).isEqualTo(11);
  }

  @ParameterizedTest
  @CsvSource({
    "escape, escapes",
    "escape, escaped",
    "escape, escaping",
    "plan, planned",
    "try, tried",
    "story, stories",
    "pass, passes",
    "detain, detained",
    "die, dies",
    "die, died",
    "camp, camps"
  })
  void inflectedWordsMeet(String word, String other) {
    assertThat(Stem.of(other)).isEqualTo(Stem.of(word));
    assertThat(other).startsWith(Stem.beginning(Stem.of(other)));
  }

  @ParameterizedTest
  @CsvSource({"king, kin", "news, new", "bring, br", "police, policy", "need, ne", "kp, k"})
  void otherWordsStayApart(String word, String other) {
    assertThat(Stem.of(other)).isNotEqualTo(Stem.of(word));
  }
}
