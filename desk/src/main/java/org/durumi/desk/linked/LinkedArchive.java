package org.durumi.desk.linked;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.durumi.archive.Archive;
import org.durumi.archive.HistoryItem;
import org.durumi.archive.HistoryQuery;
import org.durumi.desk.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Links the archive's accepted events when a page needs it, and again once anything was added or
 * decided. Reports that did not change are not read anew. All is forgotten when the desk locks.
 */
@Component
public final class LinkedArchive {

  private final Vault vault;
  private final AtomicReference<@Nullable State> state = new AtomicReference<>();

  LinkedArchive(Vault vault) {
    this.vault = vault;
    vault.whenLocked(() -> state.set(null));
  }

  private record State(long opening, long newest, ReportTellings tellings, Linked linked) {}

  /** The archive's incidents as they now are. */
  public synchronized Linked of(Archive archive) {
    long opening = vault.opening();
    long newest = newest(archive);
    State before = state.get();
    if (before != null && before.opening() == opening && before.newest() == newest) {
      return before.linked();
    }
    ReportTellings tellings =
        (before != null && before.opening() == opening ? before.tellings() : ReportTellings.none())
            .read(archive);
    Linked linked = new Linked(tellings, archive.incidents().standing());
    state.set(new State(opening, newest, tellings, linked));
    if (vault.opening() != opening) {
      state.set(null);
    }
    return linked;
  }

  private static long newest(Archive archive) {
    List<HistoryItem> items = archive.history(HistoryQuery.newest().limit(1));
    return items.isEmpty() ? -1 : items.getFirst().seq();
  }
}
