package org.durumi.desk.incidents;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.durumi.desk.page.Words;
import org.durumi.linker.match.Score;

/**
 * What speaks for two tellings being one incident and what against, as bars. Half of the width is
 * for what speaks against.
 *
 * @param bars in the order of the comparisons
 * @param verdict how likely it is in all, in words
 * @param forIt what speaks for it, the weightiest first, in words
 * @param against what speaks against it, the weightiest first, in words
 */
public record Weights(List<Bar> bars, String verdict, List<String> forIt, List<String> against) {

  /** The width of the drawing. */
  public static final int WIDTH = 240;

  /** Where neither side is. */
  public static final int MIDDLE = WIDTH / 2;

  /** Longer bars would tell no more: this is 256 to 1. */
  private static final double MOST_BITS = 8;

  /** What weighs less says nothing to a person. */
  private static final double LEAST_BITS = 0.3;

  private static final double CERTAIN = 10;
  private static final double LIKELY = 3;

  /** Keeps its own copies. */
  public Weights {
    bars = List.copyOf(bars);
    forIt = List.copyOf(forIt);
    against = List.copyOf(against);
  }

  /**
   * One comparison.
   *
   * @param field what was compared
   * @param level what came of it
   * @param x where its bar begins
   * @param width how wide it is
   * @param speaks for, against or nothing
   * @param number the weight, in bits
   */
  public record Bar(String field, String level, int x, int width, String speaks, String number) {}

  /** The bars of a score. */
  static Weights of(Score score, Words words) {
    return new Weights(
        score.weights().stream().map(weight -> bar(weight, words)).toList(),
        words.of("incidents.verdict." + verdict(score.prior() + score.bits())),
        reasons(score, words, 1),
        reasons(score, words, -1));
  }

  private static Bar bar(Score.Weight weight, Words words) {
    double bits = Math.clamp(weight.bits(), -MOST_BITS, MOST_BITS);
    int width = (int) Math.max(1, Math.round(Math.abs(bits) / MOST_BITS * MIDDLE));
    boolean speaksFor = bits > 0;
    return new Bar(
        field(weight, words),
        level(weight, words),
        speaksFor ? MIDDLE : MIDDLE - width,
        width,
        Math.abs(bits) < LEAST_BITS ? "nothing" : speaksFor ? "for" : "against",
        String.format(words.locale(), "%+.1f", weight.bits()));
  }

  private static List<String> reasons(Score score, Words words, int sign) {
    return score.weights().stream()
        .filter(weight -> weight.bits() * sign >= LEAST_BITS)
        .sorted(Comparator.comparingDouble((Score.Weight weight) -> -weight.bits() * sign))
        .map(weight -> words.of("incidents.reason", field(weight, words), level(weight, words)))
        .toList();
  }

  private static String field(Score.Weight weight, Words words) {
    return words.name("incidents.weight", slug(weight.field()));
  }

  private static String level(Score.Weight weight, Words words) {
    String group = "incidents.level." + slug(weight.field());
    String slug = slug(weight.level());
    String name = words.name(group, slug);
    return name.equals(slug) ? weight.level() : name;
  }

  /** How a field or level stands in message keys: letters and hyphens. */
  static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
  }

  private static String verdict(double bits) {
    if (Math.abs(bits) <= LIKELY) {
      return "open";
    }
    String side = bits > 0 ? "one" : "two";
    return Math.abs(bits) >= CERTAIN ? side + ".certain" : side + ".likely";
  }
}
