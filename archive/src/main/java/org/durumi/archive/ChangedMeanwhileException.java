package org.durumi.archive;

/** Somebody decided about a report after a person had looked at it. The message is a sentence. */
public final class ChangedMeanwhileException extends RuntimeException {

  /** Says which report, and what to do. */
  public ChangedMeanwhileException(long report) {
    super(
        "Report "
            + report
            + " was decided about meanwhile; look at it again with durumi show "
            + report
            + " and decide anew.");
  }
}
