package org.durumi.publisher.chart;

import java.util.ArrayList;
import java.util.List;
import org.durumi.publisher.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a drawing by places, types or sources lie.
 *
 * @param figure what is drawn
 * @param height the drawing's height
 * @param levels lines down, with their numbers
 * @param foot where these lines end
 * @param bars one for every part
 * @param ticks years below the strip
 * @param strip what was looked at
 * @param description what it shows, in words
 */
public record CategoriesDrawing(
    Categories figure,
    double height,
    List<Mark> levels,
    double foot,
    List<Bar> bars,
    List<Mark> ticks,
    Strip strip,
    String description) {

  /** The drawing's width, and where its axes lie. */
  public static final int WIDTH = 720;

  public static final int LEFT = 8;
  public static final int RIGHT = 700;
  public static final int TOP = 6;

  private static final double ROW = 56;
  private static final double BAR_TOP = 30;
  private static final double BAR = 15;
  private static final double CAP = 6;
  private static final double THINNEST = 1.5;
  private static final double NUMBERS = 32;
  private static final double CAPTION = 44;
  private static final double TICKS = 26;

  /** So many letters fit beside the numbers, on a wide screen and on a narrow one. */
  private static final double WIDE_LABEL = 32;

  private static final double NARROW_LABEL = 14;

  /** Keeps its own copies. */
  public CategoriesDrawing {
    levels = List.copyOf(levels);
    bars = List.copyOf(bars);
    ticks = List.copyOf(ticks);
  }

  /**
   * One part.
   *
   * @param whole what it is
   * @param label the same, cut where there is no room
   * @param brief the same for a narrow screen
   * @param base where its letters stand
   * @param value its numbers in words
   * @param missing how many incidents say no number, in words; empty where all do
   * @param known whether it is known what it is of
   * @param best the bar of the best figure, or null where it is nought
   * @param whisker from the fewest to the most, or null where they are the same
   */
  public record Bar(
      String whole,
      String label,
      String brief,
      double base,
      String value,
      String missing,
      boolean known,
      @Nullable Box best,
      @Nullable Whisker whisker) {}

  /** Lays it out. */
  static CategoriesDrawing of(Categories figure, Words words) {
    Scale scale = Scale.of(figure.rows().stream().map(Categories.Row::band).toList());
    List<Bar> bars = new ArrayList<>();
    double top = TOP;
    for (Categories.Row row : figure.rows()) {
      bars.add(bar(row, top, scale, words));
      top += ROW;
    }
    double strip = top + NUMBERS + CAPTION;
    Months months = new Months(Strip.months(figure.watches()), LEFT, RIGHT);
    return new CategoriesDrawing(
        figure,
        strip + Strip.HEIGHT + Strip.MARKS + TICKS,
        scale.lines().stream()
            .map(number ->
                new Mark(
                    Box.tenth(scale.at(number, LEFT, RIGHT)),
                    words.number(number),
                    number % (2 * scale.step()) != 0))
            .toList(),
        top,
        bars,
        months.marks(words),
        Strip.of(figure.watches(), months, strip, words),
        ChartWords.describe(figure, words));
  }

  private static Bar bar(Categories.Row row, double top, Scale scale, Words words) {
    Band band = row.band();
    double right = Math.max(LEFT + THINNEST, scale.at(band.best(), LEFT, RIGHT));
    Integer upper = band.upper();
    boolean same = upper != null && upper == band.lower();
    return new Bar(
        row.label(),
        Letters.fitted(row.label(), WIDE_LABEL),
        Letters.fitted(row.label(), NARROW_LABEL),
        top + BAR_TOP - 8,
        same
            ? words.number(band.best())
            : words.of("chart.value", ChartWords.band(band, words), band.best()),
        row.unnumbered() == 0
            ? ""
            : words.of("chart.unnumbered", row.unnumbered(), row.incidents()),
        row.known() == Categories.Known.YES,
        band.best() == 0 ? null : new Box(LEFT, top + BAR_TOP, right - LEFT, BAR),
        same
            ? null
            : new Whisker(
                scale.at(band.lower(), LEFT, RIGHT),
                upper == null ? RIGHT : scale.at(upper, LEFT, RIGHT),
                top + BAR_TOP + BAR / 2,
                CAP,
                upper == null));
  }
}
