package org.durumi.desk.linked;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.durumi.archive.Archive;
import org.durumi.archive.Dossier;
import org.durumi.archive.store.EventQuery;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.desk.said.SaidReader;
import org.durumi.linker.telling.Teller;
import org.durumi.linker.telling.Telling;
import org.durumi.linker.telling.Tellings;
import org.durumi.record.event.Rollup;

/** Reads the accepted events of the archive; a report that did not change is not read again. */
final class ReportTellings {

  private final Map<Long, OfReport> known;

  private ReportTellings(Map<Long, OfReport> known) {
    this.known = known;
  }

  /** Nothing is known yet. */
  static ReportTellings none() {
    return new ReportTellings(Map.of());
  }

  /**
   * What one report tells.
   *
   * @param newest the report's newest entry, by which it is known whether it changed
   * @param told its accepted events
   * @param rollups the totals that it gives; nobody has accepted them
   */
  record OfReport(String newest, List<Told> told, List<Rollup> rollups) {}

  /** The same, brought up to date. */
  ReportTellings read(Archive archive) {
    Map<Long, List<EventRow>> rows = new TreeMap<>();
    archive
        .accepted(EventQuery.ALL.withSaid())
        .forEach(row -> rows.computeIfAbsent(row.report(), _ -> new ArrayList<>()).add(row));
    Map<Long, OfReport> now = new TreeMap<>();
    rows.forEach((number, of) ->
        archive.report(number).ifPresent(report -> now.put(number, ofReport(archive, report, of))));
    return new ReportTellings(now);
  }

  private OfReport ofReport(Archive archive, ReportRow report, List<EventRow> rows) {
    OfReport before = known.get(report.number());
    if (before != null && before.newest().equals(report.newest())) {
      return before;
    }
    return archive
        .dossier(report.number())
        .map(dossier -> new OfReport(report.newest(), told(dossier, rows), rollups(dossier)))
        .orElseGet(() -> new OfReport(report.newest(), List.of(), List.of()));
  }

  private static List<Told> told(Dossier dossier, List<EventRow> rows) {
    List<Telling> tellings = Tellings.of(dossier.current());
    if (tellings.isEmpty()) {
      return List.of();
    }
    Teller named = named(tellings.getFirst().teller(), dossier.row().number());
    Map<Integer, EventRow> byNumber = new HashMap<>();
    rows.forEach(row -> byNumber.put(row.number(), row));
    List<Told> told = new ArrayList<>();
    for (Telling telling : tellings) {
      EventRow row = byNumber.get(telling.number() + 1);
      if (row != null) {
        told.add(new Told(dossier.row(), SaidReader.read(row), of(telling, named)));
      }
    }
    return told;
  }

  private static List<Rollup> rollups(Dossier dossier) {
    return dossier.proposed().rollups();
  }

  /** Reports from two places may have one name; the archive's numbers are its own. */
  private static Teller named(Teller teller, long number) {
    return new Teller(
        Names.report(number),
        teller.outlet(),
        teller.published(),
        teller.language(),
        teller.title(),
        teller.text(),
        teller.issued());
  }

  private static Telling of(Telling telling, Teller teller) {
    return new Telling(
        teller,
        telling.number(),
        telling.type(),
        telling.modality(),
        telling.when(),
        telling.place(),
        telling.placeWords(),
        telling.groups(),
        telling.agents(),
        telling.sources(),
        telling.sentence());
  }

  /** What each report tells, by number. */
  Map<Long, OfReport> reports() {
    return known;
  }
}
