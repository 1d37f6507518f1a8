package org.durumi.linker.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/** A comparison of text by one measure, taken once, and several thresholds. */
final class LikenessComparison<R> implements Comparison<R> {
  private final String field;
  private final Function<R, @Nullable String> value;
  private final ToDoubleBiFunction<String, String> likeness;
  private final double[] least;
  private final List<String> levels;

  LikenessComparison(
      String field,
      Function<R, @Nullable String> value,
      ToDoubleBiFunction<String, String> likeness,
      List<Double> least) {
    this.field = field;
    this.value = value;
    this.likeness = likeness;
    this.least = least.stream().mapToDouble(Double::doubleValue).toArray();
    List<String> names = new ArrayList<>(List.of("same"));
    least.forEach(at -> names.add("alike " + at));
    names.add("else");
    this.levels = List.copyOf(names);
  }

  @Override
  public String field() {
    return field;
  }

  @Override
  public List<String> levels() {
    return levels;
  }

  @Override
  public int level(R a, R b) {
    String left = value.apply(a);
    String right = value.apply(b);
    if (left == null || right == null) {
      return SILENT;
    }
    if (left.equals(right)) {
      return 0;
    }
    double alike = likeness.applyAsDouble(left, right);
    int level = 0;
    while (level < least.length && alike < least[level]) {
      level++;
    }
    return level + 1;
  }

  @Override
  public @Nullable String term(R r) {
    return value.apply(r);
  }
}
