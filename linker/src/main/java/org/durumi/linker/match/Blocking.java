package org.durumi.linker.match;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs are looked at: those that share a key of at least one rule. Pairs can be counted
 * before they are made, and a key shared by too many records is not followed blindly.
 *
 * @param <R> the record
 */
public final class Blocking<R> {
  private final List<Rule<R>> rules;
  private final int largest;
  private final @Nullable Function<R, String> side;

  private Blocking(List<Rule<R>> rules, int largest, @Nullable Function<R, String> side) {
    this.rules = List.copyOf(rules);
    this.largest = largest;
    this.side = side;
  }

  /**
   * Blocking by any of the rules.
   *
   * @param largest the most records that may share a key; a larger block is split by the rule's
   *     finer key, and what is still too large is passed over and counted in the plan
   */
  public Blocking(List<Rule<R>> rules, int largest) {
    this(rules, largest, null);
  }

  /** The same, but never pairing two records of one side, such as one source without doubles. */
  public Blocking<R> across(Function<R, String> sides) {
    return new Blocking<>(rules, largest, sides);
  }

  /**
   * One way for two records to come together.
   *
   * @param name the rule, for the plan
   * @param fields the comparisons that the rule decides: training with pairs of this rule learns
   *     nothing about them
   * @param keys the record's keys; none, and it meets nobody by this rule
   * @param finer a key to split blocks that are too large; a record without it leaves them
   * @param <R> the record
   */
  public record Rule<R>(
      String name,
      Set<String> fields,
      Function<R, List<String>> keys,
      Function<R, @Nullable String> finer) {

    /** Keeps its own copy. */
    public Rule {
      fields = Set.copyOf(fields);
    }

    /** A rule with at most one key for a record, blocks too large not split. */
    public static <R> Rule<R> of(
        String name, Set<String> fields, Function<R, @Nullable String> key) {
      return ofSeveral(
          name,
          fields,
          r -> {
            String only = key.apply(r);
            return only == null ? List.of() : List.of(only);
          });
    }

    /** A rule with any number of keys for a record, blocks too large not split. */
    public static <R> Rule<R> ofSeveral(
        String name, Set<String> fields, Function<R, List<String>> keys) {
      return new Rule<>(name, fields, keys, r -> null);
    }

    /** The same rule with a key to split blocks that are too large. */
    public Rule<R> finer(Function<R, @Nullable String> key) {
      return new Rule<>(name, fields, keys, key);
    }
  }

  /**
   * What a rule would make of the records.
   *
   * @param rule the rule
   * @param blocks blocks of two records or more
   * @param pairs pairs in them; a pair in two blocks counts twice
   * @param split blocks that were too large and were split
   * @param passedOver blocks that were too large in the end and make no pairs
   * @param pairsPassedOver the pairs that those would have made
   */
  public record Count(
      String rule, int blocks, long pairs, int split, int passedOver, long pairsPassedOver) {}

  /** The rules. */
  public List<Rule<R>> rules() {
    return rules;
  }

  /** Counts without making a pair. */
  public List<Count> plan(List<R> records) {
    return rules.stream().map(rule -> blocks(rule, records).count()).toList();
  }

  /** The pairs, numbered by place in the list; each once, however many rules make it. */
  public Pairs pairs(List<R> records) {
    int[] sides = sides(records);
    List<Blocks> all = rules.stream().map(rule -> blocks(rule, records)).toList();
    return BlockedPairs.make(all, sides);
  }

  /** The pairs of one rule alone. */
  public Pairs pairs(List<R> records, Rule<R> rule) {
    return BlockedPairs.make(List.of(blocks(rule, records)), sides(records));
  }

  /** How many pairs there are at all, blocked or not, those within one side left out. */
  double possible(List<R> records) {
    double n = records.size();
    double pairs = n * (n - 1) / 2;
    int[] sizes = new int[records.size()];
    for (int of : sides(records)) {
      sizes[of]++;
    }
    for (double size : sizes) {
      pairs -= size * (size - 1) / 2;
    }
    return pairs;
  }

  private Blocks blocks(Rule<R> rule, List<R> records) {
    return Blocks.of(rule, records, largest, sides(records));
  }

  /** A number for each record's side; without sides each record is its own. */
  int[] sides(List<R> records) {
    int[] sides = new int[records.size()];
    Function<R, String> of = side;
    if (of == null) {
      for (int i = 0; i < sides.length; i++) {
        sides[i] = i;
      }
      return sides;
    }
    Numbering numbers = new Numbering();
    for (int i = 0; i < sides.length; i++) {
      sides[i] = numbers.of(of.apply(records.get(i)));
    }
    return sides;
  }
}
