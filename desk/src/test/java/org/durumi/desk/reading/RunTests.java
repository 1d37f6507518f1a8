package org.durumi.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RunTests {

  @Test
  void runsTogetherAreTheTextAndEachUnitBearsExactlyTheEventsWhoseWordsItIs() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      String text = "가나다abc\r\n\ud83d\ude00".repeat(1 + random.nextInt(5));
      List<Run.Marked> marked = new ArrayList<>();
      for (int i = random.nextInt(12); i > 0; i--) {
        int start = random.nextInt(text.length());
        int end = start + 1 + random.nextInt(text.length() - start);
        marked.add(new Run.Marked(start, end, 1 + random.nextInt(4)));
      }
      List<Run> runs = Run.cut(text, marked);
      assertThat(runs.stream().map(Run::text).collect(Collectors.joining())).isEqualTo(text);
      int at = 0;
      for (Run run : runs) {
        for (int unit = at; unit < at + run.text().length(); unit++) {
          int here = unit;
          assertThat(run.events())
              .isEqualTo(
                  marked.stream()
                      .filter(m -> m.start() <= here && here < m.end())
                      .map(Run.Marked::event)
                      .collect(Collectors.toSet()));
        }
        at += run.text().length();
      }
    }
  }

  @Test
  void textIsWrittenSoThatNothingInItIsMarkupAndNoLineEndingIsLost() {
    assertThat(PlainText.html("<b>&\"'\r\n\u202e"))
        .isEqualTo("&lt;b&gt;&amp;&quot;&#39;&#13;\n\ufffd");
  }
}
