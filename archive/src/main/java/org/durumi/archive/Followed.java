package org.durumi.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.durumi.archive.store.CustodyRow;
import org.durumi.archive.store.Store;
import org.durumi.linker.chain.Cases;
import org.durumi.linker.chain.Chains;
import org.durumi.linker.chain.Group;
import org.durumi.linker.chain.KeptChains;
import org.durumi.linker.chain.KeptStrand;
import org.durumi.linker.chain.Outcome;
import org.durumi.linker.chain.Ruling;
import org.durumi.linker.chain.Spell;
import org.durumi.linker.count.Scope;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.tally.RollupTelling;
import org.durumi.record.event.ActType;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;

/**
 * People followed through accepted incidents. What is kept of it is brought up to date with the
 * incidents; see {@link Incidents#atOneMoment}.
 */
public final class Followed {

  private final Access access;
  private final Store store;
  private final Incidents incidents;

  Followed(Access access, Incidents incidents) {
    this.access = access;
    this.store = access.seen();
    this.incidents = incidents;
  }

  /**
   * A group of people.
   *
   * @param group what is told of them; their reports' texts are at hand
   * @param maybe ids of incidents that may be about them, too
   */
  public record People(Group group, List<String> maybe) {

    /** Keeps its own copy. */
    public People {
      maybe = List.copyOf(maybe);
    }
  }

  /** The open parts of groups whose news may be of this day or later, or were told of then. */
  public List<CustodyRow> open(LocalDate from) {
    return incidents.upToDate(() -> store.derived().custodies().open(from));
  }

  /** How many parts are shown so. */
  public int count(CustodyRow.State state) {
    return incidents.upToDate(() -> store.derived().custodies().count(state));
  }

  /** The open parts that a telling tells of. */
  public List<CustodyRow> openOf(TellingId telling) {
    return incidents.upToDate(() -> store.derived().custodies().openOf(telling));
  }

  /** The open parts that a report tells of. */
  public List<CustodyRow> openOf(long report) {
    return incidents.upToDate(() -> store.derived().custodies().openOf(report));
  }

  /** The times in custody of all parts, whatever has become of them. */
  public Cases cases(Cases.Inferred inferred) {
    List<Optional<CustodyRow.Days>> all =
        incidents.upToDate(
            () -> store.derived().custodies().spells(inferred == Cases.Inferred.RETURNED));
    List<Spell> spells = new ArrayList<>();
    all.forEach(one ->
        one.ifPresent(days ->
            spells.add(
                new Spell(
                    String.valueOf(spells.size()),
                    days.least(),
                    days.most(),
                    Outcome.valueOf(days.outcome())))));
    return new Cases(spells, all.size() - spells.size());
  }

  /** Groups by the body of people that each began with. */
  public Map<String, People> groups(Collection<String> firsts) {
    return incidents.upToDate(() -> {
      Following following = new Following(store);
      List<KeptStrand> kept = following.ofGroups(firsts);
      ToldIncidents told = new ToldIncidents(store);
      Map<String, Group> groups =
          KeptChains.groups(kept, told.withTexts(told.accepted(incidentsOf(kept))));
      Map<String, People> people = new TreeMap<>();
      for (String first : firsts) {
        Group group = groups.get(first);
        if (group != null) {
          people.put(first, new People(group, maybe(first)));
        }
      }
      return people;
    });
  }

  private List<String> maybe(String first) {
    return store.derived().strands().hintedAt(first).stream()
        .map(strand -> strand.indexOf('#') < 0 ? strand : strand.substring(0, strand.indexOf('#')))
        .distinct()
        .toList();
  }

  /** The groups that an incident is about. */
  public List<Group> of(String incident) {
    Set<String> firsts = new TreeSet<>();
    incidents
        .upToDate(() -> new Following(store).ofIncidents(List.of(incident)))
        .forEach(one -> firsts.addAll(one.groups()));
    return groups(firsts).values().stream().map(People::group).toList();
  }

