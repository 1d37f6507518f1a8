package org.durumi.publisher.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.durumi.record.event.ActType;

/** What headings and types are called elsewhere: tables beside this class. */
final class Words {

  private static final Map<String, List<String>> HEADINGS = load("headings.tsv");
  private static final Map<String, List<String>> TYPES = load("types.tsv");

  private Words() {}

  /** The headings that mean a field, the likelier first. */
  static List<String> headings(Field field) {
    return HEADINGS.getOrDefault(field.word(), List.of());
  }

  /** The type that a word means, if that is plain. */
  static Optional<ActType> type(String word) {
    String plain = plain(word);
    return Arrays.stream(ActType.values())
        .filter(type ->
            plain.equals(plain(type.code()))
                || TYPES.getOrDefault(type.code(), List.of()).contains(plain))
        .findFirst();
  }

  /** Small letters, a space for every run of other signs. */
  static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  private static Map<String, List<String>> load(String name) {
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is packed beside this class");
      }
      Map<String, List<String>> words = new LinkedHashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .forEach(cells -> words.put(cells.getFirst(), cells.subList(1, cells.size())));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(name + " can be read", e);
    }
  }
}
