package org.durumi.publisher.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.durumi.publisher.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FiguresTests {

  private static final Words ENGLISH = Words.in(Locale.UK);
  private static final YearMonth FIRST = YearMonth.of(2023, 1);

  private static String text(Content content) {
    StringOutput output = new StringOutput();
    content.writeTo(output);
    return output.toString();
  }

  private static Watch watch(int month, @Nullable Integer reports) {
    return new Watch(
        FIRST.plusMonths(month), reports == null || reports > 0, reports, List.of(), List.of());
  }

  private static Monthly monthly(String title, Monthly.Row... rows) {
    return new Monthly("some", title, "people", List.of(rows), List.of());
  }

  @Test
  void aMonthWithoutReportsIsShownAsAGapAndNotAsNought() {
    String figure =
        text(
            Figures.of(
                monthly(
                    "Arrests",
                    new Monthly.Row(watch(0, 3), new Band(2, 3, 4), 2, 0),
                    new Monthly.Row(watch(1, 0), Band.NONE, 0, 0),
                    new Monthly.Row(watch(2, 5), Band.NONE, 0, 0)),
                ENGLISH));
    assertThat(figure).contains("<rect class=\"gap\"");
    assertThat(figure).contains("Feb 2023: no reports, nothing can be said");
    assertThat(rowOf(figure, "Feb 2023")).contains("a gap, not nought").doesNotContain(">0<");
    assertThat(rowOf(figure, "Mar 2023")).as("reports, and nobody in them").contains("<td>0</td>");
    assertThat(figure).contains("In 1 months there are no reports");
  }

  private static String rowOf(String figure, String month) {
    int start = figure.indexOf("<th scope=\"row\">" + month);
    int end = figure.indexOf("</tr>", start);
    return figure
        .substring(start, end)
        .replaceFirst("<td>\\d+</td>\\s*<td class=\"figure-words", "<");
  }

  @Test
  void whatNothingClosesHasNoEnd() {
    String figure =
        text(
            Figures.of(
                monthly("Arrests", new Monthly.Row(watch(0, 3), new Band(9, 9, null), 1, 0)),
                ENGLISH));
    assertThat(figure).contains("whisker open").contains("at least 9").contains("<td>open</td>");
  }

  @Test
  void incidentsWithoutANumberAreDrawnIn() {
    String figure =
        text(
            Figures.of(
                monthly("Arrests", new Monthly.Row(watch(0, 3), new Band(2, 2, null), 4, 3)),
                ENGLISH));
    assertThat(figure).contains("<rect class=\"missing\"").contains("<rect class=\"given\"");
  }

  @Test
  void sourcesThatBeginAndEndAreMarkedAndNamed() {
    Watch begins = new Watch(FIRST, true, 2, List.of("Radio <b>"), List.of());
    Watch ends = new Watch(FIRST.plusMonths(1), true, 2, List.of(), List.of("Paper"));
    String figure =
        text(
            Figures.of(
                monthly(
                    "Arrests",
                    new Monthly.Row(begins, Band.NONE, 0, 0),
                    new Monthly.Row(ends, Band.NONE, 0, 0)),
                ENGLISH));
    assertThat(figure).contains("class=\"began\"", "class=\"ended\"", "change-line");
    assertThat(figure).contains("begins: Radio &lt;b&gt;").contains("ends: Paper");
  }

  @Test
  void hostileWordsAreWordsAlone() {
    String hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
    String figure =
        text(Figures.of(monthly(hostile, new Monthly.Row(watch(0, 3), Band.NONE, 0, 0)), ENGLISH))
            + text(
                Figures.of(
                    new Categories(
                        "more",
                        hostile,
                        hostile,
                        hostile,
                        List.of(
                            new Categories.Row(
                                hostile, Categories.Known.YES, new Band(1, 2, 3), 1, 0)),
                        List.of(watch(0, 1)),
                        List.of(hostile)),
                    ENGLISH));
    assertThat(figure).doesNotContain("<script", "<img");
    assertThatThrownBy(() -> new Monthly("a b\"", "t", "u", List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLongNameIsCutInTheDrawingAndWholeInTheTable() {
    String name = "연변조선족자치주의 아주 긴 이름을 가진 어느 현과 그 옆의 또 다른 현의 경계 지역";
    String figure =
        text(
            Figures.of(
                new Categories(
                    "places",
                    "t",
                    "Place",
                    "people",
                    List.of(
                        new Categories.Row(name, Categories.Known.YES, new Band(1, 2, 3), 1, 0)),
                    List.of(watch(0, 1)),
                    List.of()),
                Words.in(Locale.KOREA)));
    assertThat(figure).contains("<bdi>" + name + "</bdi>").contains("…");
    assertThat(Letters.width(Letters.fitted(name, 14))).isLessThanOrEqualTo(15);
  }

  @RepeatedTest(40)
  void everythingLiesWithinTheDrawing(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Monthly.Row> rows = new ArrayList<>();
    int months = 1 + random.nextInt(120);
    for (int month = 0; month < months; month++) {
      int lower = random.nextInt(1 + random.nextInt(3000));
      int best = lower + random.nextInt(40);
      Integer upper = random.nextInt(4) == 0 ? null : best + random.nextInt(500);
      int incidents = random.nextInt(5);
      boolean covered = random.nextInt(5) > 0;
      rows.add(
          new Monthly.Row(
              covered && random.nextBoolean()
                  ? watch(month, null)
                  : watch(month, covered ? 1 + random.nextInt(9) : 0),
              new Band(lower, best, upper),
              incidents,
              incidents == 0 ? 0 : random.nextInt(incidents)));
    }
    Monthly figure = new Monthly("some", "t", "people", rows, List.of());
    MonthlyDrawing drawing = MonthlyDrawing.of(figure, ENGLISH);
    assertThat(drawing.columns()).hasSize(months);
    for (MonthlyDrawing.Column column : drawing.columns()) {
      @Nullable Box best = column.best();
      if (best != null) {
        assertThat(best.y()).isGreaterThanOrEqualTo(MonthlyDrawing.TOP - 0.1);
        assertThat(best.foot()).isCloseTo(MonthlyDrawing.FOOT, within());
        assertThat(best.right()).isLessThanOrEqualTo(MonthlyDrawing.RIGHT);
      }
      @Nullable Whisker whisker = column.whisker();
      if (whisker != null) {
        assertThat(whisker.high()).isLessThanOrEqualTo(whisker.low());
        assertThat(whisker.high()).isGreaterThanOrEqualTo(MonthlyDrawing.TOP);
        assertThat(whisker.low()).isLessThanOrEqualTo(MonthlyDrawing.FOOT);
      }
    }
    assertThat(text(Figures.of(figure, ENGLISH))).isEqualTo(text(Figures.of(figure, ENGLISH)));
  }

  private static Offset<Double> within() {
    return Offset.offset(0.2);
  }

  @RepeatedTest(40)
  void anAxisHoldsEveryNumberWithFewLines(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int number = random.nextInt(1 << (1 + random.nextInt(29)));
    Scale scale = Scale.of(List.of(new Band(0, number, number)));
    assertThat(scale.most()).isGreaterThanOrEqualTo(Math.max(1, number));
    assertThat(scale.lines().size()).isBetween(2, 5);
  }
}
