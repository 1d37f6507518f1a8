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
 */
public record Coverage(
    LocalDate first,
    LocalDate last,
    int reports,
    int incidents,
    String selection,
    List<String> notes) {

  /** Keeps its own copy. */
  public Coverage {
    notes = List.copyOf(notes);
  }
}
