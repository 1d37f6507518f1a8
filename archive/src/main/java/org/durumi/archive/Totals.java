package org.durumi.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.durumi.archive.store.Store;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.tally.RollupTelling;
import org.durumi.linker.telling.Teller;
import org.durumi.record.event.Rollup;
import org.durumi.record.source.Quote;

/** Totals over several incidents that reports give. Nobody has accepted them. */
final class Totals {

  private final Store store;

  Totals(Store store) {
    this.store = store;
  }

  /** Those of the reports that tell of these incidents. */
  List<RollupTelling> of(Collection<Incident> incidents) {
    Map<Long, Teller> tellers = new TreeMap<>();
    incidents.forEach(incident ->
        incident
            .tellings()
            .forEach(one -> tellers.put(Long.parseLong(one.teller().report()), one.teller())));
    Dossiers dossiers = new Dossiers(store);
    List<RollupTelling> totals = new ArrayList<>();
    tellers.forEach((report, teller) ->
        dossiers
            .of(report)
            .ifPresent(dossier -> add(teller, dossier.proposed().rollups(), totals)));
    return totals;
  }

  private static void add(Teller teller, List<Rollup> rollups, List<RollupTelling> totals) {
    for (int i = 0; i < rollups.size(); i++) {
      Rollup rollup = rollups.get(i);
      totals.add(
          new RollupTelling(
              teller,
              i,
              rollup.type(),
              rollup.count().count(),
              rollup.date() == null ? null : rollup.date().period(),
              rollup.places().stream()
                  .flatMap(stated -> Optional.ofNullable(stated.place()).stream())
                  .toList(),
              String.join(" ", rollup.evidence().stream().map(Quote::text).toList())));
    }
  }
}
