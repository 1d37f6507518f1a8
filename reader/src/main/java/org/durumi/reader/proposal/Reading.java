package org.durumi.reader.proposal;

import java.util.List;
import org.durumi.record.event.Rollup;

/**
 * All that a language's reader found in one report.
 *
 * @param proposals in the order of their sentences
 * @param rollups totals over several incidents
 * @param folded true where the reader has already made one proposal of all tellings of an act
 * @param scenes where and when the report's sentences are set
 */
public record Reading(
    List<Proposal> proposals, List<Rollup> rollups, boolean folded, Scenes scenes) {

  /** Keeps its own copies. */
  public Reading {
    proposals = List.copyOf(proposals);
    rollups = List.copyOf(rollups);
  }

  /** A reading that knows of no scenes. */
  public Reading(List<Proposal> proposals, List<Rollup> rollups, boolean folded) {
    this(proposals, rollups, folded, Scenes.NONE);
  }

  /** A reading whose tellings are folded already. */
  public Reading(List<Proposal> proposals, List<Rollup> rollups) {
    this(proposals, rollups, true);
  }
}
