package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.durumi.archive.HistoryItem.Kind;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.Entry;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.store.ReportRow;
import org.durumi.archive.store.Store;
import org.durumi.record.review.Review;
import org.durumi.record.source.ReportText;
import org.jspecify.annotations.Nullable;

/** Reads the log for people, the newest first. */
final class History {

  /** A report that comes in makes three entries. */
  private static final int ENTRIES_AN_ITEM = 3;

  private final Store store;
  private final Dossiers dossiers;
  private final Map<Long, List<HistoryItem>> lines = new HashMap<>();

  History(Store store) {
    this.store = store;
    this.dossiers = new Dossiers(store);
  }

  List<HistoryItem> find(HistoryQuery query) {
    Long before = query.before();
    long end = before == null ? store.log().tree().size() : before;
    Long report = query.report();
    return report == null
        ? ofAll(end, query.limit())
        : of(report, query.event(), end, query.limit());
  }

  private List<HistoryItem> ofAll(long end, int limit) {
    List<HistoryItem> items = new ArrayList<>();
    long from = end;
    while (items.size() < limit && from > 0) {
      List<Entry> entries = store.log().before(from, limit * ENTRIES_AN_ITEM);
      if (entries.isEmpty()) {
        break;
      }
      for (Entry entry : entries) {
        from = entry.header().seq();
        item(entry).filter(_ -> items.size() < limit).ifPresent(items::add);
      }
    }
    return items;
  }

  private List<HistoryItem> of(long report, @Nullable Integer event, long end, int limit) {
    ReportRow row = store.reports().report(report).orElse(null);
    if (row == null) {
      return List.of();
    }
    Stream<HistoryItem> items = line(report).reversed().stream();
    if (event == null) {
      items = Stream.concat(items, Stream.of(added(entry(row.extraction()))));
    }
    return items
        .filter(item -> item.seq() < end && (event == null || event.equals(item.event())))
        .limit(limit)
        .toList();
  }

  private Optional<HistoryItem> item(Entry entry) {
    EntryHeader header = entry.header();
    return switch (header.kind()) {
      case SNAPSHOT, PROPOSAL, STAMP -> Optional.empty();
      case EXTRACTION -> Optional.of(added(entry));
      case RESTORED -> Optional.of(plain(header, null, Kind.RESTORED, null, List.of()));
      case SETTING -> Optional.of(set(entry));
      case DECISION, CASEWORK ->
          line(entry.opened().path("report").asLong()).stream()
              .filter(item -> item.seq() == header.seq())
              .findFirst();
    };
  }

  private static HistoryItem added(Entry entry) {
    ObjectNode fields = entry.opened();
    List<FieldChange> changes = new ArrayList<>();
    for (String field : List.of("title", "outlet", "published", "url", "language")) {
      String value = fields.path(field).textValue();
      if (value != null) {
        changes.add(new FieldChange(field, null, value));
      }
    }
    return plain(entry.header(), null, Kind.ADDED, fields.path("report").asLong(), changes);
  }

  private static HistoryItem set(Entry entry) {
    ObjectNode fields = entry.opened();
    Setting setting = Setting.of(fields);
    FieldChange change =
        new FieldChange(setting.name(), fields.path("before").textValue(), setting.value());
    String by = fields.path("by").textValue();
    return plain(entry.header(), by, Kind.SETTING, null, List.of(change));
  }

  private static HistoryItem plain(
      EntryHeader header,
      @Nullable String by,
      Kind kind,
      @Nullable Long report,
      List<FieldChange> changes) {
    return new HistoryItem(
        header.seq(), header.time(), by, kind, report, null, null, changes, null, false);
  }

  /** All that was done about a report since it came in, oldest first. */
  private List<HistoryItem> line(long report) {
    return lines.computeIfAbsent(report, this::read);
  }

  private List<HistoryItem> read(long report) {
    ReportRow row = store.reports().report(report).orElseThrow();
    List<Entry> entries = store.traces().of(report).stream().map(this::entry).toList();
    boolean decided =
        entries.stream().anyMatch(entry -> entry.header().kind() == EntryKind.DECISION);
    ReportText text = dossiers.text(row);
    List<Review> proposed =
        decided
            ? dossiers.proposed(row, text).events().stream().map(Review::of).toList()
            : List.of();
    return Timeline.of(row, text, proposed, entries);
  }

  private Entry entry(long seq) {
    return store
        .log()
        .entry(seq)
        .orElseThrow(() -> new BrokenEvidenceException("entry " + seq + " is missing"));
  }
}
