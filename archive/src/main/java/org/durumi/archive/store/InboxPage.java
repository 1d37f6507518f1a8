package org.durumi.archive.store;

import java.util.List;
import java.util.Map;
import org.durumi.record.casework.CaseStatus;

/**
 * A page of the inbox.
 *
 * @param rows its lines, in the order asked for
 * @param total how many lines there are on all pages
 * @param counts how many lines there are of each status, whichever statuses were asked for; 0 for
 *     those that have none. A family that is folded is counted once in each status that it has.
 * @param exact false where more reports have the words than are looked at: then the newest {@link
 *     Inbox#MOST_MATCHES} of them were, and whoever shows the page must say so
 */
public record InboxPage(
    List<InboxRow> rows, int total, Map<CaseStatus, Integer> counts, boolean exact) {

  /** Keeps its own copies. */
  public InboxPage {
    rows = List.copyOf(rows);
    counts = Map.copyOf(counts);
  }
}
