package org.durumi.archive;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.durumi.archive.store.IncidentFilter;
import org.durumi.archive.store.Store;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.incident.ReadyTelling;
import org.durumi.linker.match.Score;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;

/** What is told of incidents, and why their tellings are linked. */
public final class ToldBy {

  private final Store store;
  private final Incidents incidents;

  ToldBy(Store store, Incidents incidents) {
    this.store = store;
    this.incidents = incidents;
  }

  /** How many tellings the incidents have that are wanted. */
  public int count(IncidentFilter filter) {
    return incidents.upToDate(() -> store.incidents().tellings(filter));
  }

  /** All that is told of an incident; empty where it is no more. */
  public Optional<ToldIncident> of(String id) {
    return incidents.upToDate(() -> store.incidents().of(id).map(new ToldIncidents(store)::of));
  }

  /**
   * What is told of incidents as far as a person accepted it, without their reports' texts; without
   * those of which nothing is accepted.
   */
  public List<Incident> accepted(Collection<String> ids) {
    return incidents.upToDate(() -> new ToldIncidents(store).accepted(ids));
  }

  /** How each of an incident's first so many tellings hangs on one before it. */
  public List<IncidentFile.Link> links(String id, int most) {
    return incidents.upToDate(() ->
        IncidentFiles.links(
            LinkWeights.of(store), store.tellings().ofIncident(id).stream().limit(most).toList()));
  }

  /** Accepted tellings, as far as they are linked. */
  public List<ToldIncident.Told> of(Collection<TellingId> tellings) {
    return incidents.upToDate(() -> new ToldIncidents(store).of(tellings));
  }

  /**
   * How strongly two tellings speak for one happening, and why.
   *
   * @throws UnknownIdException if one of them is not linked
   */
  public Score explain(TellingPair pair) {
    return incidents.upToDate(
        () -> LinkWeights.of(store).explain(ready(pair.first()), ready(pair.second())));
  }

  /** When a report came in; long ago where there is none. */
  public Instant added(long report) {
    return store.read(() ->
        store
            .reports()
            .report(report)
            .map(row -> Instant.parse(row.added()))
            .orElse(Instant.EPOCH));
  }

  private ReadyTelling ready(TellingId id) {
    return store
        .tellings()
        .of(id)
        .map(row -> ReadyTelling.read(row.ready()))
        .orElseThrow(() -> new UnknownIdException(id + " is not linked."));
  }
}
