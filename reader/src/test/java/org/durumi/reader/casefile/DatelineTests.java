package org.durumi.reader.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.durumi.record.event.StatedDate;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.durumi.record.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DatelineTests {

  private static final Period DAY = Period.of(LocalDate.of(2021, 3, 2));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021-03-02                                        | 2021-03-02    | true
          By A. Kim, Seoul, 2 March 2021                    | 2 March 2021  | true
          Two were shot on 2 March 2021.                    | 2 March 2021  | false
          3월 2일                                             | 3월 2일         | true
          On 2 March 2021 the guards at the crossing turned back a lorry with nine people | 2 March 2021 | false
          """)
  void theDayOfPublicationIsNoDayOfAnAct(String line, String words, boolean is) {
    String all = "A title\n\n" + line + "\n\nGuards shot two men.";
    ReportText text = ReportText.of(all);
    int start = all.indexOf(words);
    StatedDate date = new StatedDate(text.quote(start, start + words.length()), DAY);
    Report report = new Report("r", null, null, DAY, "en", null, "0".repeat(64), text);
    assertThat(Dateline.is(date, report)).isEqualTo(is);
  }
}
