package org.durumi.linker.match;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How two records are set side by side in one respect.
 *
 * <p>A comparison must be symmetric and free of state: training and scoring call it from several
 * threads.
 *
 * @param <R> the record
 */
public interface Comparison<R> {

  /** What {@link #level} gives where at least one record does not say. */
  int SILENT = -1;

  /** What is compared, in a word or two; unique within {@link Comparisons}. */
  String field();

  /** The names of the levels, the strongest agreement first; the last is whatever is left over. */
  List<String> levels();

  /** The place in {@link #levels} of what the two records have, or {@link #SILENT}. */
  int level(R a, R b);

  /**
   * The value whose rarity matters where two records meet the first level: agreeing on a rare name
   * says more than agreeing on a common one. None for most comparisons.
   */
  default @Nullable String term(R r) {
    return null;
  }

  /** A comparison from a function that gives the level. */
  static <R> Comparison<R> of(String field, List<String> levels, ToIntBiFunction<R, R> level) {
    return new GivenComparison<>(field, List.copyOf(levels), level, r -> null);
  }

  /**
   * A comparison of one value of each record, told apart by tests from the strongest to the
   * weakest. Values that pass none are at the last level, {@code else}.
   */
  static <R, V> Comparison<R> byTests(
      String field, Function<R, @Nullable V> value, List<Step<V>> steps) {
    return new SteppedComparison<>(field, value, List.copyOf(steps), r -> null);
  }

  /**
   * As {@link #byTests}, on text; where the first test holds, the rarity of the text weighs too.
   */
  static <R> Comparison<R> byText(
      String field, Function<R, @Nullable String> value, List<Step<String>> steps) {
    return new SteppedComparison<>(field, value, List.copyOf(steps), value);
  }

  /**
   * A comparison of text by how alike it is. The same text is at the first level, where its rarity
   * weighs too; then come the levels of likeness, and {@code else}.
   *
   * @param likeness 1 for the same, 0 for nothing in common, symmetric
   * @param least the least likeness for each level, falling
   */
  static <R> Comparison<R> byLikeness(
      String field,
      Function<R, @Nullable String> value,
      ToDoubleBiFunction<String, String> likeness,
      List<Double> least) {
    return new LikenessComparison<>(field, value, likeness, least);
  }

  /** The same comparison, where the rarity of this value weighs at the first level. */
  default Comparison<R> withTerm(Function<R, @Nullable String> term) {
    return new GivenComparison<>(field(), levels(), this::level, term);
  }

  /**
   * One level and what it takes to be at it.
   *
   * @param name the level
   * @param holds the test, symmetric
   * @param <V> the value
   */
  record Step<V>(String name, BiPredicate<V, V> holds) {}
}
