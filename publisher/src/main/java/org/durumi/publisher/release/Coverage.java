package org.durumi.publisher.release;

import java.time.LocalDate;
import java.util.List;

/**
 * What a release rests on, so that nobody takes silence for peace.
 *
 * @param first the first day that reports in the archive were published
 * @param last the last such day
 * @param reports how many reports were read by a person
 * @param incidents how many incidents the archive has that meet the selection; more than the
 *     release holds where some stay inside
 * @param selection what was chosen, in plain words, such as "arrests and returns, 2023 to 2024"
 * @param notes what a reader must know: sources that began or ended, places that nobody reports
 *     from
 * @param months what was looked at, month by month and in their order, or empty where that is not
 *     told; a month that is not among them has no coverage
 */
public record Coverage(
    LocalDate first,
    LocalDate last,
    int reports,
    int incidents,
    String selection,
    List<String> notes,
    List<CoveredMonth> months) {

  /** Keeps its own copies; refuses months that are not in their order. */
  public Coverage {
    notes = List.copyOf(notes);
    months = List.copyOf(months);
    for (int i = 1; i < months.size(); i++) {
      if (!months.get(i - 1).month().isBefore(months.get(i).month())) {
        throw new IllegalArgumentException("covered months out of order");
      }
    }
  }

  /** What a release rests on, where it is not told month by month. */
  public Coverage(
      LocalDate first,
      LocalDate last,
      int reports,
      int incidents,
      String selection,
      List<String> notes) {
    this(first, last, reports, incidents, selection, notes, List.of());
  }
}
