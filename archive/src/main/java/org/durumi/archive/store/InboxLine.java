package org.durumi.archive.store;

import java.util.Comparator;
import org.durumi.record.casework.CaseStatus;

/** What the order of the inbox, and its folding, is told from. */
record InboxLine(long report, CaseStatus status, int urgency, long family) {

  private static final Comparator<InboxLine> NEWEST =
      Comparator.comparingLong(InboxLine::report).reversed();
  private static final Comparator<InboxLine> URGENT =
      Comparator.comparingInt(InboxLine::urgency).reversed().thenComparing(NEWEST);

  static Comparator<InboxLine> order(InboxQuery.Order order) {
    return switch (order) {
      case URGENT -> URGENT;
      case NEWEST -> NEWEST;
    };
  }
}
