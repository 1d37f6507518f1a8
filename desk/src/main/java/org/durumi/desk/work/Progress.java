package org.durumi.desk.work;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a job is.
 *
 * @param id what it is called in addresses
 * @param kind what sort of work it is
 * @param begun when somebody asked for it
 * @param state where it stands
 * @param total how many inputs it has
 * @param added how many of them gave something new, which is on the disk
 * @param known how many were in the archive before
 * @param failed how many gave nothing
 * @param reports the numbers of the reports, those that were there before too
 * @param failures what could not be read and why, a sentence each; of one input there may be
 *     several
 * @param fault why the archive broke the work off, if it did
 */
public record Progress(
    String id,
    Order.Kind kind,
    Instant begun,
    Job.State state,
    int total,
    int added,
    int known,
    int failed,
    List<Long> reports,
    List<String> failures,
    @Nullable String fault) {

  /** How many inputs are done with. */
  public int done() {
    return added + known + failed;
  }

  /** Tells whether it goes on. */
  public boolean isGoing() {
    return !state.isOver();
  }

  /** Tells the numbers and nothing of what is added. */
  @Override
  public String toString() {
    return "Progress[" + id + ", " + state + ", " + done() + " of " + total + "]";
  }
}
