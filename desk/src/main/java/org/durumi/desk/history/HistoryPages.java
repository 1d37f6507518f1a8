package org.durumi.desk.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.durumi.archive.Archive;
import org.durumi.archive.HistoryItem;
import org.durumi.archive.HistoryQuery;
import org.durumi.archive.store.ReportRow;
import org.jspecify.annotations.Nullable;

/** Looks the history up, a page at a time. */
public final class HistoryPages {

  /** Most items on one page. */
  static final int A_PAGE = 50;

  /** Where little fits, no more than this is looked through before the person is asked. */
  private static final int MOST_LOOKED_AT = 2_000;

  private static final int AT_ONCE = 200;

  private final Archive archive;

  /** Looks this archive up. */
  public HistoryPages(Archive archive) {
    this.archive = archive;
  }

  /**
   * A page.
   *
   * @param items the newest first
   * @param next the place in the log before which the next page begins; null where all was seen
   * @param lookedAt the oldest that was looked at, if there was more to look at
   * @param newest what stands for the state of the report, for taking decisions back; null where
   *     the history is not one report's
   * @param last the places in the log of decisions that can be taken back
   */
  public record Found(
      List<HistoryItem> items,
      @Nullable Long next,
      @Nullable HistoryItem lookedAt,
      @Nullable String newest,
      Set<Long> last) {}

  /** What the filter asks for. */
  public Found find(HistoryFilter filter) {
    Long report = filter.report();
    HistoryQuery query = report == null ? HistoryQuery.newest() : HistoryQuery.of(report);
    List<HistoryItem> items = new ArrayList<>();
    int most = filter.isSet() ? AT_ONCE : A_PAGE;
    Long before = filter.before();
    HistoryItem oldest = null;
    int looked = 0;
    boolean more = true;
    while (more && items.size() < A_PAGE && looked < MOST_LOOKED_AT) {
      List<HistoryItem> batch = archive.history(query.before(before).limit(most));
      more = batch.size() == most;
      for (HistoryItem item : batch) {
        if (items.size() == A_PAGE) {
          more = true;
          break;
        }
        oldest = item;
        before = item.seq();
        looked++;
        if (filter.fits(item)) {
          items.add(item);
        }
      }
    }
    boolean early = more && items.size() < A_PAGE;
    return new Found(
        items,
        more ? before : null,
        early ? oldest : null,
        report == null ? null : archive.report(report).map(ReportRow::newest).orElse(null),
        report == null ? Set.of() : standing(report));
  }

  /** The newest decision about each event that still stands: those that can be taken back. */
  private Set<Long> standing(long report) {
    Map<Integer, Long> newest = new HashMap<>();
    for (HistoryItem item : archive.history(HistoryQuery.of(report).limit(Integer.MAX_VALUE))) {
      Integer event = item.event();
      boolean stands =
          item.kind() == HistoryItem.Kind.DECISION
              && !item.undone()
              && !"undo".equals(item.verdict());
      if (stands && event != null) {
        newest.putIfAbsent(event, item.seq());
      }
    }
    return new HashSet<>(newest.values());
  }
}
