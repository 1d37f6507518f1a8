package org.durumi.publisher.chart;

import java.util.List;

/**
 * Numbers by what they are of: places, types, sorts of sources.
 *
 * @param id a name for parts of the page, of small letters, digits and hyphens
 * @param title what is counted
 * @param by by what it is divided, in words, such as "Place"
 * @param unit the unit of the numbers, in words, such as "people"
 * @param rows the parts, in the order to draw
 * @param watches what was looked at, one for every month from the first to the last
 * @param notes what a reader must know, one sentence each
 */
public record Categories(
    String id,
    String title,
    String by,
    String unit,
    List<Row> rows,
    List<Watch> watches,
    List<String> notes) {

  /** Keeps its own copies. */
  public Categories {
    rows = List.copyOf(rows);
    watches = List.copyOf(watches);
    notes = List.copyOf(notes);
    Monthly.check(id);
  }

  /** Whether it is known what a part is of. */
  public enum Known {
    /** It is. */
    YES,
    /** Nobody says; the row counts what is missing. */
    NO,
    /** It is known and held back; the row counts what is missing. */
    WITHHELD
  }

  /**
   * One part.
   *
   * @param label what it is
   * @param known whether that is known
   * @param band how many
   * @param incidents how many incidents
   * @param unnumbered how many of these say no number
   */
  public record Row(String label, Known known, Band band, int incidents, int unnumbered) {

    /** Refuses more without a number than there are. */
    public Row {
      if (unnumbered < 0 || unnumbered > incidents) {
        throw new IllegalArgumentException(unnumbered + " of " + incidents);
      }
    }
  }
}
