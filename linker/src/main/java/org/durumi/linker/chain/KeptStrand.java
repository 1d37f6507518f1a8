package org.durumi.linker.chain;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * One body of people of one incident, as it can be kept between two times that chains are made.
 *
 * @param id the incident's id, with a hash and a number where it is not its first body
 * @param incident the incident's id
 * @param keys what later ones find it by
 * @param sought the keys of earlier ones that it looks for; empty in what a {@link ChainShelf}
 *     gives
 * @param placed what became of it
 */
public record KeptStrand(
    String id, String incident, List<String> keys, Set<String> sought, Placed placed) {

  /** Keeps its own copies. */
  public KeptStrand {
    keys = List.copyOf(keys);
    sought = Set.copyOf(sought);
  }

  /** The groups that it is of, by the body that they began with. */
  public List<String> groups() {
    return placed.groups(id);
  }

  /** The incidents that these are of. */
  static List<String> incidents(Collection<KeptStrand> strands) {
    return strands.stream().map(KeptStrand::incident).distinct().toList();
  }

  /** Never a name: keys may hold one. */
  @Override
  public String toString() {
    return "KeptStrand[" + id + "]";
  }
}
