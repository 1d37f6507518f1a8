package org.durumi.reader.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.durumi.record.event.Count;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EnglishWordsTests {

  private final EnglishWords words = new EnglishWords();

  @ParameterizedTest
  @CsvSource({
    "29, 29",
    "Around 29 people, 29",
    "Three of the four, 3",
    "three women and a girl, 4",
    "nine men and ten women, 19",
    "her son, 1"
  })
  void wordsThatCountPeopleGiveTheirNumber(String chosen, int number) {
    assertThat(words.count(chosen)).map(Count::min).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Four North Korean families", "two households", "relatives", "three groups"})
  void familiesAndGroupsCountNobodyAndAreNotOnePerson(String chosen) {
    assertThat(words.count(chosen)).isEmpty();
    assertThat(words.isOnePerson(chosen)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"my aunt", "the cook", "a former teacher"})
  void aPersonWithoutANumberIsOne(String chosen) {
    assertThat(words.isOnePerson(chosen)).isTrue();
  }
}
