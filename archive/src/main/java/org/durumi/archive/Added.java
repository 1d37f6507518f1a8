package org.durumi.archive;

import java.util.List;

/**
 * What became of an addition.
 *
 * @param reports the numbers of all reports of its snapshot
 * @param fresh how many of them are new; none where the very same had been added before
 * @param byLine whether the snapshot is JSON Lines, some of which may not have been added yet
 */
public record Added(List<Long> reports, int fresh, boolean byLine) {

  /** Keeps its own copy. */
  public Added {
    reports = List.copyOf(reports);
  }

  /** Tells whether something was stored. */
  public boolean isNew() {
    return fresh > 0;
  }
}
