package org.durumi.desk.linked;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.durumi.archive.Followed;
import org.durumi.archive.Incidents;
import org.durumi.archive.LinkedEvents;
import org.durumi.archive.ToldIncident;
import org.durumi.archive.UnknownIdException;
import org.durumi.archive.store.IncidentRow;
import org.durumi.desk.said.SaidReader;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.match.Score;
import org.durumi.linker.root.IndependenceGraph;
import org.durumi.linker.root.Roots;
import org.durumi.linker.telling.Telling;
import org.durumi.record.linkage.LinkStanding;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;

/**
 * What is linked in the archive at one moment, as far as one page asks for it. For one thread, and
 * for as long as the page is made.
 */
public final class Linked {

  private final Incidents incidents;
  private final Map<String, Optional<ToldIncident>> loaded = new HashMap<>();
  private final Map<TellingId, Told> told = new HashMap<>();

  Linked(Incidents incidents) {
    this.incidents = incidents;
  }

  /** The archive's incidents. */
  public Incidents incidents() {
    return incidents;
  }

  /** People followed through accepted incidents. */
  public Followed followed() {
    return incidents.followed();
  }

  /** Which events are linked. */
  public LinkedEvents events() {
    return incidents.linked();
  }

  /** The incident that a telling is of. */
  public Optional<Incident> incident(TellingId telling) {
    return incidents.of(telling).flatMap(row -> load(row.id()));
  }

  /** The incident that an address means: by one of its tellings, or by its id's first digits. */
  public Optional<Incident> incident(String address) {
    return row(address).flatMap(row -> load(row.id()));
  }

  /** The same in brief. */
  public Optional<IncidentRow> row(String address) {
    Optional<TellingId> telling = Names.parse(address);
    if (telling.isPresent()) {
      return incidents.of(telling.get());
    }
    try {
      return address.isEmpty() ? Optional.empty() : Optional.of(incidents.of(address));
    } catch (UnknownIdException e) {
      return Optional.empty();
    }
  }

  /** An incident with all that is told of it, by its id. */
  public Optional<Incident> load(String id) {
    return loaded
        .computeIfAbsent(
            id,
            one -> {
              Optional<ToldIncident> found = incidents.told().of(one);
              found.ifPresent(incident -> incident.told().forEach(this::remember));
              return found;
            })
        .map(ToldIncident::incident);
  }

  private void remember(ToldIncident.Told one) {
    told.put(one.id(), new Told(one.report(), SaidReader.read(one.event()), one.telling()));
  }

  /** What an incident goes by in addresses: its oldest telling, which stays when others come. */
  public static String address(Incident incident) {
    return incident.tellings().stream()
        .map(Names::of)
        .min(Comparator.naturalOrder())
        .orElseThrow()
        .toString();
  }

  /** Makes accepted tellings ready to be asked for, many at a time. */
  public void prepare(Collection<TellingId> ids) {
    List<TellingId> missing = ids.stream().filter(id -> !told.containsKey(id)).distinct().toList();
    incidents.told().of(missing).forEach(this::remember);
  }

  /** One telling. */
  public Told told(TellingId id) {
    prepare(List.of(id));
    if (!told.containsKey(id)) {
      incidents.of(id).ifPresent(row -> load(row.id()));
    }
    Told found = told.get(id);
    if (found == null) {
      throw new IllegalArgumentException("no such telling: " + id);
    }
    return found;
  }

  /** When a report came in. */
  public Instant added(long report) {
    return incidents.told().added(report);
  }

  /** The tellings of an incident, in the order of their reports. */
  public List<Told> told(Incident incident) {
    return incident.tellings().stream().map(one -> told(Names.of(one))).toList();
  }

  /** Which reports of an incident rest on which. */
  public IndependenceGraph graph(Incident incident) {
    return Roots.of(incident.tellings());
  }

  /** What speaks for two tellings being of one incident, and against it. */
  public Score explain(Telling one, Telling other) {
    return incidents.told().explain(new TellingPair(Names.of(one), Names.of(other)));
  }

  /** What stands of all decisions about pairs of tellings. */
  public LinkStanding standing() {
    return incidents.standing();
  }
}
