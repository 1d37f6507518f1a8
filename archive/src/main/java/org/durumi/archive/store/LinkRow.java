package org.durumi.archive.store;

import org.jspecify.annotations.Nullable;

/**
 * A decision about two tellings.
 *
 * @param seq its entry's place in the log
 * @param report the report of the telling that came in first
 * @param event that telling's event
 * @param otherReport the report of the other telling
 * @param otherEvent the other telling's event
 * @param verdict the word for what was decided
 * @param act the place of the first entry of those that were made in one go
 * @param by who decided
 * @param time when, ISO 8601
 * @param why the reason, if one was given
 * @param takenBack whether a later entry took it back
 */
public record LinkRow(
    long seq,
    long report,
    int event,
    long otherReport,
    int otherEvent,
    String verdict,
    long act,
    String by,
    String time,
    @Nullable String why,
    boolean takenBack) {

  /** The same, taken back. */
  public LinkRow asTakenBack() {
    return new LinkRow(
        seq, report, event, otherReport, otherEvent, verdict, act, by, time, why, true);
  }

  /** Tells the place and nothing of what it holds. */
  @Override
  public String toString() {
    return "LinkRow[" + seq + "]";
  }
}
