package org.durumi.estimator.outcome;

import java.util.Map;
import org.durumi.estimator.table.CaptureTable;

/** A way to estimate. */
public interface Approach {

  /** How many times {@link #full} runs its step. */
  int steps();

  /**
   * With all care: the figure that is shown.
   *
   * @param seed of whatever is drawn
   * @param step run now and then, from any thread, for a bar of progress
   */
  Outcome full(CaptureTable table, long seed, Runnable step);

  /** With less care, for checks that need many figures. */
  Outcome quick(CaptureTable table, long seed);

  /** The same with other assumptions, by what is other. */
  Map<String, Approach> variants(CaptureTable table);
}
