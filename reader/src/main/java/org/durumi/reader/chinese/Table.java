package org.durumi.reader.chinese;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tab-separated word lists that lie beside this package. */
final class Table {

  private Table() {}

  /**
   * The rows of a list; lines that are empty or begin with {@code #} are left out.
   *
   * @param name file name, such as {@code triggers.tsv}
   */
  static List<String[]> rows(String name) {
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The word list " + name + " is missing from the program.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The word list " + name + " cannot be read.", e);
    }
  }
}
