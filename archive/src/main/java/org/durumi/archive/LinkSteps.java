package org.durumi.archive;

import java.time.Instant;
import java.util.List;
import org.durumi.archive.HistoryItem.Kind;
import org.durumi.archive.store.LinkRow;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;
import org.jspecify.annotations.Nullable;

/** Decisions about pairs of tellings, as the history tells them. */
final class LinkSteps {

  private LinkSteps() {}

  /** Seen from the telling that came in first. */
  static HistoryItem item(LinkRow row) {
    TellingPair pair = LinkEntries.pair(row);
    return item(row, pair.first(), pair.second());
  }

  /** Seen from a report, or from one of its events. */
  static HistoryItem item(LinkRow row, long report, @Nullable Integer event) {
    TellingPair pair = LinkEntries.pair(row);
    TellingId first = pair.first();
    return first.report() == report && (event == null || event == first.event())
        ? item(row, first, pair.second())
        : item(row, pair.second(), first);
  }

  private static HistoryItem item(LinkRow row, TellingId from, TellingId to) {
    return new HistoryItem(
        row.seq(),
        Instant.parse(row.time()),
        row.by(),
        Kind.LINK,
        from.report(),
        from.event(),
        row.verdict(),
        List.of(new FieldChange("telling", null, to.toString())),
        row.why(),
        row.takenBack());
  }
}
