package org.durumi.linker.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.durumi.linker.chain.Chains;
import org.durumi.linker.chain.FollowUp;
import org.durumi.linker.chain.Group;
import org.durumi.linker.count.Claim;
import org.durumi.linker.count.Happening;
import org.durumi.linker.count.Ledger;
import org.durumi.linker.count.Link;
import org.durumi.linker.count.Region;
import org.durumi.linker.count.Reliability;
import org.durumi.linker.count.Unit;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.root.Edge;
import org.durumi.linker.root.IndependenceGraph;
import org.durumi.linker.root.Roots;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.jspecify.annotations.Nullable;

/**
 * Makes a ledger of incidents. Each that a report asserts is a happening of one group; each telling
 * that gives a number is a claim on the root that its report rests on. What a chain says of the
 * same people keeps them from being counted twice: all of them again where the numbers can agree
 * and their ways did not part, else some of them.
 */
public final class Ledgers {

  private final List<Happening> happenings = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final Set<Link> links = new LinkedHashSet<>();
  private final Map<String, @Nullable Count> counted = new HashMap<>();

  private Ledgers() {}

  /**
   * The ledger of some incidents.
   *
   * @param totals claims on more than one incident, such as an organisation's yearly totals
   */
  public static Ledger of(List<Incident> incidents, Chains chains, List<Claim> totals) {
    Ledgers made = new Ledgers();
    incidents.forEach(made::add);
    chains.groups().forEach(made::tie);
    made.claims.addAll(totals);
    return new Ledger(made.happenings, List.of(), List.copyOf(made.links), made.claims);
  }

  /** Where a place lies, for counting: its country, and itself within it. */
  public static Region region(@Nullable Telling telling) {
    Place place = telling == null ? null : telling.place();
    if (place == null) {
      return Region.UNKNOWN;
    }
    String country = place.country() == null ? "" : place.country();
    return place.precision() == Place.Precision.COUNTRY
        ? Region.of(country)
        : Region.of(country, place.name());
  }

  private void add(Incident incident) {
    Gist gist = Gist.of(incident);
    if (!gist.happened()) {
      return;
    }
    counted.put(incident.id(), gist.count());
    happenings.add(Happening.of(incident.id(), gist.type(), gist.when(), region(gist.where())));
    IndependenceGraph graph = Roots.of(incident.tellings());
    Set<String> passing = new HashSet<>();
    graph.edges().stream().map(Edge::from).forEach(passing::add);
    for (Telling telling : incident.tellings()) {
      Count count = Gist.total(telling);
      boolean denial = telling.modality() == Modality.DENIED;
      if (denial || count != null && Gist.asserts(telling)) {
        claims.add(
            claim(incident, telling, denial ? Count.exactly(0) : count, graph, passing)
                .as(denial ? Claim.Kind.DENIAL : Claim.Kind.SINGLE));
      }
    }
  }

  private static Claim claim(
      Incident incident,
      Telling telling,
      @Nullable Count count,
      IndependenceGraph graph,
      Set<String> passing) {
    String report = telling.teller().report();
    String outlet = telling.teller().outlet();
    String root =
        graph.roots().stream().filter(one -> one.contains(report)).findFirst().stream()
            .flatMap(List::stream)
            .findFirst()
            .orElse(report);
    return new Claim(
        telling.id(),
        outlet == null ? report : outlet,
        incident.id() + "/" + root,
        passing.contains(report),
        Reliability.F,
        telling.teller().published(),
        Claim.Kind.SINGLE,
        new Claim.Subject.Group(incident.id()),
        Unit.PEOPLE,
        count);
  }

  private void tie(Group group) {
    for (FollowUp followUp : group.chain().links()) {
      String earlier = incident(followUp.earlier());
      String later = incident(followUp.later());
      if (!earlier.equals(later) && counted.containsKey(earlier) && counted.containsKey(later)) {
        Count one = counted.get(earlier);
        Count other = counted.get(later);
        boolean all = !group.isSplit() && one != null && other != null && one.mayEqual(other);
        links.add(all ? new Link.Same(earlier, later) : Link.within(later, earlier));
      }
    }
  }

  /** A strand of an incident with several groups of people is named after it. */
  private static String incident(String strand) {
    int hash = strand.indexOf('#');
    return hash < 0 ? strand : strand.substring(0, hash);
  }
}
