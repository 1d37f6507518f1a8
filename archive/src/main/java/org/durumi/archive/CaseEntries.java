package org.durumi.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.store.CareRow;
import org.durumi.archive.store.CaseRow;
import org.durumi.archive.store.Store;
import org.durumi.archive.store.Traces;
import org.durumi.record.casework.CareChange;
import org.durumi.record.casework.CaseChange;
import org.durumi.record.casework.CaseStatus;
import org.durumi.record.casework.Project;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/**
 * Work on reports as entries of the log, and what they make of a row. An entry has a field for each
 * thing that changes; an empty text takes it away.
 */
final class CaseEntries {

  private static final String STATUS = "status";
  private static final String OWNER = "owner";
  private static final String PROJECT = "project";
  private static final String ACTION = "action";
  private static final String DUE = "due";
  private static final String CLOSED = "closed";

  private CaseEntries() {}

  /** The fields of a change's entry. */
  static ObjectNode fields(long report, CaseChange change) {
    CaseStatus status = change.status();
    ObjectNode fields = begun(report, change.by().name(), change.why());
    put(fields, STATUS, status == null ? null : status.code());
    put(fields, OWNER, change.owner());
    return fields;
  }

  /** The fields of the entry that moves a report to a project. */
  static ObjectNode fields(long report, Project project, Reviewer by, @Nullable String why) {
    ObjectNode fields = begun(report, by.name(), why);
    fields.put(PROJECT, project.name());
    return fields;
  }

  /**
   * Moves a report to a project within a transaction, unless it is there: the row as it then is.
   */
  static CaseRow move(
      Store store, Ledger.Page page, long report, Project to, Reviewer by, @Nullable String why) {
    CaseRow before = store.cases().of(report).orElseThrow();
    ObjectNode fields = fields(report, to, by, why);
    CaseRow after = after(before, fields);
    if (!after.equals(before)) {
      append(store, page, report, fields);
      store.cases().update(after);
    }
    return after;
  }

  /** Notes an entry about a report, within a transaction. */
  static void append(Store store, Ledger.Page page, long report, ObjectNode fields) {
    EntryHeader header = page.header(EntryKind.CASEWORK, List.of());
    page.append(header, fields);
    store.traces().add(new Traces.Trace(report, header.seq(), event(fields)));
  }

  /** The fields of a change's entry. */
  static ObjectNode fields(long report, int event, CareChange change) {
    Instant due = change.due();
    ObjectNode fields = begun(report, change.by().name(), change.why());
    fields.put("event", event);
    put(fields, ACTION, change.action());
    put(fields, DUE, due == null ? null : due.equals(CareChange.NOT_DUE) ? "" : due.toString());
    put(fields, OWNER, change.owner());
    put(fields, CLOSED, change.closed());
    return fields;
  }

  private static ObjectNode begun(long report, String by, @Nullable String why) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put("report", report);
    fields.put("by", by);
    put(fields, "why", why);
    return fields;
  }

  private static void put(ObjectNode fields, String key, @Nullable String value) {
    if (value != null) {
      fields.put(key, value);
    }
  }

  /** The event that an entry is about; 0 for the report as a whole. */
  static int event(JsonNode fields) {
    return fields.path("event").asInt();
  }

  /** The status after an entry about a report. */
  static CaseStatus status(JsonNode fields, CaseStatus before) {
    return fields.has(STATUS)
        ? CaseStatus.of(fields.get(STATUS).asText())
            .orElseThrow(() -> new BrokenEvidenceException("names no status"))
        : before;
  }

  /** Tells whether an entry brought its report to this status. */
  static boolean brings(Step step, CaseStatus status) {
    return !step.isDecision()
        && event(step.fields()) == 0
        && step.fields().path(STATUS).asText().equals(status.code());
  }

  /** The owner after an entry. */
  static @Nullable String owner(JsonNode fields, @Nullable String before) {
    return value(fields, OWNER, before);
  }

  /** The project after an entry. */
  static Project project(JsonNode fields, Project before) {
    try {
      return fields.has(PROJECT) ? new Project(fields.get(PROJECT).asText()) : before;
    } catch (RefusedDecision e) {
      throw new BrokenEvidenceException("names no project", e);
    }
  }

  /** What an entry about a report makes of its row. */
  static CaseRow after(CaseRow row, JsonNode fields) {
    return row.status(status(fields, row.status()))
        .owner(owner(fields, row.owner()))
        .project(project(fields, row.project()));
  }

  /** What an entry about an event makes of its row. */
  static CareRow after(CareRow row, JsonNode fields) {
    Instant before = row.due();
    String due = value(fields, DUE, before == null ? null : before.toString());
    try {
      return new CareRow(
          row.report(),
          row.event(),
          value(fields, ACTION, row.action()),
          due == null ? null : Instant.parse(due),
          owner(fields, row.owner()),
          value(fields, CLOSED, row.closed()));
    } catch (DateTimeException e) {
      throw new BrokenEvidenceException("names no time", e);
    }
  }

  private static @Nullable String value(JsonNode fields, String key, @Nullable String before) {
    if (!fields.has(key)) {
      return before;
    }
    String value = Objects.requireNonNullElse(fields.get(key).textValue(), "");
    return value.isEmpty() ? null : value;
  }
}
