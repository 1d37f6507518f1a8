package org.durumi.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.IncidentRow;
import org.durumi.archive.store.Store;
import org.durumi.archive.store.TellingRow;
import org.durumi.linker.incident.LinkModel;
import org.durumi.linker.incident.ReadyTelling;
import org.durumi.linker.root.Roots;
import org.durumi.linker.telling.Telling;
import org.durumi.record.linkage.LinkDecision;
import org.durumi.record.linkage.LinkStanding;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;

/** Puts together what the archive holds of an incident. */
final class IncidentFiles {

  private final Store store;

  IncidentFiles(Store store) {
    this.store = store;
  }

  IncidentFile of(IncidentRow row) {
    List<TellingRow> tellings = store.tellings().ofIncident(row.id());
    Map<String, Telling> told =
        new Sources(store, new ReportTellings(new Dossiers(store), LinkedEvents.NOT_REJECTED))
            .told(tellings).stream().collect(Collectors.toMap(Telling::id, one -> one));
    List<IncidentFile.Told> all = new ArrayList<>();
    for (TellingRow telling : tellings) {
      Telling one = told.get(ReportTellings.name(telling.id()));
      if (one != null) {
        all.add(told(telling, one));
      }
    }
    return new IncidentFile(
        row,
        all,
        Roots.of(List.copyOf(new TreeMap<>(told).values())),
        links(LinkWeights.of(store), tellings),
        decisions(tellings));
  }

  private IncidentFile.Told told(TellingRow row, Telling telling) {
    TellingId id = row.id();
    EventRow event =
        store.reports().events(id.report()).stream()
            .filter(one -> one.number() == id.event())
            .findFirst()
            .orElseThrow();
    return new IncidentFile.Told(
        id, store.reports().report(id.report()).orElseThrow(), event, telling, row.root());
  }

  /** Each telling with the one before it that it is most like. */
  static List<IncidentFile.Link> links(LinkModel model, List<TellingRow> tellings) {
    List<ReadyTelling> ready =
        tellings.stream().map(row -> ReadyTelling.read(row.ready())).toList();
    List<IncidentFile.Link> links = new ArrayList<>();
    for (int i = 1; i < ready.size(); i++) {
      int best = 0;
      double odds = model.odds(ready.get(0), ready.get(i));
      for (int j = 1; j < i; j++) {
        double other = model.odds(ready.get(j), ready.get(i));
        if (other > odds) {
          best = j;
          odds = other;
        }
      }
      links.add(
          new IncidentFile.Link(
              new TellingPair(tellings.get(best).id(), tellings.get(i).id()),
              model.explain(ready.get(best), ready.get(i))));
    }
    return links;
  }

  private List<LinkDecision> decisions(List<TellingRow> tellings) {
    Set<TellingId> ids = tellings.stream().map(TellingRow::id).collect(Collectors.toSet());
    LinkStanding standing = new Linking(store).standing();
    return Stream.concat(standing.sameIncident().stream(), standing.notTheSameIncident().stream())
        .filter(pair -> ids.contains(pair.first()) || ids.contains(pair.second()))
        .sorted()
        .flatMap(pair -> standing.incident(pair).stream())
        .toList();
  }
}
