package org.durumi.linker.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people have settled: which two tellings are of one happening, and which are not. A later
 * decision on the same two tellings replaces an earlier one.
 *
 * @param settled in the order in which they were made
 */
public record Decisions(List<Settled> settled) {

  /** Nobody has settled anything. */
  public static final Decisions NONE = new Decisions(List.of());

  /**
   * One decision.
   *
   * @param one a telling's id, such as {@code 001:0}
   * @param other another's
   * @param same whether both are of one happening
   */
  public record Settled(String one, String other, boolean same) {}

  /** Keeps its own copy. */
  public Decisions {
    settled = List.copyOf(settled);
  }

  /**
   * Those that hold: the last on each two tellings, and no "same" that would join what a later
   * decision keeps apart.
   */
  List<Settled> holding() {
    Map<List<String>, Settled> last = new LinkedHashMap<>();
    for (Settled one : settled) {
      boolean inOrder = one.one().compareTo(one.other()) < 0;
      List<String> pair =
          inOrder ? List.of(one.one(), one.other()) : List.of(one.other(), one.one());
      last.remove(pair);
      last.put(pair, one);
    }
    List<Settled> newestFirst = new ArrayList<>(last.values()).reversed();
    return Consistent.of(newestFirst);
  }
}
