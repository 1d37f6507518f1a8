package org.durumi.linker.match.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a set of people.
 *
 * @param id its name in the set
 * @param entity who it is in truth
 * @param side the file it is from
 * @param values its fields in the file's order; empty where not said
 */
record Person(String id, String entity, String side, List<String> values) {

  @Nullable String get(int column) {
    String value = values.get(column);
    return value.isEmpty() ? null : value;
  }

  /** The first letters of a field; none if it is not said or shorter. */
  @Nullable String start(int column, int letters) {
    String value = values.get(column);
    return value.length() < letters ? null : value.substring(0, letters);
  }

  /** Rows of a FEBRL file: whom a row is about is in its name. */
  static List<Person> febrl(Path file) throws IOException {
    String side = String.valueOf(file.getFileName());
    return rows(file)
        .map(row -> new Person(row.get(0), row.get(0).split("-", 3)[1], side, row))
        .toList();
  }

  /** Rows of the historical figures. */
  static List<Person> historical(Path file) throws IOException {
    return rows(file).map(row -> new Person(row.get(0), row.get(1), "all", row)).toList();
  }

  private static Stream<List<String>> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream().skip(1).map(Person::cells);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
