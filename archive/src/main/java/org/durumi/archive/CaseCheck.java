package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.store.CareRow;
import org.durumi.archive.store.CaseRow;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.archive.store.Store;
import org.durumi.archive.store.Traces.Trace;

/**
 * Follows the log and tells whether the rows of the inbox, of next actions and of settings say what
 * the log says. Families are an index and are not looked at.
 */
final class CaseCheck {

  private final Store store;
  private final Faults faults;
  private final Map<Long, CaseRow> rows = new HashMap<>();
  private final Map<Long, Optional<String>> published = new HashMap<>();
  private final Map<String, CareRow> cares = new HashMap<>();
  private final Map<String, String> settings = new TreeMap<>();
  private final Set<Trace> traces = new HashSet<>();

  CaseCheck(Store store, Faults faults) {
    this.store = store;
    this.faults = faults;
  }

  /** A report comes in. */
  void begin(ReportRow report) {
    published.put(report.number(), Optional.ofNullable(report.published()));
    rows.put(report.number(), CaseRows.fresh(report, List.of()));
  }

  /** Its events as they stand by now. */
  void weigh(long report, List<EventRow> events) {
    String day = published.getOrDefault(report, Optional.empty()).orElse(null);
    rows.computeIfPresent(report, (_, row) -> CaseRows.weighed(row, day, events));
  }

  /** Takes a decision's entry. */
  void decide(EntryHeader header, ObjectNode fields) {
    long report = fields.path("report").asLong();
    CaseRow row = known(report);
    rows.put(report, row.status(row.status().onDecision()));
    traces.add(new Trace(report, header.seq(), Decisions.event(fields)));
  }

  /** Takes an entry about work or a setting. */
  void read(EntryHeader header, ObjectNode fields) {
    if (!header.parents().isEmpty()) {
      throw new BrokenEvidenceException("builds on another, which its kind never does");
    }
    if (header.kind() == EntryKind.SETTING) {
      Setting setting = Setting.of(fields);
      settings.put(setting.name(), setting.value());
      return;
    }
    long report = fields.path("report").asLong();
    int event = CaseEntries.event(fields);
    CaseRow row = known(report);
    if (event == 0) {
      rows.put(report, CaseEntries.after(row, fields));
    } else {
      CareRow before = cares.getOrDefault(id(report, event), CareRow.none(report, event));
      cares.put(id(report, event), CaseEntries.after(before, fields));
    }
    traces.add(new Trace(report, header.seq(), event));
  }

  private CaseRow known(long report) {
    CaseRow row = rows.get(report);
    if (row == null) {
      throw new BrokenEvidenceException("speaks of a report that is not there");
    }
    return row;
  }

  /** Compares what the log said with the rows. */
  void finish() {
    store
        .cases()
        .forEach(row -> {
          CaseRow said = rows.remove(row.report());
          if (said == null || !CaseRows.family(row, row.report()).equals(said)) {
            faults.add(
                "the work on report " + row.report() + " is listed otherwise than the log says");
          }
        });
    rows.keySet().forEach(report -> faults.add("the work on report " + report + " is not listed"));
    for (CareRow row : store.cases().cares()) {
      String id = id(row.report(), row.event());
      if (!Objects.equals(row, cares.remove(id))) {
        faults.add("the care for event " + id + " is listed otherwise than the log says");
      }
    }
    cares.keySet().forEach(id -> faults.add("the care for event " + id + " is not listed"));
    if (!store.preferences().all().equals(settings)) {
      faults.add("the settings are listed otherwise than the log says");
    }
    store
        .traces()
        .forEach(trace -> {
          if (!traces.remove(trace)) {
            faults.add(
                "the history of report "
                    + trace.report()
                    + " is listed otherwise than the log says");
          }
        });
    traces.forEach(trace -> faults.add("the history of report " + trace.report() + " has gaps"));
  }

  private static String id(long report, int event) {
    return report + "." + event;
  }
}
