package org.durumi.cli.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.durumi.archive.IncidentFile.Told;
import org.durumi.archive.store.EventRow;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.Agent;
import org.jspecify.annotations.Nullable;

/** An incident's fields, one a row, by its tellings, one a column; as many tables as it takes. */
final class TellingTable {

  private static final int LABEL = 10;
  private static final int LEAST_COLUMN = 20;

  /** Where tellings that say different things are at odds, and a mark says so. */
  private static final Set<String> COMPARED =
      Set.of("what", "happened", "when", "where", "how many");

  private static final List<Line> LINES =
      List.of(
          new Line("telling", told -> told.id().toString()),
          new Line("report", TellingTable::report),
          new Line("published", told -> text(told.report().published())),
          new Line("root", told -> Integer.toString(told.root())),
          new Line("what", told -> PlainWords.typeOf(told.event().type())),
          new Line("happened", told -> PlainWords.of(told.telling().modality())),
          new Line("when", TellingTable::when),
          new Line("where", told -> text(told.event().place())),
          new Line("how many", told -> text(told.event().people())),
          new Line("who", TellingTable::who),
          new Line("by", TellingTable::by),
          new Line("says who", TellingTable::sources),
          new Line("review", told -> told.event().state()));

  private final int width;
  private final boolean coloured;

  TellingTable(int width, boolean coloured) {
    this.width = width;
    this.coloured = coloured;
  }

  private record Line(String label, Function<Told, String> value) {}

  List<String> lay(List<Told> told) {
    int columns = Math.max(1, (width - LABEL - 2) / LEAST_COLUMN);
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < told.size(); from += columns) {
      if (from > 0) {
        lines.add("");
      }
      table(lines, told.subList(from, Math.min(told.size(), from + columns)));
    }
    return lines;
  }

  private void table(List<String> lines, List<Told> told) {
    int column = (width - LABEL - 2) / Math.max(1, told.size());
    for (Line line : LINES) {
      List<String> values = told.stream().map(line.value()).toList();
      if (values.stream().anyMatch(value -> !value.isEmpty())) {
        row(lines, line.label(), values, column);
      }
    }
  }

  private void row(List<String> lines, String label, List<String> values, int column) {
    List<List<String>> cells =
        values.stream().map(value -> new Paragraph().add(value).lines(column - 2, false)).toList();
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    boolean differ = values.stream().filter(v -> !v.isEmpty()).distinct().count() > 1;
    for (int i = 0; i < height; i++) {
      StringBuilder line = new StringBuilder();
      line.append(i == 0 && differ && COMPARED.contains(label) ? "\u2260 " : "  ");
      line.append(i == 0 ? inked(label) : "");
      line.append(" ".repeat(LABEL - (i == 0 ? label.length() : 0)));
      for (List<String> cell : cells) {
        String words = i < cell.size() ? cell.get(i) : "";
        line.append(words);
        line.append(" ".repeat(Math.max(0, column - new Paragraph().add(words).columns())));
      }
      lines.add(line.toString().stripTrailing());
    }
  }

  private String inked(String label) {
    return String.join("", new Paragraph().add(label, Ink.FAINT).lines(LABEL, coloured));
  }

  private static String report(Told told) {
    String title = told.report().title();
    String outlet = told.report().outlet();
    String name = title == null ? told.report().name() : title;
    return outlet == null ? name : outlet + ": " + name;
  }

  private static String when(Told told) {
    EventRow event = told.event();
    return event.firstDay() == null && event.lastDay() == null
        ? ""
        : IncidentLines.days(event.firstDay(), event.lastDay());
  }

  private static String who(Told told) {
    return told.telling().groups().stream()
        .map(Telling.People::description)
        .collect(Collectors.joining("; "));
  }

  private static String by(Told told) {
    return told.telling().agents().stream()
        .map(agent -> agent.name().isEmpty() ? word(agent.kind()) : agent.name())
        .collect(Collectors.joining("; "));
  }

  private static String word(Agent.Kind kind) {
    return PlainWords.of(kind);
  }

  private static String sources(Told told) {
    return told.telling().sources().stream()
        .map(chain -> String.join(", via ", chain))
        .collect(Collectors.joining("; "));
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
