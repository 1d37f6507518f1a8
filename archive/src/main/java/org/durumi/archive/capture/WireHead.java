package org.durumi.archive.capture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines before an answer's body.
 *
 * @param status 100 to 999
 * @param fields in their order
 */
record WireHead(int status, List<Field> fields) {

  /**
   * One header field.
   *
   * @param name in lower case
   * @param value trimmed
   */
  record Field(String name, String value) {}

  private static final int LONGEST_TYPE = 200;
  private static final Pattern STATUS = Pattern.compile("HTTP/[0-9.]+ +([1-9][0-9]{2})(?: .*)?");

  /** Reads a head; empty if its first line is not HTTP's. Lines that are no fields are passed. */
  static Optional<WireHead> parse(byte[] raw) {
    List<String> lines = new String(raw, StandardCharsets.ISO_8859_1).lines().toList();
    Matcher status = STATUS.matcher(lines.isEmpty() ? "" : lines.getFirst());
    if (!status.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new WireHead(Integer.parseInt(status.group(1)), fields(lines.subList(1, lines.size()))));
  }

  /** Reads lines {@code name: value}, with later lines that begin with a space joined on. */
  static List<Field> fields(List<String> lines) {
    List<Field> fields = new ArrayList<>();
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (!line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
        if (!fields.isEmpty()) {
          Field last = fields.removeLast();
          fields.add(new Field(last.name(), last.value() + " " + line.strip()));
        }
      } else if (colon > 0) {
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        fields.add(new Field(name, line.substring(colon + 1).strip()));
      }
    }
    return List.copyOf(fields);
  }

  Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  List<String> all(String name) {
    return fields.stream().filter(f -> f.name().equals(name)).map(Field::value).toList();
  }

  /** The media type with its parameters, or what bytes of no known kind are called. */
  String mediaType() {
    String given = first("content-type").orElse("").replaceAll("[^\\x20-\\x7e]", "").strip();
    String bounded = given.substring(0, Math.min(given.length(), LONGEST_TYPE));
    return bounded.isEmpty() ? "application/octet-stream" : bounded;
  }

  /** Where a redirect leads, with bytes beyond ASCII escaped as they came. */
  String location() {
    StringBuilder out = new StringBuilder();
    for (char c : first("location").orElse("").toCharArray()) {
      out.append(c < 0x80 ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return out.toString();
  }

  boolean redirects() {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> first("location").isPresent();
      default -> false;
    };
  }
}
