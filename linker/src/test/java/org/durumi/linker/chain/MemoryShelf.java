package org.durumi.linker.chain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.durumi.linker.incident.Incident;

/** Keeps chains in memory, as an archive does in its tables. */
final class MemoryShelf implements ChainShelf {

  private final Map<String, Incident> incidents = new TreeMap<>();
  private final Map<String, KeptStrand> strands = new TreeMap<>();
  private final Set<String> loaded = new TreeSet<>();

  /** Keeps an incident in place of what was known of it. */
  void put(Incident incident) {
    incidents.put(incident.id(), incident);
  }

  /** Takes an incident out. */
  void remove(String id) {
    incidents.remove(id);
  }

  /** Keeps what came of an update. */
  void keep(ChainOutcome outcome) {
    outcome.gone().forEach(strands::remove);
    outcome
        .kept()
        .forEach(one ->
            strands.put(
                one.id(),
                new KeptStrand(
                    one.id(), one.incident(), one.keys(), one.sought(), reread(one).placed())));
  }

  private static KeptStrand reread(KeptStrand one) {
    return PlacedBytes.read(one.id(), one.incident(), PlacedBytes.write(one));
  }

  Collection<Incident> all() {
    return incidents.values();
  }

  Collection<KeptStrand> kept() {
    return strands.values();
  }

  /** The incidents that were asked for since this was asked the last time. */
  Set<String> loaded() {
    Set<String> since = new TreeSet<>(loaded);
    loaded.clear();
    return since;
  }

  @Override
  public List<Incident> incidents(Collection<String> ids) {
    loaded.addAll(ids);
    return ids.stream().filter(incidents::containsKey).map(incidents::get).toList();
  }

  @Override
  public Set<String> incidentsOf(Collection<String> tellings) {
    Set<String> found = new TreeSet<>();
    for (Incident incident : incidents.values()) {
      if (incident.tellings().stream().anyMatch(one -> tellings.contains(one.id()))) {
        found.add(incident.id());
      }
    }
    return found;
  }

  @Override
  public List<KeptStrand> ofIncidents(Collection<String> of) {
    return where(one -> of.contains(one.incident()));
  }

  @Override
  public List<KeptStrand> ofGroups(Collection<String> groups) {
    return where(one -> one.groups().stream().anyMatch(groups::contains));
  }

  @Override
  public List<KeptStrand> having(Collection<String> keys) {
    return where(one -> one.keys().stream().anyMatch(keys::contains));
  }

  @Override
  public List<KeptStrand> seeking(Collection<String> keys) {
    return where(one -> one.sought().stream().anyMatch(keys::contains));
  }

  private List<KeptStrand> where(Predicate<KeptStrand> wanted) {
    return strands.values().stream().filter(wanted).toList();
  }
}
