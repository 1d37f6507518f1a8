package org.durumi.linker.root;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.durumi.linker.telling.Folded;
import org.durumi.linker.telling.Telling;
import org.jspecify.annotations.Nullable;

/**
 * Who knows of an incident by themselves: the origin of each independent root. Copies of a text, a
 * translation and a paper that cites an agency are their root's, so that they add nothing.
 */
public final class RootOrigins {

  private RootOrigins() {}

  /**
   * The origin of each root.
   *
   * @param tellings the incident's, with their reports' texts
   * @return by the reports that rest on it
   */
  public static Map<List<String>, Origin> of(List<Telling> tellings) {
    Map<String, List<Telling>> byReport = new TreeMap<>();
    for (Telling telling : tellings) {
      byReport.computeIfAbsent(telling.teller().report(), _ -> new ArrayList<>()).add(telling);
    }
    IndependenceGraph graph = Roots.of(tellings);
    Map<List<String>, Origin> origins = new HashMap<>();
    for (List<String> root : graph.roots()) {
      origins.put(root, origin(root, graph, byReport));
    }
    return origins;
  }

  private static Origin origin(
      List<String> root, IndependenceGraph graph, Map<String, List<Telling>> byReport) {
    List<Edge> ties = graph.edges().stream().filter(tie -> root.contains(tie.from())).toList();
    Map<String, Long> named =
        ties.stream()
            .map(Edge::origin)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(id -> id, TreeMap::new, Collectors.counting()));
    long most = named.values().stream().mapToLong(n -> n).max().orElse(0);
    return named.entrySet().stream()
        .filter(one -> one.getValue() == most)
        .findFirst()
        .map(one -> known(one.getKey()))
        .orElseGet(() -> first(root, ties, byReport));
  }

  /**
   * That of the report that others rest on. Of copies nobody can tell which was first, unless their
   * days do; then it is rather the agency's.
   */
  private static Origin first(
      List<String> root, List<Edge> ties, Map<String, List<Telling>> byReport) {
    Set<String> passing = new TreeSet<>();
    ties.stream().filter(tie -> !isAlike(tie.reason())).forEach(tie -> passing.add(tie.from()));
    List<String> own = root.stream().filter(report -> !passing.contains(report)).toList();
    Map<Origin, LocalDate> origins = new LinkedHashMap<>();
    for (String report : own.isEmpty() ? root : own) {
      List<Telling> told = byReport.getOrDefault(report, List.of());
      LocalDate day = told.isEmpty() ? null : told.getFirst().teller().published();
      origins.merge(
          ofReport(told), day == null ? LocalDate.MAX : day, (a, b) -> a.isBefore(b) ? a : b);
    }
    return origins.entrySet().stream()
        .min(
            Map.Entry.<Origin, LocalDate>comparingByValue()
                .thenComparing(one -> one.getKey().sort())
                .thenComparing(one -> one.getKey().key()))
        .map(Map.Entry::getKey)
        .orElseGet(() -> Origin.sort(Origin.Sort.UNKNOWN));
  }

  /** Tells whether a tie says that two texts are alike, and not which was first. */
  private static boolean isAlike(Reason reason) {
    return switch (reason) {
      case COPY, PART_COPY, TRANSLATION, SAME_OUTLET, SAME_SOURCE -> true;
      case WIRE, CITES -> false;
    };
  }

  private static Origin ofReport(List<Telling> told) {
    if (told.isEmpty()) {
      return Origin.sort(Origin.Sort.UNKNOWN);
    }
    Sourcing sourcing = Sourcing.of(told);
    if (!sourcing.carries().isEmpty()) {
      return known(sourcing.carries().iterator().next());
    }
    if (!sourcing.own() && !sourcing.rests().isEmpty()) {
      return known(sourcing.rests().getFirst());
    }
    return publisher(sourcing);
  }

  private static Origin publisher(Sourcing sourcing) {
    if (sourcing.publishes() != null) {
      return known(sourcing.publishes());
    }
    @Nullable String outlet = sourcing.teller().outlet();
    String key = outlet == null ? "" : Folded.letters(outlet);
    return outlet == null || key.isEmpty()
        ? Origin.sort(Origin.Sort.UNKNOWN)
        : new Origin(Origin.Sort.UNLISTED, "=" + key, outlet.strip());
  }

  private static Origin known(String id) {
    Outlets outlets = Outlets.standard();
    Outlets.Kind kind = outlets.kind(id);
    return kind == null
        ? Origin.sort(Origin.Sort.TESTIMONY)
        : new Origin(Origin.Sort.valueOf(kind.name()), id, outlets.name(id));
  }
}
