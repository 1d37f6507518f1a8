package org.durumi.linker.match.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a set of people.
 *
 * @param id its name in the set
 * @param entity who it is in truth
 * @param side the file it is from
 * @param values its fields, empty ones left out
 */
record Person(String id, String entity, String side, Map<String, String> values) {

  @Nullable String get(String field) {
    return values.get(field);
  }

  /** The first letters of a field; none if it is not said or shorter. */
  @Nullable String start(String field, int letters) {
    String value = values.get(field);
    return value == null || value.length() < letters ? null : value.substring(0, letters);
  }

  /** Rows of a FEBRL file: whom a row is about is in its name. */
  static List<Person> febrl(Path file) throws IOException {
    List<Person> people = new ArrayList<>();
    String side = String.valueOf(file.getFileName());
    for (Map<String, String> row : rows(file)) {
      String id = String.valueOf(row.get("rec_id"));
      people.add(new Person(id, id.split("-", 3)[1], side, row));
    }
    return people;
  }

  /** Rows of the historical figures. */
  static List<Person> historical(Path file) throws IOException {
    List<Person> people = new ArrayList<>();
    for (Map<String, String> row : rows(file)) {
      String id = String.valueOf(row.get("unique_id"));
      people.add(new Person(id, String.valueOf(row.get("cluster")), "all", row));
    }
    return people;
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> header = List.of();
    for (String line : Files.readAllLines(file)) {
      List<String> cells = cells(line);
      if (header.isEmpty()) {
        header = cells;
        continue;
      }
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        if (!cells.get(i).isEmpty()) {
          row.put(header.get(i), cells.get(i));
        }
      }
      rows.add(row);
    }
    return rows;
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
