package org.durumi.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WholeNameTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the lawyers of Open Harbour Rights said so | Harbour | Open Harbour Rights
          Open Harbour Rights said so                | Rights  | Open Harbour Rights
          When Open Harbour spoke                    | Harbour | Open Harbour
          They asked a cook about it                 | cook    | cook
          In Lima, Open Harbour spoke                | Open    | Open Harbour
          한강통신 Open Harbour 대표                       | Harbour | Open Harbour
          """)
  void aPartOfANameStandsForAllOfItAndNothingElseGrows(String text, String part, String whole) {
    int start = text.indexOf(part);
    Stretch at = WholeName.of(text, new Stretch(start, start + part.length(), 0.9));
    assertThat(at.words(text)).isEqualTo(whole);
  }
}
