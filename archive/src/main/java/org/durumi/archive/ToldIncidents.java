package org.durumi.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.durumi.archive.ToldIncident.Told;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.IncidentRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.archive.store.Store;
import org.durumi.archive.store.TellingRow;
import org.durumi.archive.store.ToldRows;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Telling;
import org.durumi.linker.telling.TellingBytes;
import org.durumi.record.linkage.TellingId;

/** Puts together what is told of incidents, without reading what a person accepted from the log. */
final class ToldIncidents {

  private final Store store;
  private final Map<Long, String> texts = new HashMap<>();

  ToldIncidents(Store store) {
    this.store = store;
  }

  /**
   * These incidents as far as a person accepted that they are told; without those of which nothing
   * is accepted. Their tellings lack their reports' texts.
   */
  List<Incident> accepted(Collection<String> ids) {
    Map<String, Map<Telling, Integer>> told = new LinkedHashMap<>();
    store
        .derived()
        .told()
        .ofIncidents(ids)
        .forEach(one ->
            told.computeIfAbsent(one.incident(), _ -> new LinkedHashMap<>())
                .put(TellingBytes.read(one.told()), one.root()));
    List<Incident> found = new ArrayList<>();
    told.forEach((id, roots) -> found.add(incident(id, roots)));
    return found;
  }

  private static Incident incident(String id, Map<Telling, Integer> told) {
    Map<Integer, List<String>> roots = new TreeMap<>();
    told.forEach((telling, number) -> {
      String report = telling.teller().report();
      List<String> root = roots.computeIfAbsent(number, _ -> new ArrayList<>());
      if (!root.contains(report)) {
        root.add(report);
      }
    });
    return new Incident(id, List.copyOf(told.keySet()), List.copyOf(roots.values()));
  }

  /** The same incidents with their reports' texts. */
  List<Incident> withTexts(Collection<Incident> incidents) {
    Set<Long> missing = new TreeSet<>();
    incidents.forEach(incident ->
        incident
            .tellings()
            .forEach(telling -> missing.add(Long.parseLong(telling.teller().report()))));
    missing.removeAll(texts.keySet());
    texts.putAll(store.derived().told().texts(missing));
    return incidents.stream()
        .map(incident ->
            new Incident(
                incident.id(),
                incident.tellings().stream().map(this::withText).toList(),
                incident.roots()))
        .toList();
  }

  private Telling withText(Telling telling) {
    String text = texts.getOrDefault(Long.parseLong(telling.teller().report()), "");
    return telling.in(telling.teller().withText(text));
  }

  /** All that is told of an incident, accepted or not. */
  ToldIncident of(IncidentRow row) {
    Map<String, Telling> accepted = new HashMap<>();
    withTexts(accepted(List.of(row.id())))
        .forEach(incident -> incident.tellings().forEach(one -> accepted.put(one.id(), one)));
    List<TellingRow> rows = store.tellings().ofIncident(row.id());
    List<TellingId> ids = rows.stream().map(TellingRow::id).toList();
    Map<TellingId, EventRow> events = store.derived().told().events(ids);
    Map<Long, ReportRow> reports =
        store.derived().told().reports(new HashSet<>(ids.stream().map(TellingId::report).toList()));
    Map<Long, Proposals> read = new HashMap<>();
    List<Told> all = new ArrayList<>();
    Map<Telling, Integer> roots = new LinkedHashMap<>();
    for (TellingRow one : rows) {
      ReportRow report = reports.get(one.id().report());
      EventRow event = events.get(one.id());
      Telling telling = accepted.get(ReportTellings.name(one.id()));
      if (report == null || event == null) {
        continue;
      }
      if (telling == null || event.said() == null) {
        Proposals of = read.computeIfAbsent(one.id().report(), _ -> Proposals.of(store, report));
        telling = of.tellings().get(one.id());
        event = of.events().getOrDefault(one.id(), event);
      }
      if (telling != null && event.said() != null) {
        all.add(new Told(one.id(), report, event, telling));
        roots.put(telling, one.root());
      }
    }
    return new ToldIncident(row, incident(row.id(), roots), all);
  }

  /** Accepted tellings, without their reports' texts. */
  List<Told> of(Collection<TellingId> ids) {
    Map<TellingId, EventRow> events = store.derived().told().events(ids);
    Map<Long, ReportRow> reports =
        store.derived().told().reports(new HashSet<>(ids.stream().map(TellingId::report).toList()));
    List<Told> all = new ArrayList<>();
    for (ToldRows.Told one : store.derived().told().of(ids)) {
      ReportRow report = reports.get(one.id().report());
      EventRow event = events.get(one.id());
      if (report != null && event != null && event.said() != null) {
        all.add(new Told(one.id(), report, event, TellingBytes.read(one.told())));
      }
    }
    return all;
  }

  /** What a report tells, read from the log. */
  private record Proposals(Map<TellingId, Telling> tellings, Map<TellingId, EventRow> events) {

    static Proposals of(Store store, ReportRow report) {
      Dossiers dossiers = new Dossiers(store);
      Map<TellingId, Telling> tellings = new HashMap<>();
      new ReportTellings(dossiers, LinkedEvents.NOT_REJECTED)
          .of(report)
          .forEach(one -> tellings.put(ReportTellings.id(one.id()), one));
      Map<TellingId, EventRow> events = new HashMap<>();
      Dossier dossier = dossiers.of(report);
      for (int i = 1; i <= dossier.reviews().size(); i++) {
        events.put(
            new TellingId(report.number(), i),
            Decisions.said(report.number(), i, dossier.reviews().get(i - 1)));
      }
      return new Proposals(tellings, events);
    }
  }
}
