package org.durumi.linker.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.durumi.linker.incident.Incident;

/** Chains in the form in which they are kept, and out of it. */
public final class KeptChains {

  /** Begins the keys that name tellings. */
  static final String TOLD = "told ";

  private KeptChains() {}

  /** Makes all chains anew. */
  public static ChainOutcome all(Collection<Incident> incidents, List<Ruling> rulings) {
    List<Strand> all = Strands.of(incidents);
    ChainBuilder built = ChainBuilder.over(all, rulings, Map.of());
    List<KeptStrand> kept =
        all.stream()
            .map(one -> kept(one, built.placed().getOrDefault(one.id(), Placed.NOWHERE)))
            .toList();
    Map<String, Group> groups = new TreeMap<>();
    built.drafts().forEach((first, draft) -> groups.put(first, draft.group()));
    return new ChainOutcome(Set.of(), kept, groups, Set.of());
  }

  /** Chains as they are kept. Hints to groups that are not among them are left out. */
  public static Chains chains(
      Collection<KeptStrand> kept, Collection<Incident> incidents, List<Ruling> rulings) {
    return pinned(kept, incidents, rulings).chains();
  }

  /** Groups as they are kept, by the strand that they began with. */
  public static Map<String, Group> groups(
      Collection<KeptStrand> kept, Collection<Incident> incidents) {
    Map<String, Group> groups = new TreeMap<>();
    pinned(kept, incidents, List.of())
        .drafts()
        .forEach((first, draft) -> groups.put(first, draft.group()));
    return groups;
  }

  private static ChainBuilder pinned(
      Collection<KeptStrand> kept, Collection<Incident> incidents, List<Ruling> rulings) {
    Map<String, Placed> pinned = new HashMap<>();
    kept.forEach(one -> pinned.put(one.id(), one.placed()));
    List<Strand> all =
        Strands.of(incidents).stream().filter(one -> pinned.containsKey(one.id())).toList();
    return ChainBuilder.over(all, rulings, pinned);
  }

  static KeptStrand kept(Strand strand, Placed placed) {
    List<String> keys = new ArrayList<>(Candidates.keys(strand));
    refs(List.of(strand)).forEach(ref -> keys.add(TOLD + ref));
    return new KeptStrand(
        strand.id(), strand.incident().id(), keys, Candidates.sought(strand), placed);
  }

  /** The names by which rulings know their tellings. */
  static Set<String> refs(Collection<Strand> some) {
    Set<String> refs = new TreeSet<>();
    some.forEach(strand -> strand.told().forEach(told -> refs.add(told.ref())));
    return refs;
  }
}
