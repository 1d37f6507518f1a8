package org.durumi.publisher.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.durumi.publisher.words.Words;

/**
 * What was looked at, month by month, as a strip below a drawing: how many reports there were,
 * where there were none, and where sources begin and end.
 *
 * @param top where the strip begins
 * @param reports the reports of each month, as bars; full ones where their number is not told
 * @param gaps the months without any
 * @param changes where sources begin or end
 * @param told whether the number of reports is told
 * @param most the most reports of one month
 */
public record Strip(
    double top, List<Box> reports, List<Box> gaps, List<Change> changes, boolean told, int most) {

  /** How high a strip is, and how much room its marks take below it. */
  public static final double HEIGHT = 26;

  public static final double MARKS = 16;

  /** Keeps its own copies. */
  public Strip {
    reports = List.copyOf(reports);
    gaps = List.copyOf(gaps);
    changes = List.copyOf(changes);
  }

  /**
   * Where sources begin or end.
   *
   * @param at where, from left to right
   * @param began whether one begins
   * @param ended whether one ends
   * @param month the month, in words, and which sources
   */
  public record Change(double at, boolean began, boolean ended, String month) {}

  /** The strip below months. */
  static Strip of(List<Watch> watches, Months months, double top, Words words) {
    int most =
        watches.stream()
            .map(Watch::reports)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .max()
            .orElse(0);
    List<Box> reports = new ArrayList<>();
    List<Box> gaps = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < watches.size(); i++) {
      Watch watch = watches.get(i);
      Box room = months.room(i, top, top + HEIGHT);
      if (!watch.covered()) {
        gaps.add(room);
      } else {
        double height = height(watch, most);
        Box bar = months.bar(i, top + HEIGHT - height, top + HEIGHT);
        reports.add(
            watch.reports() == null ? new Box(room.x(), bar.y(), room.width(), height) : bar);
      }
      if (watch.changes()) {
        changes.add(
            new Change(
                room.middle(),
                !watch.began().isEmpty(),
                !watch.ended().isEmpty(),
                ChartWords.change(watch, words)));
      }
    }
    return new Strip(top, reports, joined(gaps), changes, most > 0, most);
  }

  private static double height(Watch watch, int most) {
    Integer reports = watch.reports();
    return reports == null ? HEIGHT / 2 : most == 0 ? 0 : HEIGHT * reports / most;
  }

  /** Neighbours as one, so that hatching runs through them. */
  static List<Box> joined(List<Box> boxes) {
    List<Box> joined = new ArrayList<>();
    for (Box box : boxes) {
      Box last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && Math.abs(last.right() - box.x()) < 1) {
        joined.set(
            joined.size() - 1, new Box(last.x(), last.y(), box.right() - last.x(), last.height()));
      } else {
        joined.add(box);
      }
    }
    return joined;
  }

  /** The months of watches. */
  static List<YearMonth> months(List<Watch> watches) {
    return watches.stream().map(Watch::month).toList();
  }
}
