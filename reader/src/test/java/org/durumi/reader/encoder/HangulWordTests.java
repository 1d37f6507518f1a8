package org.durumi.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HangulWordTests {

  private static final String TEXT = "양강도 소식통은 마을을 수색해 가족들을 붙잡았다고 말했다";

  private static int at(String words) {
    return TEXT.indexOf(words);
  }

  @Test
  void aWordThatIsCutInTheMiddleBeginsWhereItBegins() {
    assertThat(HangulWord.start(TEXT, at("도 소식통"))).isEqualTo(at("양강도"));
    assertThat(HangulWord.start(TEXT, at("소식통"))).isEqualTo(at("소식통"));
  }

  @Test
  void aWordThatIsCutInTheMiddleEndsBeforeItsParticle() {
    assertThat(HangulWord.end(TEXT, at("족들을"))).isEqualTo(at("을 붙잡"));
    assertThat(HangulWord.end(TEXT, at("은 마을"))).isEqualTo(at("은 마을"));
  }

  @Test
  void peopleInThePluralAreNamedWithoutTheParticle() {
    assertThat(HangulWord.end(TEXT, at(" 붙잡"))).isEqualTo(at("을 붙잡"));
  }

  @Test
  void wordsStayWords() {
    for (int to = 1; to <= TEXT.length(); to++) {
      assertThat(HangulWord.end(TEXT, to)).isGreaterThanOrEqualTo(to - 1);
      assertThat(HangulWord.start(TEXT, to - 1)).isLessThan(to);
    }
  }

  @Test
  void aVerbLeavesTheParticleOfTheNounBeforeIt() {
    int verb = at("수색해");
    assertThat(HangulWord.pastTail(TEXT, verb - 2, verb + 3)).isEqualTo(verb);
    assertThat(HangulWord.pastTail(TEXT, verb, verb + 3)).isEqualTo(verb);
  }
}
