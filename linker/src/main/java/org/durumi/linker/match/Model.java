package org.durumi.linker.match;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * What agreement is worth: for every level of every field, how often records of one thing (m) and
 * of two things (u) meet it (Fellegi and Sunter, "A theory for record linkage", JASA 64, 1969).
 *
 * @param lambda the chance that two records drawn at random are one, above 0 and below 1
 * @param fields the fields, in the order of the comparisons
 */
public record Model(double lambda, List<Field> fields) {

  /** Keeps its own copy. */
  public Model {
    fields = List.copyOf(fields);
    if (!(lambda > 0 && lambda < 1)) {
      throw new IllegalArgumentException("lambda must be between 0 and 1: " + lambda);
    }
  }

  /**
   * One field's chances.
   *
   * @param name the field
   * @param levels its levels
   * @param m for each level, the chance of it among records of one thing; sums to 1
   * @param u for each level, the chance of it among records of two things; sums to 1
   */
  public record Field(String name, List<String> levels, List<Double> m, List<Double> u) {

    /** Keeps its own copies. */
    public Field {
      levels = List.copyOf(levels);
      m = List.copyOf(m);
      u = List.copyOf(u);
      if (m.size() != levels.size() || u.size() != levels.size()) {
        throw new IllegalArgumentException("a chance for each level is needed: " + name);
      }
      if (!(m.stream().allMatch(p -> p > 0 && p <= 1) && u.stream().allMatch(p -> p > 0))) {
        throw new IllegalArgumentException("chances must be above 0: " + name);
      }
    }

    /** log2(m/u) of a level. */
    public double bits(int level) {
      return Math.log(m.get(level) / u.get(level)) / Math.log(2);
    }
  }

  /** log2 of the odds of {@link #lambda}. */
  public double prior() {
    return Math.log(lambda / (1 - lambda)) / Math.log(2);
  }

  /** The same weights under another chance that two records are one. */
  public Model withLambda(double chance) {
    return new Model(chance, fields);
  }

  /** The same with each chance to four significant digits, as it is printed and kept. */
  public Model rounded() {
    MathContext digits = new MathContext(4);
    return new Model(
        round(lambda, digits),
        fields.stream()
            .map(field ->
                new Field(
                    field.name,
                    field.levels,
                    field.m.stream().map(p -> round(p, digits)).toList(),
                    field.u.stream().map(p -> round(p, digits)).toList()))
            .toList());
  }

  private static double round(double chance, MathContext digits) {
    return new BigDecimal(chance).round(digits).doubleValue();
  }

  /** The score of two records, without regard to how rare their values are. */
  public <R> Score score(Comparisons<R> comparisons, R a, R b) {
    return new Scorer<>(comparisons, this, Rarity.NONE).score(a, b);
  }

  /** The model as lines of tab-separated text: lambda, then field, level, m, u. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("lambda\t" + lambda);
    for (Field field : fields) {
      for (int i = 0; i < field.levels.size(); i++) {
        lines.add(
            String.join(
                "\t",
                field.name,
                field.levels.get(i),
                Double.toString(field.m.get(i)),
                Double.toString(field.u.get(i))));
      }
    }
    return lines;
  }

  /**
   * Reads what {@link #lines} wrote; empty lines and lines that start with {@code #} are passed
   * over.
   *
   * @throws IllegalArgumentException if a line has another form
   */
  public static Model parse(List<String> lines) {
    return ModelLines.read(lines);
  }
}
