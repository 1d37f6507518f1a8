package org.durumi.linker.match;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/** A comparison put together from functions. */
record GivenComparison<R>(
    String field,
    List<String> levels,
    ToIntBiFunction<R, R> function,
    Function<R, @Nullable String> terms)
    implements Comparison<R> {

  @Override
  public int level(R a, R b) {
    return function.applyAsInt(a, b);
  }

  @Override
  public @Nullable String term(R r) {
    return terms.apply(r);
  }
}
