package org.durumi.reader.english;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.durumi.reader.lexicon.Table;
import org.durumi.record.event.ActType;

/**
 * Finds the words that state acts, from {@code triggers.tsv}; where two overlap the longer wins.
 */
final class TriggerReader {

  private static final int GAP = 9;

  private record Row(
      ActType type, Trigger.Kind kind, Set<String> options, String[] rest, Set<Verbs.Form> forms) {}

  private static final Map<String, List<Row>> ROWS = new HashMap<>();

  static {
    for (String[] row : Table.rows(TriggerReader.class, "triggers.tsv")) {
      ActType type = ActType.valueOf(row[0].toUpperCase(Locale.ROOT));
      Trigger.Kind kind = Trigger.Kind.valueOf(row[1].toUpperCase(Locale.ROOT));
      String[] words = row[2].split(" ");
      Set<String> options = row.length > 3 ? Set.of(row[3].split(" ")) : Set.of();
      String[] rest = java.util.Arrays.copyOfRange(words, 1, words.length);
      boolean inflected = kind == Trigger.Kind.VERB || kind == Trigger.Kind.DEED;
      Map<String, Set<Verbs.Form>> forms =
          inflected ? Verbs.forms(words[0]) : Map.of(words[0], Set.of());
      forms.forEach((word, set) ->
          ROWS.computeIfAbsent(word, w -> new ArrayList<>())
              .add(new Row(type, kind, options, rest, set)));
    }
  }

  /** All triggers of a sentence, in order and not overlapping. */
  List<Trigger> read(List<Token> tokens) {
    List<Trigger> all = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      for (Row row : ROWS.getOrDefault(tokens.get(i).lower(), List.of())) {
        int to = end(tokens, i + 1, row.rest());
        if (to > 0) {
          all.add(new Trigger(row.type(), row.kind(), row.options(), i, to, row.forms()));
        }
      }
    }
    all.sort(Comparator.<Trigger>comparingInt(t -> -weight(t)).thenComparingInt(Trigger::from));
    List<Trigger> kept = new ArrayList<>();
    for (Trigger trigger : all) {
      boolean clash =
          kept.stream().anyMatch(k -> k.from() < trigger.to() && trigger.from() < k.to());
      boolean alternative =
          kept.stream().anyMatch(k -> k.from() == trigger.from() && k.to() == trigger.to());
      if (!clash || alternative && differs(kept, trigger)) {
        kept.add(trigger);
      }
    }
    kept.sort(Comparator.comparingInt(Trigger::from));
    return kept;
  }

  /**
   * Words that fit two rows of different kinds (order: verb or noun) stay open until roles tell.
   */
  private static boolean differs(List<Trigger> kept, Trigger trigger) {
    return kept.stream()
        .filter(k -> k.from() == trigger.from())
        .noneMatch(k -> k.kind() == trigger.kind() && k.type() == trigger.type());
  }

  private static int weight(Trigger trigger) {
    int words = trigger.to() - trigger.from();
    return words > 1 ? 10 + words : 1;
  }

  private static int end(List<Token> tokens, int at, String[] rest) {
    int i = at;
    boolean gap = false;
    for (String word : rest) {
      if (word.equals("...")) {
        gap = true;
        continue;
      }
      int limit = gap ? Math.min(tokens.size(), i + GAP) : Math.min(tokens.size(), i + 1);
      int hit = -1;
      for (int k = i; k < limit; k++) {
        if (tokens.get(k).is(word)) {
          hit = k;
          break;
        }
        if (Set.of(".", ";", ":", ",", "that", "who", "which").contains(tokens.get(k).lower())) {
          break;
        }
      }
      if (hit < 0) {
        return -1;
      }
      i = hit + 1;
      gap = false;
    }
    return i;
  }
}
