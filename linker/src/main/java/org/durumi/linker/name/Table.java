package org.durumi.linker.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The tables beside this package: one fact a row, columns apart by tabs, remarks after a number
 * sign.
 */
final class Table {

  private Table() {}

  /** The rows of a table, each with exactly so many columns; missing ones are empty. */
  static List<String[]> rows(String name, int columns) {
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no table " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .map(line -> row(line, columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] row(String line, int columns) {
    String[] cells = line.split("\t", -1);
    String[] row = Arrays.copyOf(cells, columns);
    for (int i = Math.min(cells.length, columns); i < columns; i++) {
      row[i] = "";
    }
    return row;
  }

  /** The words of a cell. */
  static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(" ", -1));
  }
}
