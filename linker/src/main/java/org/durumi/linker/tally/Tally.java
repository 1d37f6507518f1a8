package org.durumi.linker.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.durumi.linker.chain.Chains;
import org.durumi.linker.chain.Standing;
import org.durumi.linker.count.BestRule;
import org.durumi.linker.count.Claim;
import org.durumi.linker.count.Conflict;
import org.durumi.linker.count.Counting;
import org.durumi.linker.count.Derivation;
import org.durumi.linker.count.Happening;
import org.durumi.linker.count.HeadCount;
import org.durumi.linker.count.InEnglish;
import org.durumi.linker.count.Ledger;
import org.durumi.linker.count.Link;
import org.durumi.linker.count.Policy;
import org.durumi.linker.count.Question;
import org.durumi.linker.count.Region;
import org.durumi.linker.count.Scope;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.ActType;

/**
 * How many people, out of what reports tell. Each incident that a report asserts is a happening;
 * what is only feared, believed or denied counts nobody. The same people over arrest, transfer and
 * return are counted once, copies of one text are one voice, and totals hold the incidents of their
 * time and place.
 */
public final class Tally {

  private final Map<String, Entry> entries;
  private final List<Incident> notCounted;
  private final Ledger ledger;
  private final Counting counting;

  private Tally(
      Map<String, Entry> entries, List<Incident> notCounted, Ledger ledger, BestRule rule) {
    this.entries = entries;
    this.notCounted = notCounted;
    this.ledger = ledger;
    this.counting = Counting.of(ledger, Policy.DURUMI.with(rule));
  }

  /**
   * Reads tellings that are grouped to incidents.
   *
   * @param incidents each with another id
   * @param chains made of the same incidents
   * @param rollups totals that reports give
   * @param regions where places lie within each other
   */
  public static Tally of(
      Collection<Incident> incidents, Chains chains, List<RollupTelling> rollups, Regions regions) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    List<Incident> others = new ArrayList<>();
    for (Incident incident : incidents) {
      Optional<Entry> entry = Entry.of(incident, regions);
      entry.ifPresent(one -> entries.put(incident.id(), one));
      if (entry.isEmpty()) {
        others.add(incident);
      }
    }
    Set<Link> links = new LinkedHashSet<>(Ties.of(chains, entries));
    links.addAll(Nested.of(entries.values()));
    links.addAll(Shares.of(entries.values()));
    links.addAll(Relayed.of(entries.values()));
    Voices voices = new Voices(new Origins(entries, List.copyOf(links)));
    links.addAll(Vague.of(entries.values()));
    List<Claim> claims = new ArrayList<>();
    List<Happening> happenings = new ArrayList<>();
    List<Happening.Group> stocks = new ArrayList<>();
    for (Entry entry : entries.values()) {
      if (entry.stock()) {
        stocks.addAll(entry.counted());
      } else {
        happenings.add(entry.happening());
      }
      entry.groups().forEach(group -> claims.addAll(voices.of(entry, group)));
    }
    for (Incident incident : others) {
      claims.addAll(denials(incident, voices, chains, entries, regions));
    }
    claims.addAll(new Sums(regions).of(rollups));
    Ledger ledger = new Ledger(happenings, stocks, List.copyOf(links), claims);
    return new Tally(entries, List.copyOf(others), ledger, BestRule.DURUMI);
  }

  /** The same with another rule for the best figure. */
  public Tally with(BestRule rule) {
    return new Tally(entries, notCounted, ledger, rule);
  }

  /** All that counting starts from. */
  public Ledger ledger() {
    return ledger;
  }

  /** The incidents that no report asserts; nobody is counted for them. */
  public List<Incident> notCounted() {
    return notCounted;
  }

  /** How many people a selection holds, by month, place, type or all of these. */
  public HeadCount bounds(Scope selection) {
    return counting.count(new Question.Selection(selection));
  }

  /**
   * How many people one incident concerns.
   *
   * @throws IllegalArgumentException if no report asserts such an incident
   */
  public HeadCount bounds(String incident) {
    return counting.count(new Question.OfHappening(incident));
  }

  /** How many of those whom a total counts are in no listed incident; its scope from the ledger. */
  public HeadCount unlisted(Scope total) {
    return counting.count(new Question.Unlisted(total));
  }

  /** The scopes of which reports give totals. */
  public List<Scope> totals() {
    return counting.totals();
  }

  /** A selection, divided. Rows that nobody may be in are left out. */
  public List<Row> rows(By by, Scope selection) {
    return Divided.of(by, selection, ledger).entrySet().stream()
        .map(row -> new Row(row.getKey(), row.getValue(), bounds(row.getValue())))
        .filter(row -> row.count().upper() == null || row.count().upper() > 0)
        .toList();
  }

  /** Says in English what a bound rests on; incidents by what, where and when. */
  public String why(Derivation derivation) {
    return InEnglish.say(new Named(entries).of(derivation));
  }

  /** Says in English which claims cannot all be true. */
  public String why(Conflict conflict) {
    return InEnglish.say(new Named(entries).of(conflict));
  }

  private static List<Claim> denials(
      Incident incident,
      Voices voices,
      Chains chains,
      Map<String, Entry> entries,
      Regions regions) {
    return incident.tellings().stream()
        .filter(telling -> Entry.standing(telling) == Standing.DENIED)
        .map(telling -> voices.denial(telling, denied(incident, telling, chains, entries, regions)))
        .toList();
  }

  /** The incident of its chain that it denies, or else all of its time and place. */
  private static Claim.Subject denied(
      Incident incident,
      Telling telling,
      Chains chains,
      Map<String, Entry> entries,
      Regions regions) {
    ActType type = telling.type();
    for (var group : chains.groups()) {
      List<Incident> chain = group.chain().incidents();
      if (chain.stream().anyMatch(one -> one.id().equals(incident.id()))) {
        for (Incident one : chain.reversed()) {
          Entry entry = entries.get(one.id());
          if (entry != null && entry.type() == type && !entry.stock()) {
            return new Claim.Subject.Group(entry.groups().getLast().id());
          }
        }
      }
    }
    Region where = regions.of(telling.place());
    Scope scope = where.path().isEmpty() ? Scope.of(type) : Scope.of(type).in(where);
    return new Claim.Subject.All(telling.when() == null ? scope : scope.during(telling.when()));
  }
}
