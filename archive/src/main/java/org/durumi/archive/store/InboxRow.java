package org.durumi.archive.store;

import org.durumi.record.casework.CaseStatus;
import org.jspecify.annotations.Nullable;

/**
 * A line of the inbox.
 *
 * @param report the report
 * @param status where the work on it stands
 * @param owner who has it, if anybody
 * @param urgency 0 to 3
 * @param relevance 0 to 100
 * @param events how many events nobody rejected
 * @param waiting how many of them wait for a decision
 * @param copies how many other reports have nearly the same text, wherever they stand
 */
public record InboxRow(
    ReportRow report,
    CaseStatus status,
    @Nullable String owner,
    int urgency,
    int relevance,
    int events,
    int waiting,
    int copies) {

  /** Tells the number and nothing of what it holds. */
  @Override
  public String toString() {
    return "InboxRow[" + report.number() + "]";
  }
}
