package org.durumi.archive.capture;

/** How much one reading of a WARC file may unpack, and until when. */
final class ScanBudget {

  private final Deadline deadline;
  private long left;

  ScanBudget(long bytes, Deadline deadline) {
    this.left = bytes;
    this.deadline = deadline;
  }

  /**
   * Takes note of unpacked bytes.
   *
   * @throws CaptureRefusal once there were too many or it took too long
   */
  void spend(long bytes) {
    left -= bytes;
    if (left < 0) {
      throw new CaptureRefusal(
          "This WARC file unpacks to more than can be read; take out the page with another tool.");
    }
    if (deadline.over()) {
      throw new CaptureRefusal(
          "This WARC file takes too long to read; take out the page with another tool.");
    }
  }
}
