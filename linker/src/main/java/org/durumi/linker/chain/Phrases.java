package org.durumi.linker.chain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables beside the code: a header line, then one row a fact, tabs between. */
final class Phrases {

  private Phrases() {}

  /** The rows of a table, without its header and lines that begin with a hash. */
  static List<String[]> rows(String table) {
    try (InputStream in = Phrases.class.getResourceAsStream(table)) {
      if (in == null) {
        throw new IllegalStateException("missing table " + table);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .skip(1)
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A phrase to look for in folded text; an asterisk stands for up to 40 letters. Phrases in Latin
   * letters begin and end with a word.
   */
  static Pattern pattern(String phrase) {
    String words =
        Stream.of(folded(phrase).split("\\*", -1))
            .map(part -> Pattern.quote(part.strip()))
            .collect(Collectors.joining(".{0,40}?"));
    boolean latin = phrase.chars().allMatch(letter -> letter < 0x250);
    return Pattern.compile(latin ? "(?<![a-z0-9])" + words + "(?![a-z0-9])" : words);
  }

  /** One pattern for all phrases of a table, which are in its second column. */
  static Pattern any(String table) {
    return any(rows(table).stream().map(row -> row[1]));
  }

  /** One pattern for all of these. */
  static Pattern any(Stream<String> phrases) {
    return Pattern.compile(
        phrases.map(phrase -> pattern(phrase).pattern()).collect(Collectors.joining("|")));
  }

  /** Small letters, single spaces, straight apostrophes. */
  static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("\\s+", " ").strip();
  }
}