  /**
   * Tells whether all may be seen that is told of an incident's people: false where they are
   * followed to an incident of which a report may not be seen.
   */
  public boolean isWhole(String incident) {
    return incidents.upToDate(() -> access.isWhole() || isSeen(incident));
  }

  private boolean isSeen(String incident) {
    Set<String> all =
        access
            .store()
            .read(() -> {
              Following following = new Following(access.store());
              Set<String> firsts = new TreeSet<>();
              following.ofIncidents(List.of(incident)).forEach(one -> firsts.addAll(one.groups()));
              return incidentsOf(following.ofGroups(firsts));
            });
    return all.stream().allMatch(one -> store.incidents().of(one).isPresent());
  }

  private static Set<String> incidentsOf(Collection<KeptStrand> kept) {
    Set<String> ids = new TreeSet<>();
    kept.forEach(one -> ids.add(one.incident()));
    return ids;
  }

  /**
   * Incidents as far as a person accepted that they are told, and the people followed through them.
   *
   * @param incidents in the order of their ids
   * @param chains made of the same incidents
   * @param totals that their reports give; nobody has accepted them
   */
  public record Selection(List<Incident> incidents, Chains chains, List<RollupTelling> totals) {

    /** Keeps its own copies. */
    public Selection {
      incidents = List.copyOf(incidents);
      totals = List.copyOf(totals);
    }
  }

  /**
   * The accepted incidents that may be of a selection, those that their people are followed to, and
   * how they are followed. An incident outside of the selection is among them only for its people.
   *
   * @param totals whether totals are wanted, too, that their reports give
   */
  public Selection accepted(Scope scope, boolean totals) {
    return incidents.upToDate(() -> selection(ids(scope), totals));
  }

  /** The same for one incident. */
  public Selection selected(String incident, boolean totals) {
    return incidents.upToDate(() -> selection(List.of(incident), totals));
  }

  /**
   * What is told of the accepted incidents that may be of a selection, how it hangs together, and
   * how sure that is.
   */
  public Linkable linkable(Scope scope) {
    return incidents.upToDate(() -> new Linkables(store).of(ids(scope)));
  }

  private List<String> ids(Scope scope) {
    Period period = scope.period();
    CalendarDate start = period == null ? null : period.start();
    CalendarDate end = period == null ? null : period.end();
    boolean anywhere = scope.places().stream().anyMatch(place -> place.path().isEmpty());
    return store
        .derived()
        .told()
        .incidents(
            scope.types().stream().map(ActType::code).toList(),
            anywhere
                ? List.of()
                : scope.places().stream().map(place -> place.path().getFirst()).distinct().toList(),
            start == null ? null : start.first(),
            end == null ? null : end.last());
  }

  /** The types of accepted events, by their codes. */
  public List<String> acceptedTypes() {
    return store.read(() -> store.derived().told().types());
  }

  /** The countries of accepted events, by their codes. */
  public List<String> acceptedCountries() {
    return store.read(() -> store.derived().told().countries());
  }

  /** These incidents, and those that their people are followed to. */
  private Selection selection(Collection<String> ids, boolean totals) {
    Following following = new Following(store);
    Set<String> all = new TreeSet<>(ids);
    Map<String, KeptStrand> kept = new TreeMap<>();
    Set<String> firsts = new TreeSet<>();
    following
        .ofIncidents(all)
        .forEach(one -> {
          kept.put(one.id(), one);
          firsts.addAll(one.groups());
        });
    following
        .ofGroups(firsts)
        .forEach(one -> {
          kept.put(one.id(), one);
          all.add(one.incident());
        });
    ToldIncidents told = new ToldIncidents(store);
    List<Incident> found = told.withTexts(told.accepted(all));
    List<Ruling> rulings = Following.rulings(new Linking(store).standing());
    return new Selection(
        found,
        KeptChains.chains(kept.values(), found, rulings),
        totals ? new Totals(store).of(found) : List.of());
  }
}
