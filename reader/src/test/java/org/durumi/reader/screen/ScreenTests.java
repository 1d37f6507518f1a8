package org.durumi.reader.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenTests {

  private static final Screen SCREEN = Screen.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Police took nine North Korean women from a flat in Yanji on Monday night, a pastor said.",
        "en | Soldiers shot dead a farmer who had tried to cross the river near Hyesan in March.",
        "en | The court sentenced the broker to seven years in prison for helping people leave.",
        "en | Nobody has heard of the two students since masked men drove them away on Friday.",
        "en | The bureau offers 3,000 yuan to anybody who reports a North Korean in hiding.",
        "en | He died in the detention centre after guards had beaten him for three days.",
        "ko | 지난 3일 혜산에서 탈북을 시도하던 주민 두 명이 국경경비대에 체포됐다고 소식통이 전했다.",
        "ko | 보위부는 송환된 여성들을 정치범수용소로 보냈다.",
        "ko | 경비병이 강을 건너던 남성을 사격해 숨지게 했다.",
        "zh | 辽宁警方上周在沈阳拘留了六名脱北者，其中有两名儿童。",
        "zh | 他被判处五年徒刑，家属至今不知其下落。",
        "zh | 當局將二十多名難民強制遣返北韓，一名目擊者說。"
      })
  void losesNothingOfASampleOfActs(String language, String text) {
    assertThat(SCREEN.mayHoldSomething(report(language, text))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The museum opens its new wing in spring. It shows paintings of two centuries, many of"
            + " which were restored for the opening. Visitors can walk through a garden designed by"
            + " students of the university. Tickets are sold at the gate, and children enter free on"
            + " the first weekend. A guide explains the history of each room, and the café serves"
            + " cakes after recipes of the period. The city hopes that tourism will grow.",
        "en | The study compares how languages order words in questions. Data come from a corpus of"
            + " interviews, annotated by students and checked by the authors. The results show that"
            + " speakers prefer shorter forms where the context is clear, which earlier research had"
            + " suggested for English. We discuss what this means for theories of grammar, and which"
            + " methods future work may use. The model and the code are available online.",
        "ko | 이 식당은 분위기가 좋고 음식도 맛있어서 가족과 함께 오기 좋습니다. 특히 파스타와 샐러드가"
            + " 훌륭하고 직원들도 친절합니다. 주말에는 사람이 많으니 미리 예약하는 것이 좋겠습니다. 디저트로는"
            + " 치즈 케이크를 추천합니다. 다음에도 꼭 다시 방문하고 싶은 곳입니다. 영화도 정말 재미있었어요.",
        "zh | 这座博物馆收藏了许多古代瓷器，每年春天举办展览。馆内设有图书馆和咖啡厅，环境优美。该建筑由著名建筑师设计，"
            + "采用了传统的木结构。参观者可以在花园里欣赏四季的花卉，也可以参加手工艺课程。该地区的气候温和，物种丰富。"
      })
  void passesOverWhatIsOfOtherThings(String language, String text) {
    assertThat(SCREEN.mayHoldSomething(report(language, text))).isFalse();
  }

  @Test
  void everythingMayHoldSomethingInALanguageThatItDoesNotKnow() {
    assertThat(SCREEN.mayHoldSomething(report("fi", "Hyvää huomenta kaikille."))).isTrue();
  }

  @Test
  void textTooShortToTellByMayHoldSomething() {
    assertThat(SCREEN.mayHoldSomething(report("en", ""))).isTrue();
    assertThat(SCREEN.mayHoldSomething(report("en", "\ud83d\n\n\udc00 1234"))).isTrue();
  }

  @Test
  void scoresArePythons() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ScreenTests.class.getResourceAsStream("scores.json"))) {
      JsonNode python = new ObjectMapper().readTree(in);
      assertThat(python).hasSizeGreaterThan(4);
      for (JsonNode one : python) {
        assertThat(SCREEN.score(one.path("text").asText()))
            .isCloseTo(one.path("score").asDouble(), within(1e-6));
      }
    }
  }

  private static Report report(String language, String text) {
    return new Report("r", null, null, null, language, null, "0".repeat(64), ReportText.of(text));
  }
}
