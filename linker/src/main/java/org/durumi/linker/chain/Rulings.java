package org.durumi.linker.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * People's decisions about strands. Strands that a person holds to be of the same people form one
 * circle. "Not the same" is stronger: a "same" that goes against it is set aside, and said.
 */
final class Rulings {

  private final Map<String, String> circleOf = new HashMap<>();
  private final Map<String, Set<String>> members = new HashMap<>();
  private final Set<String> apart = new TreeSet<>();
  private final List<List<String>> contradictions = new ArrayList<>();

  /**
   * Reads rulings, the oldest first; of those about the same two tellings the last holds.
   *
   * @param strands what they are about; those about anything else are passed over
   */
  Rulings(Collection<Strand> strands, List<Ruling> rulings) {
    Map<String, String> strandOf = new HashMap<>();
    for (Strand strand : strands) {
      circleOf.put(strand.id(), strand.id());
      members.put(strand.id(), new TreeSet<>(Set.of(strand.id())));
      strand.told().forEach(told -> strandOf.put(told.ref(), strand.id()));
    }
    Map<List<String>, Boolean> valid = new LinkedHashMap<>();
    for (Ruling ruling : rulings) {
      String one = strandOf.get(ruling.one());
      String other = strandOf.get(ruling.other());
      if (one != null && other != null && !one.equals(other)) {
        List<String> two = one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
        valid.remove(two);
        valid.put(two, ruling.same());
      }
    }
    valid.forEach((two, same) -> {
      if (!same) {
        apart.add(key(two.getFirst(), two.getLast()));
      }
    });
    valid.forEach((two, same) -> {
      if (same) {
        join(two);
      }
    });
  }

  /** The tellings that a person spoke of beside these, or beside such a one. */
  static Set<String> beside(Set<String> tellings, List<Ruling> rulings) {
    Set<String> all = new TreeSet<>(tellings);
    boolean more = !rulings.isEmpty();
    while (more) {
      more = false;
      for (Ruling ruling : rulings) {
        if (all.contains(ruling.one()) != all.contains(ruling.other())) {
          all.add(ruling.one());
          all.add(ruling.other());
          more = true;
        }
      }
    }
    all.removeAll(tellings);
    return all;
  }

  private void join(List<String> two) {
    String one = circle(two.getFirst());
    String other = circle(two.getLast());
    if (one.equals(other)) {
      return;
    }
    if (areApart(one, other)) {
      contradictions.add(two);
      return;
    }
    Set<String> joined = members(one);
    for (String strand : members(other)) {
      circleOf.put(strand, one);
      joined.add(strand);
    }
  }

  private String circle(String strand) {
    return circleOf.getOrDefault(strand, strand);
  }

  private Set<String> members(String circle) {
    return members.getOrDefault(circle, Set.of());
  }

  private boolean areApart(String oneCircle, String otherCircle) {
    return !apart.isEmpty()
        && members(oneCircle).stream()
            .anyMatch(one ->
                members(otherCircle).stream().anyMatch(two -> apart.contains(key(one, two))));
  }

  private static String key(String one, String other) {
    return one.compareTo(other) < 0 ? one + "\n" + other : other + "\n" + one;
  }

  /** Tells whether a person holds a strand to be of the same people as any other. */
  boolean isRuled(Strand strand) {
    return members(circle(strand.id())).size() > 1;
  }

  /** Tells whether a person holds two strands to be of the same people, perhaps by a third. */
  boolean areSame(Strand one, Strand other) {
    return circle(one.id()).equals(circle(other.id()));
  }

  /** Tells whether a person holds two strands, or those of their circles, to be of others. */
  boolean areApart(Strand one, Strand other) {
    return areApart(circle(one.id()), circle(other.id()));
  }

  /** Rulings for "same" that were set aside: two strands each. */
  List<List<String>> contradictions() {
    return contradictions;
  }
}
