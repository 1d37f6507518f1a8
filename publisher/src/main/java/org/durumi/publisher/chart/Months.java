package org.durumi.publisher.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.durumi.publisher.words.Words;

/**
 * Months side by side.
 *
 * @param months in their order, one after the other
 * @param left where the first begins
 * @param right where the last ends
 */
record Months(List<YearMonth> months, double left, double right) {

  private static final double FILLED = 0.62;
  private static final double WIDEST = 34;
  private static final int JANUARY = 1;
  private static final int QUARTER = 3;
  private static final int MOST_NAMED = 14;
  private static final int MOST_QUARTERS = 40;
  private static final int MOST_YEARS = 10;
  private static final int YEAR = 12;

  Months {
    months = List.copyOf(months);
  }

  /** How much room each has. */
  double slot() {
    return months.isEmpty() ? right - left : (right - left) / months.size();
  }

  /** The whole of one month's room. */
  Box room(int index, double top, double foot) {
    return new Box(left + index * slot(), top, slot(), foot - top);
  }

  /** A bar in one month's room. */
  Box bar(int index, double top, double foot) {
    double width = Math.min(WIDEST, slot() * FILLED);
    return new Box(left + (index + 0.5) * slot() - width / 2, top, width, foot - top);
  }

  /** What is written below: years where they begin, and as many months as there is room for. */
  List<Mark> marks(Words words) {
    List<Mark> marks = new ArrayList<>();
    int years = months.size() / YEAR + 1;
    int every = years / MOST_YEARS + 1;
    for (int i = 0; i < months.size(); i++) {
      YearMonth month = months.get(i);
      double middle = Box.tenth(left + (i + 0.5) * slot());
      boolean january = month.getMonthValue() == JANUARY;
      boolean newYearIsNear = !january && JANUARY + YEAR - month.getMonthValue() <= 2;
      if (january && month.getYear() % every == 0 || i == 0 && !newYearIsNear) {
        marks.add(new Mark(middle, Integer.toString(month.getYear()), false));
      } else if (isNamed(month) && !january && i > 0) {
        marks.add(new Mark(middle, words.shortMonth(month), true));
      }
    }
    return marks;
  }

  private boolean isNamed(YearMonth month) {
    return months.size() <= MOST_NAMED
        || months.size() <= MOST_QUARTERS && month.getMonthValue() % QUARTER == JANUARY;
  }
}
