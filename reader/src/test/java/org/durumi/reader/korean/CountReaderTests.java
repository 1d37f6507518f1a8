package org.durumi.reader.korean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountReaderTests {

  private final CountReader reader = new CountReader();

  @ParameterizedTest
  @CsvSource({
    "탈북민 30명이, 30",
    "탈북민 30여명이, 30 or more",
    "탈북민 30여 명이, 30 or more",
    "약 30명이, about 30",
    "최소 9명이, 9 or more",
    "적어도 9명이, 9 or more",
    "최대 15명이, up to 15",
    "60명 가까이, up to 60",
    "60명 안팎이, about 60",
    "10명 이상이, 10 or more",
    "10명 미만이, up to 9",
    "5~6명이, 5-6",
    "13∼15명이, 13-15",
    "서너 명이, 3-4",
    "두 명이, 2",
    "열두 명이, 12",
    "스물세 명이, 23",
    "두 사람은, 2",
    "2천600여 명이, 2600 or more",
    "'1,300명이', 1300",
    "1만 명이, 10000",
    "십여 명이, 10 or more",
    "수십 명이, 20 or more",
    "수백 명이, 200 or more",
  })
  void readsHowManyPeopleWordsMean(String words, String count) {
    assertThat(reader.read(words)).hasSize(1);
    assertThat(reader.read(words).getFirst().value()).hasToString(count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"5세 미만 어린이", "500만원의 포상금", "16일 밤", "3개 그룹", "2명령", "한 소식통", "버스 다섯 대", "49일째"})
  void agesSumsDaysAndThingsAreNoPeople(String words) {
    assertThat(reader.read(words)).isEmpty();
  }

  @Test
  void theWordsOfACountIncludeItsQualifier() {
    var mention = reader.read("모두 최소 41명이 잡혔다").getFirst();
    assertThat("모두 최소 41명이 잡혔다".substring(mention.start(), mention.end())).isEqualTo("최소 41명");
  }
}
