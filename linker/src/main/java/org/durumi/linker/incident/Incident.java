package org.durumi.linker.incident;

import java.util.List;
import org.durumi.linker.telling.Telling;

/**
 * One happening, as it is told.
 *
 * @param id the same for the same tellings, on every machine
 * @param tellings at least one, in the order of their reports and numbers
 * @param roots the reports' names, those that rest on one independent origin together
 */
public record Incident(String id, List<Telling> tellings, List<List<String>> roots) {

  /**
   * The id of an incident of these tellings: a hash of their ids in order, so that it is another
   * for other tellings.
   *
   * @param tellings their ids, in any order
   */
  public static String idOf(List<String> tellings) {
    return Incidents.idOf(tellings);
  }

  /** Refuses a happening that nobody tells. */
  public Incident {
    tellings = List.copyOf(tellings);
    roots = roots.stream().map(List::copyOf).toList();
    if (tellings.isEmpty()) {
      throw new IllegalArgumentException("an incident needs a telling");
    }
  }
}
