package org.durumi.reader.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.durumi.record.event.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumberReaderTests {

  private static List<Count> counts(String sentence) {
    return new NumberReader().read(sentence).stream().map(m -> m.value()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seven people were held | 7 | 7",
        "thirty-three people were held | 33 | 33",
        "two hundred and six people were held | 206 | 206",
        "1,300 people were held | 1300 | 1300",
        "at least nine people were held | 9 |",
        "no fewer than 40 people were held | 40 |",
        "more than two thousand people were held | 2000 |",
        "nearly 60 people were held | | 60",
        "as many as 12 people were held | | 12",
        "up to a dozen people were held | | 12",
        "between five to eight people were held | 5 | 8",
        "5-6 people were held | 5 | 6",
        "dozens of people were held | 24 |",
        "hundreds of people were held | 200 |",
        "30 or more people were held | 30 |"
      })
  void openEndsFollowTheWords(String sentence, Integer min, Integer max) {
    assertThat(counts(sentence))
        .singleElement()
        .satisfies(c -> assertThat(c.min()).isEqualTo(min))
        .satisfies(c -> assertThat(c.max()).isEqualTo(max));
  }

  @Test
  void aboutIsExactButApproximate() {
    assertThat(counts("about 30 people were held")).containsExactly(Count.about(30));
    assertThat(counts("some 35 people were held")).containsExactly(Count.about(35));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it happened on May 12",
        "it happened on 3 October",
        "in 2019 the law changed",
        "they walked 20 kilometres",
        "a fine of $450",
        "at around 3:10 p.m. the bus left",
        "after 14 days",
        "caught one after another",
        "25 percent"
      })
  void datesSumsTimesAndMeasuresAreNoNumbersOfPeople(String sentence) {
    assertThat(counts(sentence)).isEmpty();
  }

  @Test
  void aNumberCoversTheWordsThatQualifyIt() {
    String sentence = "In all at least nine people were held.";
    assertThat(new NumberReader().read(sentence))
        .singleElement()
        .satisfies(
            m -> assertThat(sentence.substring(m.start(), m.end())).isEqualTo("at least nine"));
  }
}
