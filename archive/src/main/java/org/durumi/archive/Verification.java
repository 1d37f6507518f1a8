package org.durumi.archive;

import java.time.Instant;
import java.util.List;
import org.durumi.archive.evidence.SignedHead;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the whole archive found.
 *
 * @param faults what does not hold, a sentence each; empty where everything holds
 * @param remarks what limits the proof and is no fault, a sentence each
 * @param newest the newest head that holds, if any
 * @param first when the first entry says it was made, if there is one
 * @param entries how many entries the log has
 * @param snapshots how many snapshots
 * @param reports how many reports
 * @param decisions how many decisions
 * @param stamps the time stamps that hold, oldest first
 */
public record Verification(
    List<String> faults,
    List<String> remarks,
    SignedHead.@Nullable Head newest,
    @Nullable Instant first,
    long entries,
    long snapshots,
    long reports,
    long decisions,
    List<Stamped> stamps) {

  /** Keeps its own copies. */
  public Verification {
    faults = List.copyOf(faults);
    remarks = List.copyOf(remarks);
    stamps = List.copyOf(stamps);
  }

  /** Tells whether everything holds. */
  public boolean holds() {
    return faults.isEmpty();
  }

  /**
   * A time stamp that holds.
   *
   * @param size how many entries existed at that time at the latest
   * @param time when the authority says it saw the head
   * @param authority who says so, and whether that was checked against a trusted root
   */
  public record Stamped(long size, Instant time, String authority) {}
}
