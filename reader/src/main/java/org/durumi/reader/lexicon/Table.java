package org.durumi.reader.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A tab-separated table packed with the program; lines that start with {@code #} are comments. */
public final class Table {

  private Table() {}

  /**
   * Reads a table that lies beside a class.
   *
   * @param beside the class whose package holds the table
   * @param name the table's file name
   * @return its rows; every row has at least one cell
   * @throws IllegalStateException if the program was packed without the table
   */
  public static List<String[]> rows(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without its table " + name);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
