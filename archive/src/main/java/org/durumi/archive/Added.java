package org.durumi.archive;

import java.util.List;

/**
 * What became of an addition.
 *
 * @param reports the numbers of its reports
 * @param isNew false where the very same bytes had been added before, so that nothing was stored
 */
public record Added(List<Long> reports, boolean isNew) {

  /** Keeps its own copy. */
  public Added {
    reports = List.copyOf(reports);
  }
}
