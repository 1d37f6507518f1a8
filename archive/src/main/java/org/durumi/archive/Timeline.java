package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.durumi.archive.HistoryItem.Kind;
import org.durumi.archive.evidence.Entry;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.store.CareRow;
import org.durumi.archive.store.CaseRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.record.review.Review;
import org.durumi.record.source.ReportText;
import org.jspecify.annotations.Nullable;

/** Follows all that was done about one report, and tells each step's changes. */
final class Timeline {

  private final ReportRow report;
  private final ReportText text;
  private final List<Review> reviews;
  private final Map<Integer, CareRow> cares = new HashMap<>();
  private final List<HistoryItem> items = new ArrayList<>();
  private final List<Decided> decided = new ArrayList<>();
  private CaseRow work;

  /** Where a decision stands among the items, and among those about its event. */
  private record Decided(int item, int event, int step) {}

  private Timeline(ReportRow report, ReportText text, List<Review> proposed) {
    this.report = report;
    this.text = text;
    this.reviews = new ArrayList<>(proposed);
    this.work = CaseRows.fresh(report, List.of());
  }

  /**
   * All that was done about a report, oldest first.
   *
   * @param proposed its casefile's events
   * @param entries those that speak of it after its proposal, in their order
   */
  static List<HistoryItem> of(
      ReportRow report, ReportText text, List<Review> proposed, List<Entry> entries) {
    Timeline line = new Timeline(report, text, proposed);
    entries.forEach(line::take);
    line.markTakenBack();
    return line.items;
  }

  private void take(Entry entry) {
    EntryHeader header = entry.header();
    ObjectNode fields = entry.opened();
    if (header.kind() == EntryKind.DECISION) {
      decide(header, fields);
    } else if (CaseEntries.event(fields) == 0) {
      CaseRow before = work;
      work = CaseEntries.after(before, fields);
      add(header, fields, Kind.CASEWORK, null, changes(before, work));
    } else {
      int event = CaseEntries.event(fields);
      CareRow before = cares.getOrDefault(event, CareRow.none(report.number(), event));
      CareRow after = CaseEntries.after(before, fields);
      cares.put(event, after);
      add(header, fields, Kind.CARE, event, changes(before, after));
    }
  }

  private void decide(EntryHeader header, ObjectNode fields) {
    int event = Decisions.event(fields);
    Review before = event <= reviews.size() ? reviews.get(event - 1) : null;
    Decisions.follow(reviews, header.time(), fields, text);
    Review after = reviews.get(event - 1);
    List<FieldChange> changes = new ArrayList<>(EventValues.changes(before, after));
    CaseRow worked = work;
    work = worked.status(worked.status().onDecision());
    changes.addAll(changes(worked, work));
    decided.add(new Decided(items.size(), event, after.decisions().size() - 1));
    add(header, fields, Kind.DECISION, event, changes);
  }

  private static List<FieldChange> changes(CaseRow before, CaseRow after) {
    List<FieldChange> changes = new ArrayList<>();
    compare(changes, "status", before.status().code(), after.status().code());
    compare(changes, "owner", before.owner(), after.owner());
    return changes;
  }

  private static List<FieldChange> changes(CareRow before, CareRow after) {
    List<FieldChange> changes = new ArrayList<>();
    compare(changes, "action", before.action(), after.action());
    compare(changes, "due", string(before.due()), string(after.due()));
    compare(changes, "owner", before.owner(), after.owner());
    compare(changes, "closed", before.closed(), after.closed());
    return changes;
  }

  private static @Nullable String string(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  private static void compare(
      List<FieldChange> changes, String field, @Nullable String from, @Nullable String to) {
    if (!Objects.equals(from, to)) {
      changes.add(new FieldChange(field, from, to));
    }
  }

  private void add(
      EntryHeader header,
      ObjectNode fields,
      Kind kind,
      @Nullable Integer event,
      List<FieldChange> changes) {
    items.add(
        new HistoryItem(
            header.seq(),
            header.time(),
            fields.path("by").textValue(),
            kind,
            report.number(),
            event,
            fields.path("verdict").textValue(),
            changes,
            fields.path("why").textValue(),
            false));
  }

  private void markTakenBack() {
    for (Decided one : decided) {
      if (reviews.get(one.event() - 1).steps().get(one.step()).takenBack()) {
        items.set(one.item(), items.get(one.item()).takenBack());
      }
    }
  }
}
