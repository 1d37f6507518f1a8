package org.durumi.reader.proposal;

import java.util.List;
import org.durumi.record.event.Rollup;

/**
 * All that a language's reader found in one report.
 *
 * @param proposals in the order of their sentences
 * @param rollups totals over several incidents
 */
public record Reading(List<Proposal> proposals, List<Rollup> rollups) {

  /** Keeps its own copies. */
  public Reading {
    proposals = List.copyOf(proposals);
    rollups = List.copyOf(rollups);
  }
}
