package org.durumi.desk.linked;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.durumi.linker.chain.ChainBuilder;
import org.durumi.linker.chain.Chains;
import org.durumi.linker.chain.Ruling;
import org.durumi.linker.incident.Decisions;
import org.durumi.linker.incident.Doubt;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.incident.LinkIndex;
import org.durumi.linker.incident.LinkModel;
import org.durumi.linker.match.Score;
import org.durumi.linker.root.IndependenceGraph;
import org.durumi.linker.root.Roots;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.Rollup;
import org.durumi.record.linkage.LinkStanding;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;

/** All accepted events as incidents, at one moment. Safe for several threads. */
public final class Linked {

  /** Pairs so near to the threshold are for a person: odds of up to 64 to 1, either way. */
  private static final double UNSURE_BITS = 6;

  private final Map<TellingId, Told> told = new TreeMap<>();
  private final Map<Long, List<Telling>> byReport = new TreeMap<>();
  private final Map<Long, List<Rollup>> rollups = new TreeMap<>();
  private final Map<TellingId, Incident> byTelling = new HashMap<>();
  private final List<Incident> incidents;
  private final List<Doubt> doubts;
  private final LinkStanding standing;
  private final Supplier<Chains> chains;

  Linked(ReportTellings tellings, LinkStanding standing) {
    this.standing = standing;
    List<Telling> all = new ArrayList<>();
    tellings
        .reports()
        .forEach((number, of) -> {
          List<Telling> own = of.told().stream().map(Told::telling).toList();
          byReport.put(number, own);
          rollups.put(number, of.rollups());
          all.addAll(own);
          of.told().forEach(one -> told.put(one.id(), one));
        });
    LinkIndex index = new LinkIndex(LinkModel.standard(), new Decisions(settled(standing)));
    index.addAll(all);
    this.incidents = index.incidents();
    incidents.forEach(
        incident -> incident.tellings().forEach(one -> byTelling.put(Names.of(one), incident)));
    this.doubts = doubts(index.doubts(UNSURE_BITS));
    this.chains = Once.of(() -> ChainBuilder.chains(incidents, rulings(standing)));
  }

  private static List<Decisions.Settled> settled(LinkStanding standing) {
    return Stream.concat(
            standing.sameIncident().stream().map(pair -> settled(pair, true)),
            standing.notTheSameIncident().stream().map(pair -> settled(pair, false)))
        .toList();
  }

  private static Decisions.Settled settled(TellingPair pair, boolean same) {
    return new Decisions.Settled(Names.of(pair.first()), Names.of(pair.second()), same);
  }

  private static List<Ruling> rulings(LinkStanding standing) {
    return Stream.concat(
            standing.sameGroup().stream().map(pair -> ruling(pair, true)),
            standing.notTheSameGroup().stream().map(pair -> ruling(pair, false)))
        .toList();
  }

  private static Ruling ruling(TellingPair pair, boolean same) {
    return new Ruling(Names.of(pair.first()), Names.of(pair.second()), same);
  }

  /** Of each two incidents, or of one that may be two, the pair that says most. */
  private List<Doubt> doubts(List<Doubt> all) {
    Map<String, Doubt> best = new LinkedHashMap<>();
    for (Doubt doubt : all) {
      TellingPair pair = pair(doubt);
      if (standing.incident(pair).isEmpty()) {
        String key = key(doubt);
        Doubt other = best.get(key);
        double bits = doubt.score().prior() + doubt.score().bits();
        boolean more =
            other == null
                || (doubt.together()
                    ? bits < other.score().prior() + other.score().bits()
                    : bits > other.score().prior() + other.score().bits());
        if (more) {
          best.put(key, doubt);
        }
      }
    }
    return List.copyOf(best.values());
  }

  private String key(Doubt doubt) {
    return Stream.of(incident(Names.of(doubt.one())), incident(Names.of(doubt.other())))
        .flatMap(Optional::stream)
        .map(Incident::id)
        .sorted()
        .distinct()
        .reduce("", (a, b) -> a + "/" + b);
  }

  /** The two tellings of a doubt, as the archive names them. */
  public static TellingPair pair(Doubt doubt) {
    return new TellingPair(Names.of(doubt.one()), Names.of(doubt.other()));
  }

  /** All incidents, in the order of their reports. */
  public List<Incident> incidents() {
    return incidents;
  }

  /** The incident that a telling is of. */
  public Optional<Incident> incident(TellingId telling) {
    return Optional.ofNullable(byTelling.get(telling));
  }

  /** The incident that an address means: its own id, or one of its tellings. */
  public Optional<Incident> incident(String id) {
    return Names.parse(id)
        .flatMap(this::incident)
        .or(() -> incidents.stream().filter(one -> one.id().equals(id)).findFirst());
  }

  /** What an incident goes by in addresses: its oldest telling, which stays when others come. */
  public static String address(Incident incident) {
    return incident.tellings().stream()
        .map(Names::of)
        .min(Comparator.naturalOrder())
        .orElseThrow()
        .toString();
  }

  /** One telling. */
  public Told told(TellingId id) {
    Told found = told.get(id);
    if (found == null) {
      throw new IllegalArgumentException("no such telling: " + id);
    }
    return found;
  }

  /** The tellings of an incident, in the order of their reports. */
  public List<Told> told(Incident incident) {
    return incident.tellings().stream().map(one -> told(Names.of(one))).toList();
  }

  /** The tellings of a report. */
  public List<Telling> tellings(long report) {
    return byReport.getOrDefault(report, List.of());
  }

  /** Which reports of an incident rest on which. */
  public IndependenceGraph graph(Incident incident) {
    return Roots.of(incident.tellings());
  }

  /** What speaks for two tellings being of one incident, and against it. */
  public Score explain(Telling one, Telling other) {
    return LinkModel.standard().explain(inReport(one), inReport(other));
  }

  private LinkModel.InReport inReport(Telling telling) {
    return new LinkModel.InReport(telling, tellings(Names.of(telling).report()));
  }

  /** The pairs that a person should look at, one of each two incidents. */
  public List<Doubt> doubts() {
    return doubts;
  }

  /** What stands of all decisions about pairs of tellings. */
  public LinkStanding standing() {
    return standing;
  }

  /** The incidents of the same people, in order. */
  public Chains chains() {
    return chains.get();
  }

  /** The totals that reports give, by the report's number; nobody has accepted them. */
  public Map<Long, List<Rollup>> rollups() {
    return rollups;
  }
}
