package org.durumi.reader.korean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Rows of a tab-separated word list that ships with the reader; {@code #} begins a comment. */
final class Lexicon {

  private Lexicon() {}

  /**
   * The rows of one list.
   *
   * @param name file name, such as {@code triggers.tsv}
   * @throws IllegalStateException if the program was built without that list
   */
  static List<String[]> rows(String name) {
    try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
      InputStream found =
          Objects.requireNonNull(in, () -> "The word list " + name + " is missing.");
      return new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The word list " + name + " cannot be read.", e);
    }
  }

  /** One column of a list, joined into an alternation for a pattern. */
  static String alternatives(String name, String kind) {
    return String.join(
        "|", rows(name).stream().filter(row -> row[0].equals(kind)).map(row -> row[1]).toList());
  }
}
