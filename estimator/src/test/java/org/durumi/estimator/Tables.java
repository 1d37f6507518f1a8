package org.durumi.estimator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.durumi.estimator.table.CaptureCsv;
import org.durumi.estimator.table.CaptureTable;

/** The public tables that the field compares with, and what its own tools say about them. */
public final class Tables {

  private Tables() {}

  /** A table by the name of its file. */
  public static CaptureTable read(String name) {
    try (BufferedReader reader = open(name + ".csv")) {
      return CaptureCsv.read(reader, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a file of reference figures, without its first line. */
  public static List<List<String>> reference(String name) {
    try (BufferedReader reader = open("reference/" + name + ".csv")) {
      return reader
          .lines()
          .skip(1)
          .map(line -> List.of(line.replace("\"", "").split(",(?![^\\[]*\\])", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader open(String path) {
    return new BufferedReader(
        new InputStreamReader(
            Objects.requireNonNull(Tables.class.getResourceAsStream(path)),
            StandardCharsets.UTF_8));
  }
}
