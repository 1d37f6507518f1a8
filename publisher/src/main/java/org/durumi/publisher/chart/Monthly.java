package org.durumi.publisher.chart;

import java.util.List;

/**
 * Numbers by month, to be drawn.
 *
 * @param id a name for parts of the page, of small letters, digits and hyphens
 * @param title what is counted
 * @param unit the unit of the numbers, in words, such as "people"
 * @param rows one for every month from the first to the last
 * @param notes what a reader must know, one sentence each
 */
public record Monthly(String id, String title, String unit, List<Row> rows, List<String> notes) {

  private static final String ID = "[a-z][a-z0-9-]*";

  /** Keeps its own copies; refuses months that do not follow each other. */
  public Monthly {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    check(id);
    for (int i = 1; i < rows.size(); i++) {
      if (!rows.get(i).watch().month().equals(rows.get(i - 1).watch().month().plusMonths(1))) {
        throw new IllegalArgumentException("months that do not follow each other");
      }
    }
  }

  /** Refuses what could not stand in an address or a stylesheet. */
  static void check(String id) {
    if (!id.matches(ID)) {
      throw new IllegalArgumentException("not a name for a part of a page: " + id);
    }
  }

  /**
   * One month.
   *
   * @param watch what was looked at
   * @param band how many
   * @param incidents how many incidents may have been in it
   * @param unnumbered how many of these say no number
   */
  public record Row(Watch watch, Band band, int incidents, int unnumbered) {

    /** Refuses more without a number than there are. */
    public Row {
      if (unnumbered < 0 || unnumbered > incidents) {
        throw new IllegalArgumentException(unnumbered + " of " + incidents);
      }
    }

    /** Tells whether nothing can be said of the month: no report covers it and none tells of it. */
    public boolean isGap() {
      return !watch.covered() && incidents == 0 && band.isNone();
    }
  }
}
