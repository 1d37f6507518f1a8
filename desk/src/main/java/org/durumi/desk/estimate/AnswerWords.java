package org.durumi.desk.estimate;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.durumi.desk.page.Words;
import org.durumi.estimator.Consistency;
import org.durumi.estimator.Estimate;
import org.durumi.estimator.Headline;
import org.durumi.estimator.Method;
import org.durumi.estimator.MonthFigure;
import org.durumi.estimator.Report;
import org.durumi.estimator.draw.MonthPlot;
import org.durumi.estimator.draw.OverlapPlot;
import org.durumi.estimator.draw.Plot;
import org.durumi.estimator.draw.PosteriorPlot;
import org.durumi.estimator.draw.SensitivityPlot;
import org.durumi.estimator.outcome.Figures;
import org.durumi.estimator.outcome.Reason;
import org.durumi.estimator.outcome.Unit;
import org.durumi.estimator.table.CaptureTable;
import org.durumi.publisher.unseen.Unseen;

/** Says an answer so that a person who is no statistician reads it rightly. */
public final class AnswerWords {

  private static final double PERCENT = 100;

  private final Words words;
  private final ListWords lists;

  /** Speaks with these words. */
  public AnswerWords(Words words) {
    this.words = words;
    this.lists = new ListWords(words);
  }

  /** The answer. */
  public EstimateView.Answer of(Found found) {
    Unseen unseen = found.unseen();
    Report report = unseen.report();
    Optional<Headline> headline = report.headline();
    return new EstimateView.Answer(
        headline.isPresent(),
        sentence(report, headline),
        headline.isPresent() ? List.of() : reasons(report),
        notes(unseen, headline),
        report.estimates().stream().map(one -> method(report.unit(), one)).toList(),
        plots(unseen),
        report.table().lists().stream().map(lists::list).toList(),
        rows(report.table()),
        unseen.months().stream().map(this::month).toList(),
        found.mayLeave()
            ? words.of("estimate.leaving", found.withheld(), found.cells())
            : words.of("estimate.leaving.not"));
  }

  private String said(String key, Unit unit, Object... values) {
    return words.of(key + "." + unit.many(), values);
  }

  private String about(double number) {
    return Double.isFinite(number)
        ? words.of("estimate.number", rounded(number))
        : words.of("estimate.no-end");
  }

