package org.durumi.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.store.ReportRow;
import org.durumi.archive.store.Store;
import org.durumi.archive.store.TellingRow;
import org.durumi.linker.incident.ReadyTelling;
import org.durumi.linker.telling.TellingBytes;
import org.durumi.reader.casefile.UnreadableCasefile;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/** Reads the tellings that are linked out of reports, ready to be kept. */
final class FreshTellings {

  /** The incident of what has none yet. */
  static final String UNPLACED = "";

  private final Store store;
  private final LinkedEvents events;
  private final ReportTellings reports;

  FreshTellings(Store store, LinkedEvents events) {
    this.store = store;
    this.events = events;
    this.reports = new ReportTellings(new Dossiers(store), events);
  }

  ReportTellings reports() {
    return reports;
  }

  /** What is known of a telling, and, fresh and accepted, the telling itself. */
  record Row(TellingRow row, ReadyTelling ready, byte @Nullable [] told) {

    Row(TellingRow row, ReadyTelling ready) {
      this(row, ready, null);
    }

    /** Without the bytes, which are kept. */
    Row bare() {
      return new Row(row.bare(), ready);
    }
  }

  /** Those of a report; none of a damaged one, which must not keep the others from being linked. */
  List<Row> of(ReportRow report) {
    try {
      return rows(reports.linked(report));
    } catch (BrokenEvidenceException | UnreadableCasefile e) {
      // verify tells of it
      return List.of();
    }
  }

  /** The same of a report that was fetched; safe for several threads. */
  List<Row> of(Dossiers.Papers papers) {
    return rows(reports.linked(papers));
  }

  private static List<Row> rows(List<ReportTellings.Linked> linked) {
    List<Row> rows = new ArrayList<>();
    List<ReadyTelling> all =
        ReadyTelling.of(linked.stream().map(ReportTellings.Linked::telling).toList());
    for (ReadyTelling ready : all) {
      ReportTellings.Linked one = linked.get(rows.size());
      Count count = ready.count();
      rows.add(
          new Row(
              new TellingRow(
                  ReportTellings.id(one.telling()),
                  UNPLACED,
                  UNPLACED,
                  0,
                  count == null ? null : count.min(),
                  count == null ? null : count.max(),
                  ready.bytes()),
              ready,
              one.accepted() ? TellingBytes.write(one.telling()) : null));
    }
    return rows;
  }

  /** Where accepted events alone are linked, only reports that have some need be read. */
  void forEachReport(Consumer<ReportRow> work) {
    if (events == LinkedEvents.ACCEPTED) {
      store
          .reports()
          .withAccepted()
          .forEach(number -> store.reports().report(number).ifPresent(work));
    } else {
      store.reports().forEach(work);
    }
  }

  /** Keeps it. */
  void put(Row row) {
    store.tellings().put(row.row(), row.ready().keys());
    byte[] told = row.told();
    if (told != null) {
      store.derived().told().put(row.row().id(), told);
    }
  }
}
