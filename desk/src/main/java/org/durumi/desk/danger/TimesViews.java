package org.durumi.desk.danger;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.durumi.desk.danger.TimesView.Curve;
import org.durumi.desk.danger.TimesView.Mark;
import org.durumi.desk.page.Words;
import org.durumi.linker.chain.Band;
import org.durumi.linker.chain.Cases;
import org.durumi.linker.chain.CurveStep;
import org.durumi.linker.chain.Ends;
import org.durumi.linker.chain.KaplanMeier;
import org.durumi.linker.chain.Median;
import org.durumi.linker.chain.Outcome;
import org.jspecify.annotations.Nullable;

/** Lays the curve of times in custody out in the person's language. */
final class TimesViews {

  private static final List<Integer> DAYS = List.of(7, 14, 30, 60, 90, 180, 365, 730);
  private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 30, 60, 90, 180, 365, 730, 1825);
  private static final int MOST_MARKS = 8;
  private static final int QUARTERS = 4;

  private final Words words;

  TimesViews(Words words) {
    this.words = words;
  }

  /**
   * The page.
   *
   * @param cases all that the archive knows
   * @param inferred whether returns that somebody only concludes count
   */
  TimesView of(Cases cases, boolean inferred) {
    KaplanMeier curve = KaplanMeier.of(cases, Ends.MIDDLE);
    boolean enough = cases.size() >= TimesView.FEWEST_CASES;
    return new TimesView(
        cases.size(),
        cases.count(Outcome.RETURNED),
        cases.count(Outcome.RELEASED) + cases.count(Outcome.DEAD),
        cases.count(Outcome.OPEN),
        cases.leftOut(),
        inferred,
        curve.isFew(),
        median(curve.median()),
        enough ? curve(curve) : null,
        enough ? rows(curve) : List.of());
  }

  private String median(Median median) {
    return switch (median) {
      case Median.Known known -> {
        Double upper = known.upper();
        yield upper == null
            ? words.of("times.median.open", whole(known.days()), whole(known.lower()))
            : words.of("times.median", whole(known.days()), whole(known.lower()), whole(upper));
      }
      case Median.NotReached open -> words.of("times.median.not-reached", whole(open.until()));
      case Median.Refused few ->
          words.of("times.median.refused", few.returns(), Median.FEWEST_RETURNS);
    };
  }

  private static long whole(double days) {
    return Math.round(days);
  }

  private List<TimesView.Row> rows(KaplanMeier curve) {
    double until = last(curve);
    return DAYS.stream()
        .filter(day -> day <= until)
        .map(day -> {
          Band band = curve.notReturned(day);
          return new TimesView.Row(
              words.of("times.day", day),
              percent(band.share()),
              limits(curve, day, band),
              atRisk(curve, day));
        })
        .toList();
  }

  /** Before the first return there is nothing to reckon limits from. */
  private String limits(KaplanMeier curve, int day, Band band) {
    boolean returns =
        curve.steps().stream().anyMatch(step -> step.day() <= day && step.returned() > 0);
    return returns
        ? words.of("said.count.between", percent(band.lower()), percent(band.upper()))
        : words.of("times.nobody", curve.cases().size());
  }

  private static int atRisk(KaplanMeier curve, int day) {
    return curve.steps().stream()
        .filter(step -> step.day() > day)
        .findFirst()
        .map(CurveStep::atRisk)
        .orElse(0);
  }

  private static double last(KaplanMeier curve) {
    return curve.steps().isEmpty() ? 0 : curve.steps().getLast().day();
  }

  private @Nullable Curve curve(KaplanMeier curve) {
    double until = Math.max(1, last(curve));
    List<String> line = new ArrayList<>();
    List<String> upper = new ArrayList<>();
    List<String> lower = new ArrayList<>();
    Band before = new Band(1, 1, 1);
    for (CurveStep step : curve.steps()) {
      int x = x(step.day(), until);
      Band now = step.notReturned();
      corner(line, x, before.share(), now.share());
      corner(upper, x, before.upper(), now.upper());
      corner(lower, x, before.lower(), now.lower());
      before = now;
    }
    String start = Curve.LEFT + "," + y(1) + " ";
    return new Curve(
        start + String.join(" ", line),
        start + String.join(" ", upper) + " " + String.join(" ", lower.reversed()) + " " + start,
        days(until),
        IntStream.rangeClosed(0, QUARTERS)
            .mapToObj(i -> i / (double) QUARTERS)
            .map(share -> new Mark(y(share), percent(share)))
            .toList());
  }

  private static void corner(List<String> points, int x, double before, double now) {
    points.add(x + "," + y(before));
    points.add(x + "," + y(now));
  }

  private List<Mark> days(double until) {
    int every =
        STEPS.stream()
            .filter(step -> until / step <= MOST_MARKS)
            .findFirst()
            .orElse(STEPS.getLast());
    List<Mark> marks = new ArrayList<>();
    for (int day = 0; day <= until; day += every) {
      marks.add(new Mark(x(day, until), words.number(day)));
    }
    return marks;
  }

  private static int x(double day, double until) {
    return (int) Math.round(Curve.LEFT + day / until * (Curve.RIGHT - Curve.LEFT));
  }

  private static int y(double share) {
    return (int) Math.round(Curve.FOOT - share * (Curve.FOOT - Curve.TOP));
  }

  private String percent(double share) {
    return NumberFormat.getPercentInstance(words.locale()).format(share);
  }
}
