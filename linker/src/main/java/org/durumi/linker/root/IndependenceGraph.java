package org.durumi.linker.root;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The reports of one incident, and which of them are no independent source of it.
 *
 * @param reports their names, in order
 * @param edges the ties, each with its reason
 * @param roots the reports, those that rest on one independent origin together
 */
public record IndependenceGraph(List<String> reports, List<Edge> edges, List<List<String>> roots) {

  /** Keeps its own copies. */
  public IndependenceGraph {
    reports = List.copyOf(reports);
    edges = List.copyOf(edges);
    roots = roots.stream().map(List::copyOf).toList();
  }

  /** Puts together what the edges tie. */
  static IndependenceGraph of(List<String> reports, List<Edge> edges) {
    Map<String, String> up = new LinkedHashMap<>();
    reports.forEach(report -> up.put(report, report));
    for (Edge edge : edges) {
      String a = top(up, edge.from());
      String b = top(up, edge.to());
      up.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
    }
    Map<String, List<String>> roots = new LinkedHashMap<>();
    for (String report : reports) {
      roots.computeIfAbsent(top(up, report), r -> new ArrayList<>()).add(report);
    }
    return new IndependenceGraph(reports, edges, List.copyOf(roots.values()));
  }

  private static String top(Map<String, String> up, String report) {
    String at = report;
    for (String next = up.get(at); next != null && !next.equals(at); next = up.get(at)) {
      at = next;
    }
    return at;
  }

  /** How many independent origins there are: what corroboration counts. */
  public int independent() {
    return roots.size();
  }
}
