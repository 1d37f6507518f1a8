package org.durumi.linker.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.durumi.linker.count.Link;
import org.durumi.linker.root.IndependenceGraph;
import org.durumi.linker.root.Reason;
import org.durumi.linker.root.Roots;
import org.durumi.linker.telling.Telling;

/**
 * The independent origins of what is told of the same people. They are found for all incidents of a
 * chain together: who tells of an arrest and of the transfer after it is one voice, not two.
 */
final class Origins {

  private final Map<String, Origin> byTelling = new HashMap<>();

  /**
   * Where a telling comes from.
   *
   * @param root the origin's name
   * @param relayed whether its report only passes on what another here says
   */
  record Origin(String root, boolean relayed) {}

  /**
   * Finds them.
   *
   * @param entries by the incidents' ids
   * @param links which groups hang together
   */
  Origins(Map<String, Entry> entries, List<Link> links) {
    Map<String, String> up = new HashMap<>();
    for (Link link : links) {
      List<String> groups = link.groups();
      groups.forEach(group -> join(up, Ties.incident(groups.getFirst()), Ties.incident(group)));
    }
    Map<String, List<Telling>> together = new TreeMap<>();
    entries.forEach((id, entry) ->
        together
            .computeIfAbsent(top(up, id), x -> new ArrayList<>())
            .addAll(entry.incident().tellings()));
    together.values().forEach(this::find);
  }

  /** Finds the origins of tellings that nothing else here rests on. */
  void find(List<Telling> tellings) {
    IndependenceGraph graph = Roots.of(tellings);
    Map<String, String> roots = new HashMap<>();
    graph.roots().forEach(root -> root.forEach(report -> roots.put(report, root.getFirst())));
    Set<String> relayed = new HashSet<>();
    graph.edges().stream()
        .filter(edge -> isRelay(edge.reason()))
        .forEach(edge -> relayed.add(edge.from()));
    for (Telling telling : tellings) {
      String report = telling.teller().report();
      byTelling.put(
          telling.id(), new Origin(roots.getOrDefault(report, report), relayed.contains(report)));
    }
  }

  /** Tells whether a tie says that one report only passes on what the other says. */
  static boolean isRelay(Reason reason) {
    return switch (reason) {
      case COPY, PART_COPY, TRANSLATION, WIRE, CITES -> true;
      case SAME_SOURCE, SAME_OUTLET -> false;
    };
  }

  /** The origin of a telling; its own report where nothing is known. */
  Origin of(Telling telling) {
    return byTelling.getOrDefault(telling.id(), new Origin(telling.teller().report(), false));
  }

  private static String top(Map<String, String> up, String id) {
    String at = id;
    while (up.containsKey(at)) {
      at = up.getOrDefault(at, at);
    }
    return at;
  }

  private static void join(Map<String, String> up, String one, String other) {
    String a = top(up, one);
    String b = top(up, other);
    if (!a.equals(b)) {
      up.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
    }
  }
}
