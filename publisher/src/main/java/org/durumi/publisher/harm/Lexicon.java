package org.durumi.publisher.harm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.linker.telling.Folded;
import org.durumi.linker.telling.Tsv;
import org.durumi.linker.telling.WordTable;

/** Words and patterns that are seldom harmless, in English, Korean and Chinese. */
final class Lexicon {

  private static final Lexicon STANDARD = new Lexicon();

  private final WordTable words = new WordTable();
  private final Map<Pattern, Hazard> patterns = new LinkedHashMap<>();

  private Lexicon() {
    for (String language : List.of("en", "ko", "zh")) {
      for (String[] row : Tsv.rows(Lexicon.class, "lexicon-" + language + ".tsv")) {
        words.add(hazard(row[0]).code(), row[1]);
      }
    }
    for (String[] row : Tsv.rows(Lexicon.class, "patterns.tsv")) {
      patterns.put(Pattern.compile(row[1]), hazard(row[0]));
    }
  }

  /** The tables that come with the program. */
  static Lexicon standard() {
    return STANDARD;
  }

  private static Hazard hazard(String code) {
    return Hazard.valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** What stands in a text. */
  List<Finding> in(String where, String text) {
    List<Finding> found = new ArrayList<>();
    String folded = Folded.words(text);
    for (WordTable.Found one : words.in(folded)) {
      found.add(
          new Finding(hazard(one.id()), where, folded.substring(one.start(), one.end()).strip()));
    }
    patterns.forEach((pattern, hazard) -> {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        found.add(new Finding(hazard, where, matcher.group()));
      }
    });
    return found.stream().distinct().toList();
  }
}
