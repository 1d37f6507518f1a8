package org.durumi.desk.api;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.durumi.desk.estimate.AnswerWords;
import org.durumi.desk.estimate.EstimateView;
import org.durumi.desk.estimate.Found;
import org.durumi.estimator.Estimate;
import org.durumi.estimator.Headline;
import org.durumi.estimator.Method;
import org.durumi.estimator.MonthFigure;
import org.durumi.estimator.Report;
import org.durumi.estimator.outcome.Figures;
import org.durumi.estimator.table.CaptureTable;
import org.jspecify.annotations.Nullable;

/**
 * An estimate; see {@code openapi.json}. What has no end is null.
 *
 * @param mayLeave whether its table could leave, with so many of its cells withheld
 */
record AnswerJson(
    boolean defensible,
    String sentence,
    @Nullable SpanJson span,
    List<String> reasons,
    List<String> notes,
    List<MethodJson> methods,
    TableJson table,
    List<MonthJson> months,
    boolean mayLeave,
    int withheld,
    int cells) {

  private record SpanJson(
      @Nullable Double lower,
      @Nullable Double upper,
      @Nullable Double least,
      @Nullable Double most,
      int methods) {

    static @Nullable SpanJson of(Optional<Headline> headline) {
      return headline
          .map(one ->
              new SpanJson(
                  finite(one.lower()),
                  finite(one.upper()),
                  finite(one.least()),
                  finite(one.most()),
                  one.methods()))
          .orElse(null);
    }
  }

  private record MethodJson(
      String method,
      String name,
      boolean defensible,
      boolean bound,
      @Nullable Double middle,
      @Nullable Double lower,
      @Nullable Double upper,
      List<String> reasons,
      List<String> sentences) {

    static MethodJson of(Estimate estimate, EstimateView.MethodRow row) {
      Optional<Figures> figures = estimate.figures();
      return new MethodJson(
          estimate.method().code(),
          row.name(),
          row.defensible(),
          estimate.method() == Method.CHAO,
          figures.map(one -> finite(one.median())).orElse(null),
          figures.map(one -> finite(one.lower())).orElse(null),
          figures.map(one -> finite(one.upper())).orElse(null),
          row.reasons(),
          row.sentences());
    }
  }

  private record HistoryJson(List<Boolean> on, long count) {}

  private record TableJson(List<String> lists, long documented, List<HistoryJson> histories) {

    static TableJson of(CaptureTable table) {
      return new TableJson(
          table.lists(),
          table.observed(),
          IntStream.of(table.histories())
              .mapToObj(history ->
                  new HistoryJson(
                      IntStream.range(0, table.size())
                          .mapToObj(list -> (history >> list & 1) == 1)
                          .toList(),
                      table.count(history)))
              .sorted(Comparator.comparingLong(HistoryJson::count).reversed())
              .toList());
    }
  }

  private record MonthJson(String month, long documented, @Nullable SpanJson span) {

    static MonthJson of(MonthFigure month) {
      return new MonthJson(
          month.month().toString(), month.observed(), SpanJson.of(month.headline()));
    }
  }

  private static @Nullable Double finite(double number) {
    return Double.isFinite(number) ? Double.valueOf(number) : null;
  }

  static AnswerJson of(Found found) {
    EstimateView.Answer said = new AnswerWords(Answers.ENGLISH).of(found);
    Report report = found.unseen().report();
    return new AnswerJson(
        said.defensible(),
        said.sentence(),
        SpanJson.of(report.headline()),
        said.reasons(),
        said.notes(),
        IntStream.range(0, report.estimates().size())
            .mapToObj(i -> MethodJson.of(report.estimates().get(i), said.methods().get(i)))
            .toList(),
        TableJson.of(report.table()),
        found.unseen().months().stream().map(MonthJson::of).toList(),
        found.mayLeave(),
        found.withheld(),
        found.cells());
  }

  /** Never what it says. */
  @Override
  public String toString() {
    return "AnswerJson[" + cells + "]";
  }
}
