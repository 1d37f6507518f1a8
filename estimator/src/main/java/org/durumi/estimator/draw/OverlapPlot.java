package org.durumi.estimator.draw;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.durumi.estimator.table.CaptureTable;

/**
 * Who is on which lists together: columns are histories, the most frequent first, dots say which
 * lists (Lex et al. 2014, UpSet: visualization of intersecting sets).
 */
public final class OverlapPlot extends Plot {

  private static final int MOST = 40;
  private static final int COLUMN = 22;
  private static final int ROW = 22;
  private static final int LEFT = 190;
  private static final int TOP = 44;
  private static final int BARS = 200;

  private final CaptureTable table;
  private final List<Integer> histories;
  private final PlotWords words;

  private OverlapPlot(CaptureTable table, List<Integer> histories, PlotWords words) {
    super(
        LEFT + COLUMN * Math.max(histories.size(), 12) + 30,
        TOP + BARS + 20 + ROW * table.size() + 30,
        words.overlaps());
    this.table = table;
    this.histories = histories;
    this.words = words;
  }

  /** Of the most frequent histories. */
  public static OverlapPlot of(CaptureTable table, PlotWords words) {
    return new OverlapPlot(
        table,
        IntStream.of(table.histories())
            .boxed()
            .sorted(Comparator.comparingLong((Integer h) -> -table.count(h)))
            .limit(MOST)
            .toList(),
        words);
  }

  @Override
  void draw(Canvas canvas) {
    canvas.text(16, 24, Canvas.Anchor.START, 15, INK, title());
    double tallest = histories.stream().mapToLong(table::count).max().orElse(1);
    double rows = TOP + BARS + 20;
    double right = LEFT + COLUMN * histories.size();
    for (int list = 0; list < table.size(); list++) {
      list(canvas, list, rows + ROW * list, right);
    }
    for (int i = 0; i < histories.size(); i++) {
      int history = histories.get(i);
      double x = LEFT + COLUMN * i + COLUMN / 2.0;
      double height = Math.max(1, BARS * table.count(history) / tallest);
      String ink = Integer.bitCount(history) > 1 ? MARK : GOOD;
      canvas.rectangle(x - 7, TOP + BARS - height, 14, height, ink);
      canvas.text(
          x, TOP + BARS - height - 4, Canvas.Anchor.MIDDLE, 9, INK, number(table.count(history)));
      double first = rows + ROW * (Integer.numberOfTrailingZeros(history) + 0.5);
      double last = rows + ROW * (31 - Integer.numberOfLeadingZeros(history) + 0.5);
      for (int list = 0; list < table.size(); list++) {
        canvas.circle(x, rows + ROW * (list + 0.5), 3, GRID);
      }
      canvas.line(x, first, x, last, 2, INK);
      for (int list = 0; list < table.size(); list++) {
        if ((history >> list & 1) == 1) {
          canvas.circle(x, rows + ROW * (list + 0.5), 5, INK);
        }
      }
    }
    int left = table.histories().length - histories.size();
    canvas.text(
        16,
        rows + ROW * table.size() + 20,
        Canvas.Anchor.START,
        11,
        FAINT,
        words.overlapsNote(left));
  }

  private void list(Canvas canvas, int list, double top, double right) {
    if (list % 2 == 0) {
      canvas.rectangle(LEFT, top, right - LEFT, ROW, STRIPE);
    }
    String name = table.lists().get(list);
    String shown = name.length() > 18 ? name.substring(0, 17) + "…" : name;
    canvas.text(
        LEFT - 10,
        top + 15,
        Canvas.Anchor.END,
        12,
        INK,
        shown + "  " + number(table.onAll(1 << list)));
  }

  private static String number(long people) {
    return String.format(Locale.ROOT, "%,d", people);
  }
}
