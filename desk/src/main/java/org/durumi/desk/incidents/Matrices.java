package org.durumi.desk.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.durumi.desk.linked.Linked;
import org.durumi.desk.linked.Told;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.SaidWords;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.root.Edge;
import org.durumi.linker.root.IndependenceGraph;

/** Lays tellings side by side in the person's language. */
final class Matrices {

  private static final int HUNDRED = 100;

  private final Linked linked;
  private final Words words;
  private final SaidWords said;

  Matrices(Linked linked, Words words) {
    this.linked = linked;
    this.words = words;
    this.said = new SaidWords(words);
  }

  /** The matrix of an incident. */
  Matrix of(Incident incident) {
    IndependenceGraph graph = linked.graph(incident);
    List<List<Told>> groups =
        graph.roots().stream()
            .map(root ->
                linked.told(incident).stream()
                    .filter(one -> root.contains(one.telling().teller().report()))
                    .toList())
            .toList();
    List<Matrix.Root> roots = new ArrayList<>();
    for (List<Told> group : groups) {
      roots.add(
          new Matrix.Root(
              roots.size() + 1,
              group.stream().map(this::column).toList(),
              reasons(graph, graph.roots().get(roots.size()))));
    }
    return new Matrix(roots, Stream.of(Field.values()).map(field -> row(field, groups)).toList());
  }

  private Matrix.Column column(Told told) {
    return new Matrix.Column(
        told.id().toString(),
        told.outlet(),
        told.title(),
        said.published(told.report().published()),
        told.link(),
        told.isWaiting());
  }

  private Matrix.Row row(Field field, List<List<Told>> groups) {
    List<Told> all = groups.stream().flatMap(List::stream).toList();
    List<Matrix.Cell> cells = new ArrayList<>();
    for (List<Told> group : groups) {
      for (Told told : group) {
        boolean differs =
            all.stream().anyMatch(other -> field.differs(told.telling(), other.telling()));
        cells.add(
            new Matrix.Cell(
                field.said(told, words), differs, told.link(), told.equals(group.getFirst())));
      }
    }
    return new Matrix.Row(field.code(), cells, cells.stream().anyMatch(Matrix.Cell::differs));
  }

  private List<String> reasons(IndependenceGraph graph, List<String> root) {
    Set<String> members = Set.copyOf(root);
    return graph.edges().stream()
        .filter(edge -> members.contains(edge.from()) && members.contains(edge.to()))
        .map(this::reason)
        .distinct()
        .toList();
  }

  private String reason(Edge edge) {
    return words.of(
        "incidents.root." + edge.reason().name().toLowerCase(Locale.ROOT),
        number(edge.from()),
        number(edge.to()),
        Math.round(edge.strength() * HUNDRED));
  }

  private static String number(String report) {
    return String.valueOf(Long.parseLong(report));
  }
}
