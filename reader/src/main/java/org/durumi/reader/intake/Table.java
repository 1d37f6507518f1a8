package org.durumi.reader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A table of tab-separated values beside the code; lines that begin with {@code #} are notes. */
final class Table {

  private Table() {}

  static List<String[]> rows(String resource) {
    // Loops, not streams: the first table is read before the first report of a short-lived program.
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(resource))) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : table.split("\n", -1)) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          rows.add(line.split("\t", -1));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the table " + resource, e);
    }
  }
}
