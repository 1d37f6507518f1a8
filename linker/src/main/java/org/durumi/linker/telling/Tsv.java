package org.durumi.linker.telling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables that lie beside the classes. */
public final class Tsv {

  private Tsv() {}

  /**
   * The lines of a table, without empty ones and those that start with {@code #}.
   *
   * @throws IllegalStateException if the program was built without it
   */
  public static List<String> lines(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The linker's table " + name + " is missing; build the program again.");
      }
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The linker's table " + name + " cannot be read.", e);
    }
  }

  /** The rows of a table, each split at its tabs. */
  public static List<String[]> rows(Class<?> beside, String name) {
    return lines(beside, name).stream().map(line -> line.split("\t", -1)).toList();
  }
}
