package org.durumi.publisher.chart;

import java.util.ArrayList;
import java.util.List;
import org.durumi.publisher.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a drawing by months lie.
 *
 * @param figure what is drawn
 * @param levels lines across, with their numbers
 * @param ticks months and years below
 * @param columns one for every month
 * @param gaps where nothing can be said
 * @param strip what was looked at
 * @param description what it shows, in words
 */
public record MonthlyDrawing(
    Monthly figure,
    List<Mark> levels,
    List<Mark> ticks,
    List<Column> columns,
    List<Box> gaps,
    Strip strip,
    String description) {

  /** The drawing's size, and where its axes and strips lie. */
  public static final int WIDTH = 720;

  public static final int HEIGHT = 396;
  public static final int LEFT = 66;
  public static final int RIGHT = 712;
  public static final int TOP = 16;
  public static final int FOOT = 224;
  public static final int GIVEN_TOP = 294;
  public static final int GIVEN_FOOT = 308;
  public static final int WATCH_TOP = 350;

  /** As much as is seen of a bar that stands for one. */
  private static final double THINNEST = 1.5;

  private static final double WIDEST_CAP = 7;
  private static final double ROOM_FOR_CAPS = 7;

  /** Keeps its own copies. */
  public MonthlyDrawing {
    levels = List.copyOf(levels);
    ticks = List.copyOf(ticks);
    columns = List.copyOf(columns);
    gaps = List.copyOf(gaps);
  }

  /**
   * One month.
   *
   * @param best the bar of the best figure, or null where it is nought
   * @param whisker from the fewest to the most, or null where they are the same
   * @param given the part of its incidents that says a number, or null where there is none
   * @param missing the part that does not, or null where there is none
   * @param tip what it is, in words
   */
  public record Column(
      @Nullable Box best,
      @Nullable Whisker whisker,
      @Nullable Box given,
      @Nullable Box missing,
      String tip) {}

  /** Lays it out. */
  static MonthlyDrawing of(Monthly figure, Words words) {
    List<Watch> watches = figure.rows().stream().map(Monthly.Row::watch).toList();
    Months months = new Months(Strip.months(watches), LEFT, RIGHT);
    Scale scale = Scale.of(figure.rows().stream().map(Monthly.Row::band).toList());
    List<Column> columns = new ArrayList<>();
    List<Box> gaps = new ArrayList<>();
    for (int i = 0; i < figure.rows().size(); i++) {
      Monthly.Row row = figure.rows().get(i);
      columns.add(column(row, i, months, scale, words));
      if (!row.watch().covered()) {
        gaps.add(months.room(i, TOP, FOOT));
      }
    }
    return new MonthlyDrawing(
        figure,
        scale.lines().stream()
            .map(number ->
                new Mark(
                    Box.tenth(scale.at(number, FOOT, TOP)),
                    words.number(number),
                    number % (2 * scale.step()) != 0))
            .toList(),
        months.marks(words),
        columns,
        Strip.joined(gaps),
        Strip.of(watches, months, WATCH_TOP, words),
        ChartWords.describe(figure, words));
  }

  private static Column column(
      Monthly.Row row, int index, Months months, Scale scale, Words words) {
    Band band = row.band();
    double top = Math.min(FOOT - THINNEST, scale.at(band.best(), FOOT, TOP));
    Box bar = months.bar(index, top, FOOT);
    double given = row.incidents() == 0 ? 0 : 1 - (double) row.unnumbered() / row.incidents();
    double split = GIVEN_FOOT - (GIVEN_FOOT - GIVEN_TOP) * given;
    return new Column(
        band.best() == 0 ? null : bar,
        whisker(band, bar.middle(), months, scale),
        given > 0 ? months.bar(index, split, GIVEN_FOOT) : null,
        row.unnumbered() > 0 ? months.bar(index, GIVEN_TOP, split) : null,
        tip(row, words));
  }

  private static @Nullable Whisker whisker(Band band, double at, Months months, Scale scale) {
    Integer upper = band.upper();
    if (upper != null && upper == band.lower()) {
      return null;
    }
    double cap = months.slot() < ROOM_FOR_CAPS ? 0 : Math.min(WIDEST_CAP, months.slot() / 4);
    return new Whisker(
        scale.at(band.lower(), FOOT, TOP),
        upper == null ? TOP : scale.at(upper, FOOT, TOP),
        at,
        cap,
        upper == null);
  }

  private static String tip(Monthly.Row row, Words words) {
    String month = words.month(row.watch().month());
    return row.isGap()
        ? words.of("chart.tip.gap", month)
        : words.of(
            "chart.tip",
            month,
            ChartWords.band(row.band(), words),
            row.band().best(),
            row.incidents(),
            row.unnumbered());
  }
}
