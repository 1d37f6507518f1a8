package org.durumi.publisher.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.durumi.publisher.words.Words;

/** What charts say in words. */
public final class ChartWords {

  private ChartWords() {}

  /** A band in words, such as "21 to 30". */
  public static String band(Band band, Words words) {
    Integer upper = band.upper();
    if (upper == null) {
      return words.of("chart.least", band.lower());
    }
    return upper == band.lower()
        ? words.number(upper)
        : words.of("chart.between", band.lower(), upper);
  }

  /** Which sources begin or end in a month; empty where none does. */
  public static String changes(Watch watch, Words words) {
    List<String> parts = new ArrayList<>();
    if (!watch.began().isEmpty()) {
      parts.add(words.of("chart.began", String.join(words.of("list"), watch.began())));
    }
    if (!watch.ended().isEmpty()) {
      parts.add(words.of("chart.ended", String.join(words.of("list"), watch.ended())));
    }
    return String.join(words.of("list.long"), parts);
  }

  static String change(Watch watch, Words words) {
    return words.of("chart.change", words.month(watch.month()), changes(watch, words));
  }

  /** What a drawing by months shows, for those who do not see it. */
  static String describe(Monthly figure, Words words) {
    List<Monthly.Row> rows = figure.rows();
    if (rows.isEmpty()) {
      return words.of("chart.nothing");
    }
    Monthly.Row most =
        rows.stream().max(Comparator.comparingInt(row -> row.band().best())).orElseThrow();
    long gaps = rows.stream().filter(Monthly.Row::isGap).count();
    long unnumbered = rows.stream().filter(row -> row.unnumbered() > 0).count();
    return words.of(
        "chart.desc.monthly",
        words.month(rows.getFirst().watch().month()),
        words.month(rows.getLast().watch().month()),
        words.month(most.watch().month()),
        band(most.band(), words),
        most.band().best(),
        gaps,
        unnumbered);
  }

  /** What a drawing by parts shows, for those who do not see it. */
  static String describe(Categories figure, Words words) {
    return figure.rows().stream()
        .max(Comparator.comparingInt(row -> row.band().best()))
        .map(row ->
            words.of(
                "chart.desc.categories",
                figure.rows().size(),
                row.label(),
                band(row.band(), words),
                row.band().best()))
        .orElseGet(() -> words.of("chart.nothing"));
  }
}
