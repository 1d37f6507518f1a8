package org.durumi.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RunTests {

  private static final List<String> FIELDS = List.of("act", "date", "who");

  @Test
  void runsTogetherAreTheTextAndEachUnitBearsExactlyTheMarksOfItsWords() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      String text = "가나다abc\r\n\ud83d\ude00".repeat(1 + random.nextInt(5));
      List<Run.Marked> marked = new ArrayList<>();
      for (int i = random.nextInt(12); i > 0; i--) {
        int start = random.nextInt(text.length());
        int end = start + 1 + random.nextInt(text.length() - start);
        Mark mark = new Mark(1 + random.nextInt(4), FIELDS.get(random.nextInt(FIELDS.size())));
        marked.add(new Run.Marked(start, end, mark));
      }
      List<Run> runs = Run.cut(text, marked);
      assertThat(runs.stream().map(Run::text).collect(Collectors.joining())).isEqualTo(text);
      int at = 0;
      for (Run run : runs) {
        for (int unit = at; unit < at + run.text().length(); unit++) {
          int here = unit;
          assertThat(run.marks())
              .isEqualTo(
                  marked.stream()
                      .filter(m -> m.start() <= here && here < m.end())
                      .map(Run.Marked::mark)
                      .collect(Collectors.toSet()));
        }
        at += run.text().length();
      }
    }
  }

  @Test
  void aMarkTellsItsEventsOnceAndItsFieldsEach() {
    List<Run.Marked> marked =
        List.of(
            new Run.Marked(0, 3, new Mark(2, "who")),
            new Run.Marked(0, 3, new Mark(2, "date")),
            new Run.Marked(0, 3, new Mark(1, "act")));
    Run run = Run.cut("abc", marked).getFirst();
    assertThat(run.events()).isEqualTo("1 2");
    assertThat(run.fields()).isEqualTo("1:act 2:date 2:who");
  }

  @Test
  void textIsWrittenSoThatNothingInItIsMarkupAndNoLineEndingIsLost() {
    assertThat(PlainText.html("<b>&\"'\r\n")).isEqualTo("&lt;b&gt;&amp;&quot;&#39;&#13;\n");
    assertThat(PlainText.html("a\u202e"))
        .isEqualTo("a<span class=\"sign\" title=\"U+202E\">\ufffd</span>");
  }

  @Test
  void aTextOfControlsAloneStaysOfBoundedSize() {
    assertThat(PlainText.html("\u0000".repeat(100_000))).hasSizeLessThan(120_000);
  }

  @Test
  void anEmptyTextHasNoRuns() {
    assertThat(Run.cut("", List.of())).isEmpty();
  }
}
