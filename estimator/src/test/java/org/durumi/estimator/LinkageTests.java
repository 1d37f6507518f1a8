package org.durumi.estimator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.durumi.estimator.draw.MonthPlot;
import org.durumi.estimator.draw.PlotWords;
import org.durumi.estimator.outcome.Figures;
import org.durumi.estimator.outcome.Reason;
import org.durumi.estimator.outcome.Unit;
import org.durumi.estimator.table.CaptureTable;
import org.junit.jupiter.api.Test;

class LinkageTests {

  private static final CaptureTable TABLE =
      CaptureTable.of(
          List.of("A", "B", "C"), Map.of(1, 180L, 2, 140L, 4, 90L, 3, 41L, 5, 29L, 6, 22L, 7, 8L));

  private static Report report(List<CaptureTable> others, Method method) {
    return Estimator.hasty(1).report(TABLE, others, EnumSet.of(method), () -> {});
  }

  private static CaptureTable with(long... counts) {
    return TABLE.withCounts(counts);
  }

  @Test
  void aCertainLinkageLeavesTheAnswerAsItIs() {
    Figures alone = report(List.of(), Method.DGA).estimates().getFirst().figures().orElseThrow();
    Estimate same = report(Collections.nCopies(20, TABLE), Method.DGA).estimates().getFirst();

    assertThat(same.linkage().orElseThrow().between()).isZero();
    Figures figures = same.figures().orElseThrow();
    assertThat(figures.lower()).isCloseTo(alone.lower(), within(0.5));
    assertThat(figures.median()).isCloseTo(alone.median(), within(0.5));
    assertThat(figures.upper()).isCloseTo(alone.upper(), within(0.5));
  }

  @Test
  void linkagesThatDifferWidenTheIntervalAndTheShareSaysHowMuch() {
    CaptureTable joined = with(150, 110, 60, 70, 45, 35, 16);
    CaptureTable parted = with(210, 170, 25, 110, 18, 12, 4);
    Estimate alone = report(List.of(), Method.LOGLINEAR).estimates().getFirst();
    Estimate together =
        report(List.of(joined, TABLE, parted), Method.LOGLINEAR).estimates().getFirst();
    Linkage linkage = together.linkage().orElseThrow();

    assertThat(together.figures().orElseThrow().width())
        .isGreaterThan(1.5 * alone.figures().orElseThrow().width());
    assertThat(linkage.between()).isBetween(0.5, 1.0);
    assertThat(linkage.lowest()).isLessThan(linkage.asLinked().median());
    assertThat(linkage.highest()).isGreaterThan(linkage.asLinked().median());
    assertThat(linkage.asLinked()).isEqualTo(alone.figures().orElseThrow());
  }

  @Test
  void theShareIsRubins() {
    // Variances of the logarithm 0.01 each; medians e^4, e^5, e^6: between is (1 + 1/3) * 1.
    double end = 0.1 * 1.959963984540054;
    List<Figures> answers =
        List.of(4.0, 5.0, 6.0).stream()
            .map(log ->
                new Figures(Math.exp(log), Math.exp(log), Math.exp(log - end), Math.exp(log + end)))
            .toList();
    Linkage linkage = Linkage.of(4, answers.get(1), answers);

    assertThat(linkage.between()).isCloseTo((4.0 / 3) / (4.0 / 3 + 0.01), within(1e-9));
    assertThat(linkage.silent()).isEqualTo(1);
    assertThat(linkage.isTooSilent()).isTrue();
  }

  @Test
  void whereManyLinkagesHaveNoFigureThereIsNoDefensibleOne() {
    CaptureTable thin = with(220, 180, 2, 120, 2, 2, 1);
    Report report = report(List.of(TABLE, TABLE, thin, TABLE), Method.DGA);

    assertThat(report.headline()).isEmpty();
    assertThat(report.estimates().getFirst().reasons())
        .extracting(Reason::kind)
        .contains(Reason.Kind.LINKAGES);
    assertThat(report.estimates().getFirst().reason())
        .contains("1 of 4 other ways to link the reports");
  }

  @Test
  void whereAllOtherLinkagesLieToOneSideTheLinkageIsTooUnsure() {
    CaptureTable fewer = with(150, 120, 50, 70, 40, 30, 12);
    Report report = report(List.of(fewer, fewer, fewer), Method.DGA);

    assertThat(report.headline()).isEmpty();
    assertThat(report.estimates().getFirst().reason())
        .contains("510 are documented as the reports are linked, and 472 to 472");
    assertThat(report(List.of(TABLE, fewer), Method.DGA).headline()).isPresent();
  }

  @Test
  void progressTellsOfNoMoreStepsThanWereSaid() {
    int[] steps = new int[1];
    Estimator estimator = Estimator.hasty(1);
    EnumSet<Method> methods = EnumSet.of(Method.CHAO, Method.DGA);
    estimator.report(TABLE, List.of(TABLE, TABLE), methods, () -> steps[0]++);

    assertThat(steps[0]).isBetween(6, estimator.steps(TABLE, 2, methods));
  }

  @Test
  void aMonthIsEstimatedAloneOrSaysWhyNot() {
    SortedMap<YearMonth, CaptureTable> months = new TreeMap<>();
    months.put(YearMonth.of(2020, 1), TABLE);
    months.put(YearMonth.of(2020, 2), with(3, 2, 1, 1, 0, 0, 0));
    months.put(YearMonth.of(2020, 3), CaptureTable.of(TABLE.lists(), Map.of()));
    List<MonthFigure> figures =
        Estimator.of(1)
            .counting(Unit.INCIDENTS)
            .months(months, EnumSet.of(Method.CHAO, Method.DGA), () -> {});

    assertThat(figures).extracting(MonthFigure::observed).containsExactly(510L, 7L, 0L);
    assertThat(figures.get(0).headline()).isPresent();
    assertThat(figures.get(0).reasons()).isEmpty();
    assertThat(figures.get(1).headline()).isEmpty();
    assertThat(figures.get(1).reasons()).extracting(Reason::kind).contains(Reason.Kind.THIN);
    String svg = MonthPlot.of(figures, PlotWords.of(Unit.INCIDENTS)).orElseThrow().svg();
    assertThat(svg).contains("2020-01").startsWith("<svg");
    assertThat(MonthPlot.of(List.of(), PlotWords.ENGLISH)).isEmpty();
  }

  @Test
  void whatIsCountedIsCalledByItsName() {
    Report report =
        Estimator.hasty(1)
            .counting(Unit.INCIDENTS)
            .report(TABLE, EnumSet.of(Method.LOGLINEAR), () -> {});
    assertThat(String.join(" ", report.words())).contains("510 incidents are on");
    assertThat(String.join(" ", report.words(report.estimates().getFirst())))
        .contains("incidents are alike")
        .doesNotContain("people");
  }
}
