package org.durumi.reader.english;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.durumi.reader.lexicon.Table;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.durumi.record.event.Count;

/**
 * Reads numbers in digits and words, with what is said of their ends: "at least nine" is 9 or more,
 * "nearly 60" is up to 60, "about 30" is 30 and approximate. Dates, sums and ages are left to their
 * own readers.
 */
final class NumberReader implements MentionReader<Count> {

  private static final Map<String, Integer> VALUES = new HashMap<>();
  // Vague plurals: the least that the word can mean.
  private static final Map<String, Integer> VAGUE =
      Map.of("dozens", 24, "scores", 40, "hundreds", 200, "thousands", 2000);
  private static final Set<String> UNITS_AFTER =
      Set.of(
          "percent",
          "per",
          "%",
          "km",
          "kilometers",
          "kilometres",
          "miles",
          "meters",
          "metres",
          "dollars",
          "yuan",
          "won",
          "euros",
          "rmb",
          "kpw",
          "krw",
          "usd",
          "cny",
          "years",
          "year",
          "months",
          "month",
          "weeks",
          "week",
          "days",
          "day",
          "hours",
          "hour",
          "minutes",
          "minute",
          "times",
          "kilograms",
          "kg",
          "grams",
          "tons",
          "tonnes",
          "a.m.",
          "p.m.",
          "am",
          "pm",
          "o'clock",
          "decades",
          "generations",
          "lashes",
          "rounds",
          "bullets",
          "pages",
          "points",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "sept",
          "oct",
          "nov",
          "dec",
          "celsius",
          "degrees");
  private static final Set<String> MONTHS_BEFORE =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec",
          "article",
          "chapter",
          "no",
          "number",
          "room",
          "camp",
          "aged",
          "age",
          "unit",
          "resolution",
          "section",
          "page",
          "channel",
          "route");

  static {
    for (String[] row : Table.rows(NumberReader.class, "numbers.tsv")) {
      VALUES.put(row[0], Integer.parseInt(row[1]));
    }
  }

  @Override
  public List<Mention<Count>> read(String sentence) {
    List<Token> tokens = Token.split(sentence);
    List<Mention<Count>> found = new ArrayList<>();
    for (Numeral n : read(tokens)) {
      found.add(
          new Mention<>(tokens.get(n.from()).start(), tokens.get(n.to() - 1).end(), n.count()));
    }
    return found;
  }

  /** A number as a range of tokens, the words that qualify it included. */
  record Numeral(int from, int to, Count count) {}

  List<Numeral> read(List<Token> tokens) {
    List<Numeral> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Core core = core(tokens, i);
      if (core == null) {
        i++;
        continue;
      }
      if (!isOther(tokens, i, core.to())) {
        found.add(qualified(tokens, i, core));
      }
      i = core.to();
    }
    return found;
  }

  private record Core(int to, int low, int high, boolean open) {}

  private static @org.jspecify.annotations.Nullable Core core(List<Token> tokens, int i) {
    String word = tokens.get(i).lower();
    Integer vague = VAGUE.get(word);
    if (vague != null) {
      boolean more =
          i + 2 < tokens.size()
              && tokens.get(i + 1).is("of")
              && VAGUE.containsKey(tokens.get(i + 2).lower());
      return new Core(more ? i + 3 : i + 1, vague, vague, true);
    }
    Value first = value(tokens, i);
    if (first == null) {
      return null;
    }
    int to = first.to();
    if (to + 1 < tokens.size() && Set.of("to", "-", "–", "or").contains(tokens.get(to).lower())) {
      Value second = value(tokens, to + 1);
      if (second != null
          && second.value() > first.value()
          && second.value() <= first.value() * 10L) {
        return new Core(second.to(), first.value(), second.value(), false);
      }
    }
    return new Core(to, first.value(), first.value(), false);
  }

  private record Value(int to, int value) {}

  private static @org.jspecify.annotations.Nullable Value value(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    long value = 0;
    long part;
    int to = i;
    if (token.isNumeric()) {
      String digits = token.text().replaceAll("(?<=\\d),(?=\\d{3}(\\D|$))", "");
      if (!digits.matches("\\d{1,9}")) {
        return null;
      }
      part = Long.parseLong(digits);
      to++;
      if (to < tokens.size() && scale(tokens.get(to)) > 1) {
        part *= scale(tokens.get(to++));
      }
      return part > Integer.MAX_VALUE ? null : new Value(to, (int) part);
    }
    part = 0;
    boolean any = false;
    boolean article = Set.of("a", "an").contains(token.lower());
    if (article) {
      if (i + 1 >= tokens.size() || scale(tokens.get(i + 1)) <= 1) {
        return null;
      }
      part = 1;
      to++;
    }
    for (; to < tokens.size(); to++) {
      String word = tokens.get(to).lower();
      if (word.equals("and")
          && any
          && to + 1 < tokens.size()
          && part >= 100
          && simple(tokens.get(to + 1)) > 0) {
        continue;
      }
      long simple = simple(tokens.get(to));
      long scale = scale(tokens.get(to));
      if (scale > 1 && (any || article)) {
        if (scale >= 1000) {
          value += Math.max(part, 1) * scale;
          part = 0;
        } else {
          part = Math.max(part, 1) * scale;
        }
      } else if (simple > 0
          && (part == 0
              || (part % 10 == 0 && part >= 20 && simple < 10)
              || (part >= 100 && part % 100 == 0))) {
        part += simple;
      } else {
        break;
      }
      any = true;
    }
    value += part;
    return any && value > 0 && value <= Integer.MAX_VALUE ? new Value(to, (int) value) : null;
  }

  private static long scale(Token token) {
    return switch (token.lower()) {
      case "hundred" -> 100;
      case "thousand" -> 1000;
      case "million" -> 1_000_000;
      case "billion" -> 1_000_000_000;
      case "dozen" -> 12;
      default -> 1;
    };
  }

  private static long simple(Token token) {
    if (scale(token) > 1) {
      return 0;
    }
    Integer direct = VALUES.get(token.lower());
    if (direct != null) {
      return direct;
    }
    int hyphen = token.lower().indexOf('-');
    if (hyphen > 0) {
      Integer tens = VALUES.get(token.lower().substring(0, hyphen));
      Integer ones = VALUES.get(token.lower().substring(hyphen + 1));
      if (tens != null && ones != null && tens >= 20 && tens % 10 == 0 && ones < 10) {
        return tens + ones;
      }
    }
    return 0;
  }

  /** Tells a date, sum, age or measure from a number of people. */
  private static boolean isOther(List<Token> tokens, int from, int to) {
    if (to < tokens.size() && UNITS_AFTER.contains(tokens.get(to).lower())) {
      return true;
    }
    if (to < tokens.size()
        && tokens.get(to).is("-")
        && to + 1 < tokens.size()
        && tokens.get(to + 1).lower().startsWith("year")) {
      return true;
    }
    if (to + 1 < tokens.size() && tokens.get(to).is(":") && tokens.get(to + 1).isNumeric()) {
      return true;
    }
    if (from > 0) {
      String before = tokens.get(from - 1).lower();
      boolean dated =
          MONTHS_BEFORE.contains(before)
              || (before.equals(".")
                  && from > 1
                  && MONTHS_BEFORE.contains(tokens.get(from - 2).lower()));
      if (dated || Set.of("$", "€", "£", "¥", "₩", "#").contains(before)) {
        return true;
      }
    }
    Token token = tokens.get(from);
    return token.text().matches("(19|20)\\d\\d")
        && (from == 0
            || !Set.of("least", "than", "about", "some", "nearly", "around", "over")
                .contains(tokens.get(from - 1).lower()));
  }

  private static Numeral qualified(List<Token> tokens, int i, Core core) {
    Qualifier before = Qualifier.before(tokens, i);
    Qualifier after = Qualifier.after(tokens, core.to());
    int from = i - before.length();
    int to = core.to() + after.length();
    boolean approximate = before.about() || after.about();
    if (before.sense() == Qualifier.Sense.LEAST
        || after.sense() == Qualifier.Sense.LEAST
        || core.open()) {
      return new Numeral(from, to, new Count(core.low(), null, approximate));
    }
    if (before.sense() == Qualifier.Sense.MOST) {
      return new Numeral(from, to, new Count(null, core.high(), approximate));
    }
    return new Numeral(from, to, new Count(core.low(), core.high(), approximate));
  }
}
