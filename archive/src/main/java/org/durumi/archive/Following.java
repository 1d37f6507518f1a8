package org.durumi.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.Store;
import org.durumi.archive.store.StrandRow;
import org.durumi.archive.store.Strands;
import org.durumi.linker.chain.ChainOutcome;
import org.durumi.linker.chain.ChainShelf;
import org.durumi.linker.chain.ChainUpdate;
import org.durumi.linker.chain.Group;
import org.durumi.linker.chain.KeptChains;
import org.durumi.linker.chain.KeptStrand;
import org.durumi.linker.chain.PlacedBytes;
import org.durumi.linker.chain.Ruling;
import org.durumi.linker.incident.Incident;
import org.durumi.record.linkage.LinkStanding;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;

/**
 * Follows people through the accepted incidents and keeps what comes of it, within the caller's
 * transaction. What is kept is an index.
 */
final class Following implements ChainShelf {

  private final Store store;
  private final ToldIncidents told;

  Following(Store store) {
    this.store = store;
    this.told = new ToldIncidents(store);
  }

  /** What people decided about who is the same people, "not the same" last. */
  static List<Ruling> rulings(LinkStanding standing) {
    List<Ruling> rulings = new ArrayList<>();
    standing.sameGroup().forEach(pair -> rulings.add(ruling(pair, true)));
    standing.notTheSameGroup().forEach(pair -> rulings.add(ruling(pair, false)));
    return rulings;
  }

  private static Ruling ruling(TellingPair pair, boolean same) {
    return new Ruling(ReportTellings.name(pair.first()), ReportTellings.name(pair.second()), same);
  }

  /** Brings it up to date after these incidents came, changed or went. */
  void update(Collection<String> changed) {
    if (changed.isEmpty()) {
      return;
    }
    keep(ChainUpdate.of(this, changed, rulings(new Linking(store).standing())));
  }

  /** Makes all anew. */
  void all() {
    store.derived().strands().clear();
    store.derived().custodies().clear();
    keep(
        KeptChains.all(
            told.accepted(store.derived().told().incidents()),
            rulings(new Linking(store).standing())));
  }

  private void keep(ChainOutcome outcome) {
    store.derived().strands().delete(outcome.gone());
    store.derived().strands().put(outcome.kept().stream().map(Following::row).toList());
    store.derived().custodies().delete(outcome.ended());
    store.derived().custodies().delete(outcome.groups().keySet());
    outcome.groups().forEach(this::keep);
  }

  private void keep(String first, Group group) {
    store.derived().custodies().put(CustodyBrief.of(first, group));
  }

  private static StrandRow row(KeptStrand strand) {
    return new StrandRow(
        strand.id(),
        strand.incident(),
        PlacedBytes.write(strand),
        strand.keys().stream().map(Following::hash).toList(),
        strand.sought().stream().map(Following::hash).toList(),
        strand.groups(),
        strand.placed().hinted().stream().map(one -> one.group()).toList());
  }

  private static long hash(String key) {
    return Long.parseUnsignedLong(Sha256.of(key).hex().substring(0, 16), 16);
  }

  @Override
  public List<Incident> incidents(Collection<String> ids) {
    return told.accepted(ids);
  }

  @Override
  public Set<String> incidentsOf(Collection<String> tellings) {
    Set<TellingId> ids = new TreeSet<>();
    for (String telling : tellings) {
      int hash = telling.indexOf('#');
      ids.add(ReportTellings.id(hash < 0 ? telling : telling.substring(0, hash)));
    }
    Set<String> incidents = new TreeSet<>();
    store.tellings().of(ids).forEach(row -> incidents.add(row.incident()));
    return incidents;
  }

  @Override
  public List<KeptStrand> ofIncidents(Collection<String> incidents) {
    return kept(store.derived().strands().ofIncidents(incidents));
  }

  @Override
  public List<KeptStrand> ofGroups(Collection<String> groups) {
    return kept(store.derived().strands().ofGroups(groups));
  }

  @Override
  public List<KeptStrand> having(Collection<String> keys) {
    return kept(store.derived().strands().with(keys.stream().map(Following::hash).toList(), false));
  }

  @Override
  public List<KeptStrand> seeking(Collection<String> keys) {
    return kept(store.derived().strands().with(keys.stream().map(Following::hash).toList(), true));
  }

  private static List<KeptStrand> kept(List<Strands.Kept> rows) {
    return rows.stream()
        .map(row -> PlacedBytes.read(row.id(), row.incident(), row.placed()))
        .toList();
  }
}
