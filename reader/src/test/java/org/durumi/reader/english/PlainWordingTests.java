package org.durumi.reader.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.durumi.reader.lexicon.Table;
import org.durumi.record.event.ActType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What news and testimony say in plain words is read, each sentence by itself. */
class PlainWordingTests {

  static Stream<Arguments> sentences() {
    return Table.rows(PlainWordingTests.class, "plain.tsv").stream()
        .map(row -> Arguments.of(row[0], row[1]));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void everyActIsReadAndNothingElseIsMadeUp(String act, String sentence) {
    ReadPassage reading = ReadPassage.of(sentence);
    if (act.equals("none")) {
      assertThat(reading.types()).isEmpty();
    } else {
      assertThat(reading.types()).contains(ActType.valueOf(act.toUpperCase(Locale.ROOT)));
    }
  }
}
