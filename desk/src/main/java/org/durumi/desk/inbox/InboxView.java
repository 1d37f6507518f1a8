package org.durumi.desk.inbox;

import java.util.List;
import java.util.Map;
import org.durumi.record.casework.CaseStatus;
import org.jspecify.annotations.Nullable;

/**
 * A page of the inbox.
 *
 * @param at what is looked at
 * @param lines the reports
 * @param total how many lines there are on all pages
 * @param counts how many lines there are of each status
 * @param exact whether all reports that have the words were looked at
 * @param languages the codes and names of the languages there are
 * @param outlets those who published, as far as the list goes
 * @param anything whether the archive has any report at all
 * @param samples whether there are sample reports that could be added
 * @param refusal why the words cannot be searched for, if so
 */
public record InboxView(
    InboxAddress at,
    List<ReportLine> lines,
    int total,
    Map<CaseStatus, Integer> counts,
    boolean exact,
    Map<String, String> languages,
    List<String> outlets,
    boolean anything,
    boolean samples,
    @Nullable String refusal) {

  /** Keeps its own copies. */
  public InboxView {
    lines = List.copyOf(lines);
    counts = Map.copyOf(counts);
    outlets = List.copyOf(outlets);
  }

  /** The number of the first line that is shown. */
  public int first() {
    return lines.isEmpty() ? 0 : (at.page() - 1) * InboxAddress.PAGE + 1;
  }

  /** The number of the last. */
  public int last() {
    return lines.isEmpty() ? 0 : first() + lines.size() - 1;
  }

  /** Tells whether there are more pages. */
  public boolean hasMore() {
    return last() < total && !lines.isEmpty();
  }
}