  /** Three digits that mean something. */
  private static long rounded(double number) {
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(number, 1))) - 2));
    return Math.round(Math.round(number / unit) * unit);
  }

  private String span(double lower, double upper) {
    return words.of("estimate.span", about(lower), about(upper));
  }

  private String sentence(Report report, Optional<Headline> headline) {
    return headline
        .map(h -> said("estimate.answer", report.unit(), about(h.lower()), about(h.upper())))
        .orElseGet(() -> said("estimate.answer.none", report.unit()));
  }

  /** All that speaks against all methods but the bound, each once. */
  private List<String> reasons(Report report) {
    LinkedHashSet<String> reasons = new LinkedHashSet<>();
    report.estimates().stream()
        .filter(one -> one.method() != Method.CHAO)
        .flatMap(one -> one.reasons().stream())
        .forEach(reason -> reasons.add(reason(reason)));
    return List.copyOf(reasons);
  }

  private String reason(Reason reason) {
    Object[] values =
        reason.values().stream()
            .map(value ->
                reason.kind() == Reason.Kind.ALONE && value instanceof String names
                    ? List.of(names.split(" and ", -1)).stream()
                        .map(lists::list)
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("")
                    : value)
            .toArray();
    return words.of("estimate.reason." + reason.kind().code(), values);
  }

  private List<String> notes(Unseen unseen, Optional<Headline> headline) {
    Report report = unseen.report();
    Unit unit = report.unit();
    List<String> notes = new ArrayList<>();
    notes.add(
        said(
            "estimate.documented",
            unit,
            report.table().observed(),
            report.table().size(),
            report.table().repeated()));
    headline.ifPresent(h ->
        notes.add(words.of("estimate.middle", h.methods(), about(h.least()), about(h.most()))));
    notes.add(
        words.of(
            "estimate.linkage",
            unseen.undecided(),
            unseen.changed(),
            unseen.linkages(),
            unseen.fewest(),
            unseen.most()));
    if (unseen.unlisted() > 0) {
      notes.add(said("estimate.unlisted", unit, unseen.unlisted()));
    }
    if (unit == Unit.PEOPLE) {
      notes.add(words.of("estimate.named"));
    }
    return notes;
  }

  private EstimateView.MethodRow method(Unit unit, Estimate estimate) {
    String key = "estimate.method." + estimate.method().code();
    String noun = words.of("estimate.noun." + unit.many());
    List<String> sentences = new ArrayList<>();
    sentences.add(words.of(key + ".assumes", noun));
    sentences.add(words.of(key + ".breaks", noun));
    List<Figures> changed =
        estimate.sensitivity().stream().flatMap(one -> one.figures().stream()).toList();
    if (!changed.isEmpty()) {
      sentences.add(
          words.of(
              "estimate.sensitivity",
              about(changed.stream().mapToDouble(Figures::median).min().orElseThrow()),
              about(changed.stream().mapToDouble(Figures::median).max().orElseThrow())));
    }
    estimate
        .linkage()
        .ifPresent(linkage ->
            sentences.add(
                words.of(
                    "estimate.linkage.share",
                    about(linkage.lowest()),
                    about(linkage.highest()),
                    Math.round(PERCENT * linkage.between()))));
    List<Consistency> tests = estimate.consistency();
    if (!tests.isEmpty()) {
      sentences.add(
          words.of(
              "estimate.consistency",
              Math.exp(Consistency.meanLogBias(tests)),
              tests.stream().filter(Consistency::covers).count(),
              tests.size()));
    }
    Optional<Figures> figures = estimate.figures();
    return new EstimateView.MethodRow(
        words.of(key),
        estimate.defensible(),
        estimate.method() == Method.CHAO,
        figures.map(f -> about(f.median())).orElse(null),
        figures.map(f -> span(f.lower(), f.upper())).orElse(null),
        estimate.reasons().stream().map(this::reason).toList(),
        sentences);
  }

  private List<EstimateView.Drawing> plots(Unseen unseen) {
    Report report = unseen.report();
    PageWords plot = new PageWords(words, report.unit());
    List<EstimateView.Drawing> plots = new ArrayList<>();
    PosteriorPlot.of(report, plot).ifPresent(one -> plots.add(drawing(plot.totals(), one)));
    plots.add(drawing(plot.overlaps(), OverlapPlot.of(called(report.table()), plot)));
    MonthPlot.of(unseen.months(), plot).ifPresent(one -> plots.add(drawing(plot.months(), one)));
    SensitivityPlot.of(report, plot).ifPresent(one -> plots.add(drawing(plot.sensitivity(), one)));
    return plots;
  }

  private static EstimateView.Drawing drawing(String title, Plot plot) {
    String svg = plot.svgWithin();
    Content content = output -> output.writeContent(svg);
    return new EstimateView.Drawing(title, content);
  }

  /** The same table, its lists called in the person's language. */
  private CaptureTable called(CaptureTable table) {
    Map<Integer, Long> cells = new TreeMap<>();
    IntStream.of(table.histories()).forEach(history -> cells.put(history, table.count(history)));
    return CaptureTable.of(table.lists().stream().map(lists::list).toList(), cells);
  }

  private List<EstimateView.HistoryRow> rows(CaptureTable table) {
    return IntStream.of(table.histories())
        .boxed()
        .sorted((a, b) -> Long.compare(table.count(b), table.count(a)))
        .map(history ->
            new EstimateView.HistoryRow(
                IntStream.range(0, table.size())
                    .mapToObj(list -> (history >> list & 1) == 1)
                    .toList(),
                words.of("estimate.number", table.count(history))))
        .toList();
  }

  private EstimateView.MonthRow month(MonthFigure month) {
    return new EstimateView.MonthRow(
        month.month().toString(),
        words.of("estimate.number", month.observed()),
        month.headline().map(h -> span(h.lower(), h.upper())).orElse(null));
  }
}
