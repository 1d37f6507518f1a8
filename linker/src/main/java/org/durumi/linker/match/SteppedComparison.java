package org.durumi.linker.match;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A comparison of one value by tests in order. */
record SteppedComparison<R, V>(
    String field,
    Function<R, @Nullable V> value,
    List<Comparison.Step<V>> steps,
    Function<R, @Nullable String> terms,
    List<String> levels)
    implements Comparison<R> {

  SteppedComparison(
      String field,
      Function<R, @Nullable V> value,
      List<Comparison.Step<V>> steps,
      Function<R, @Nullable String> terms) {
    this(
        field,
        value,
        steps,
        terms,
        Stream.concat(steps.stream().map(Comparison.Step::name), Stream.of("else")).toList());
  }

  @Override
  public int level(R a, R b) {
    V left = value.apply(a);
    V right = value.apply(b);
    if (left == null || right == null) {
      return SILENT;
    }
    int level = 0;
    while (level < steps.size() && !steps.get(level).holds().test(left, right)) {
      level++;
    }
    return level;
  }

  @Override
  public @Nullable String term(R r) {
    return terms.apply(r);
  }
}
