package org.durumi.publisher.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Codes of the HURIDOCS micro-thesauri for values of ours. Where the list has none that fits, none
 * is given. The second numbering that OpenEvSys uses is the code filled up with zeros to twelve
 * digits, and the list's number.
 */
final class HuridocsTerms {

  static final String GEOGRAPHY = "15";
  static final String PERPETRATOR = "24";
  static final String STATUS_AT_END = "25";
  static final String COUNTING_UNIT = "07";
  static final String INVOLVEMENT = "18";
  static final String DATE = "48";

  private static final Map<String, String> CODES = load();

  private HuridocsTerms() {}

  /** The list's code for a value, or nothing. */
  static String code(String list, String value) {
    return CODES.getOrDefault(list + "/" + value, "");
  }

  /** Tells whether a list has a code; for tests of what leaves. */
  static boolean isIn(String list, String code) {
    return CODES.entrySet().stream()
        .anyMatch(e -> e.getKey().startsWith(list + "/") && e.getValue().equals(code));
  }

  private static Map<String, String> load() {
    try (InputStream in = HuridocsTerms.class.getResourceAsStream("huridocs.tsv")) {
      if (in == null) {
        throw new IllegalStateException("huridocs.tsv is packed beside this class");
      }
      Map<String, String> codes = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(cells -> codes.put(cells[0] + "/" + cells[2], cells[1]));
      return Map.copyOf(codes);
    } catch (IOException e) {
      throw new UncheckedIOException("huridocs.tsv can be read", e);
    }
  }
}
