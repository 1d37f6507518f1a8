package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a verb's ending, and the words right after it, make of the act. */
final class EndingReader {

  private static final String LIST = "endings.tsv";
  private static final Map<Conjugation.Shape, List<Rule>> RULES = rules();
  private static final List<Rule> NOUN_RULES = rules("NOUN");

  private EndingReader() {}

  /** What an ending makes of an act. */
  record Ending(Manner manner, boolean attributive) {}

  private record Rule(Pattern pattern, Ending ending) {}

  private static Map<Conjugation.Shape, List<Rule>> rules() {
    Map<Conjugation.Shape, List<Rule>> rules = new EnumMap<>(Conjugation.Shape.class);
    for (Conjugation.Shape shape : Conjugation.Shape.values()) {
      rules.put(shape, rules(shape.name()));
    }
    return rules;
  }

  private static List<Rule> rules(String shape) {
    List<Rule> rules = new ArrayList<>();
    for (String[] row : Lexicon.rows(LIST)) {
      if (row[0].equals(shape)) {
        Manner manner = Manner.valueOf(row[2]);
        rules.add(
            new Rule(Pattern.compile(row[1]), new Ending(manner, row[3].equals("attributive"))));
      }
    }
    return rules;
  }

  /** The ending of a verb whose shape ends at a place. */
  static Ending after(String text, int end, Conjugation.Shape shape) {
    return first(RULES.getOrDefault(shape, List.of()), text, end);
  }

  /** What follows a bare noun for an act: 북송 위기, 구금 중. */
  static Ending afterNoun(String text, int end) {
    return first(NOUN_RULES, text, end);
  }

  private static Ending first(List<Rule> rules, String text, int end) {
    for (Rule rule : rules) {
      Matcher m = rule.pattern().matcher(text).region(end, text.length());
      if (m.lookingAt()) {
        return rule.ending();
      }
    }
    return new Ending(Manner.INERT, false);
  }
}
