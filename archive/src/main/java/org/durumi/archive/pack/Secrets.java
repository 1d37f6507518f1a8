package org.durumi.archive.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of withheld values and their places in the text, to find other values that would tell
 * them.
 */
final class Secrets {

  /**
   * Values under these keys are from fixed lists; withholding one says nothing about the others.
   */
  private static final Set<String> LISTED =
      Set.of(
          "kind",
          "precision",
          "edtf",
          "start",
          "end",
          "country",
          "currency",
          "huridocs",
          "acled",
          "plover",
          "type",
          "modality",
          "language",
          "reader",
          "published",
          "how",
          "media",
          "verdict",
          "codes",
          "sha256",
          "read",
          "snapshot");

  private static final Set<String> NAMES = Set.of("name", "names", "by");
  private static final int SHORTEST = 2;

  private final Set<String> words = new LinkedHashSet<>();
  private final List<Place> places = new ArrayList<>();

  /**
   * Takes in a withheld value.
   *
   * @param field the last part of its field's name
   * @param report which report's text its quotes stand in
   */
  void add(String field, JsonNode value, long report) {
    if (LISTED.contains(field)) {
      return;
    }
    if (value.isTextual()) {
      addWord(value.textValue());
      if (NAMES.contains(field)) {
        List.of(value.textValue().split("[\\s,.;·•-]+", -1)).forEach(this::addWord);
      }
    }
    place(value, report);
    value.forEach(part -> {
      if (value.isArray()) {
        add(field, part, report);
      }
    });
    for (Map.Entry<String, JsonNode> part : value.properties()) {
      boolean name = field.equals("names") && part.getKey().equals("text");
      add(name ? "names" : part.getKey(), part.getValue(), report);
    }
  }

  private void addWord(String word) {
    String lower = plain(word).strip();
    if (lower.codePointCount(0, lower.length()) >= SHORTEST) {
      words.add(lower);
    }
  }

  private void place(JsonNode value, long report) {
    JsonNode span = value.path("span");
    if (span.size() == 2) {
      places.add(new Place(report, span.get(0).asLong(), span.get(1).asLong()));
    }
  }

  /** Tells whether a value holds any of the words, or a quote that overlaps one of theirs. */
  boolean areIn(JsonNode value, long report) {
    if (value.isTextual()) {
      String text = plain(value.textValue());
      return words.stream().anyMatch(word -> holds(text, word));
    }
    JsonNode span = value.path("span");
    if (span.size() == 2) {
      Place here = new Place(report, span.get(0).asLong(), span.get(1).asLong());
      if (places.stream().anyMatch(here::overlaps)) {
        return true;
      }
    }
    for (JsonNode part : value) {
      if (areIn(part, report)) {
        return true;
      }
    }
    return false;
  }

  /** In one case, width and composition, so that the same words are the same characters. */
  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** As a whole word, where the script sets words apart. */
  private static boolean holds(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (!joins(text, at, word.codePointAt(0))
          && !joins(text, at + word.length(), word.codePointBefore(word.length()))) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether the letters left and right of a place belong to one word. */
  private static boolean joins(String text, int at, int edge) {
    return at > 0
        && at < text.length()
        && setsWordsApart(edge)
        && setsWordsApart(text.codePointBefore(at))
        && setsWordsApart(text.codePointAt(at));
  }

  private static boolean setsWordsApart(int character) {
    return switch (Character.UnicodeScript.of(character)) {
      case LATIN, CYRILLIC, GREEK, ARMENIAN, GEORGIAN -> Character.isLetter(character);
      default -> false;
    };
  }

  private record Place(long report, long start, long end) {

    boolean overlaps(Place other) {
      return report == other.report && start < other.end && other.start < end;
    }
  }
}
