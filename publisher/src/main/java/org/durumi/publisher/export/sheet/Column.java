package org.durumi.publisher.export.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A column of a table that leaves, as a codebook tells it.
 *
 * @param name its heading
 * @param meaning what it says, in a sentence
 * @param values what may stand there, apart from nothing and {@code withheld}
 */
public record Column(String name, String meaning, String values) {

  private static final String FILE = "columns.tsv";

  /** The columns of a table, in their order. */
  static List<Column> of(String table) {
    try (InputStream in = Column.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is packed beside this class");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", -1))
          .filter(cells -> cells[0].equals(table))
          .map(cells -> new Column(cells[1], cells[2], cells[3]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " can be read", e);
    }
  }
}
