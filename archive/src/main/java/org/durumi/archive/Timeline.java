package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.durumi.archive.HistoryItem.Kind;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.store.CareRow;
import org.durumi.record.casework.CaseStatus;
import org.durumi.record.casework.Project;
import org.jspecify.annotations.Nullable;

/** Follows all that was done about one report, and tells each step's changes. */
final class Timeline {

  private final long report;
  private final EventSteps events;
  private final Map<Integer, CareRow> cares = new HashMap<>();
  private final List<HistoryItem> items = new ArrayList<>();
  private final List<Decided> decided = new ArrayList<>();
  private CaseStatus status = CaseStatus.NEW;
  private @Nullable String owner;
  private Project project = Project.DEFAULT;

  /** Where a decision stands among the items, and among those about its event. */
  private record Decided(int item, int event, int decision) {}

  private Timeline(long report, EventSteps events) {
    this.report = report;
    this.events = events;
  }

  /**
   * All that was done about a report since its proposal, oldest first.
   *
   * @param steps the entries that speak of it, in their order
   */
  static List<HistoryItem> of(long report, List<Step> steps, EventSteps events) {
    Timeline line = new Timeline(report, events);
    steps.forEach(line::take);
    line.markTakenBack();
    return line.items;
  }

  private void take(Step step) {
    int event = CaseEntries.event(step.fields());
    if (step.isDecision()) {
      List<FieldChange> changes = new ArrayList<>(events.follow(step));
      changes.addAll(move(status.onDecision(), owner));
      decided.add(new Decided(items.size(), event, events.decisions(event) - 1));
      add(step, Kind.DECISION, event, changes);
    } else if (event == 0) {
      CaseStatus to = CaseEntries.status(step.fields(), status);
      List<FieldChange> changes =
          new ArrayList<>(move(to, CaseEntries.owner(step.fields(), owner)));
      Project now = CaseEntries.project(step.fields(), project);
      changes.addAll(changes("project", project.name(), now.name()));
      project = now;
      add(step, Kind.CASEWORK, null, changes);
    } else {
      CareRow before = cares.getOrDefault(event, CareRow.none(report, event));
      CareRow after = CaseEntries.after(before, step.fields());
      cares.put(event, after);
      add(step, Kind.CARE, event, changes(before, after));
    }
  }

  private List<FieldChange> move(CaseStatus to, @Nullable String hands) {
    List<FieldChange> changes = new ArrayList<>(changes("status", status.code(), to.code()));
    changes.addAll(changes("owner", owner, hands));
    status = to;
    owner = hands;
    return changes;
  }

  private static List<FieldChange> changes(CareRow before, CareRow after) {
    List<FieldChange> changes = new ArrayList<>();
    changes.addAll(changes("action", before.action(), after.action()));
    changes.addAll(changes("due", string(before.due()), string(after.due())));
    changes.addAll(changes("owner", before.owner(), after.owner()));
    changes.addAll(changes("closed", before.closed(), after.closed()));
    return changes;
  }

  private static @Nullable String string(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  /** One change, or none where both are the same. */
  static List<FieldChange> changes(String field, @Nullable String from, @Nullable String to) {
    return Objects.equals(from, to) ? List.of() : List.of(new FieldChange(field, from, to));
  }

  private void add(Step step, Kind kind, @Nullable Integer event, List<FieldChange> changes) {
    EntryHeader header = step.header();
    ObjectNode fields = step.fields();
    items.add(
        new HistoryItem(
            header.seq(),
            header.time(),
            fields.path("by").textValue(),
            kind,
            report,
            event,
            fields.path("verdict").textValue(),
            changes,
            fields.path("why").textValue(),
            false));
  }

  private void markTakenBack() {
    for (Decided one : decided) {
      if (events.isTakenBack(one.event(), one.decision())) {
        items.set(one.item(), items.get(one.item()).takenBack());
      }
    }
  }
}
