package org.durumi.estimator;

import java.util.List;
import java.util.Optional;
import org.durumi.estimator.outcome.Figures;

/**
 * The one sentence, where there may be one: the span of all defensible intervals, since no method
 * is known to be the right one.
 *
 * @param lower the lowest lower end
 * @param upper the highest upper end
 * @param least the lowest median
 * @param most the highest median
 * @param methods how many methods stand behind it
 */
public record Headline(double lower, double upper, double least, double most, int methods) {

  static Optional<Headline> of(List<Estimate> estimates) {
    List<Figures> figures =
        estimates.stream()
            .filter(e -> e.method() != Method.CHAO && e.defensible())
            .flatMap(e -> e.figures().stream())
            .toList();
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Headline(
                figures.stream().mapToDouble(Figures::lower).min().orElseThrow(),
                figures.stream().mapToDouble(Figures::upper).max().orElseThrow(),
                figures.stream().mapToDouble(Figures::median).min().orElseThrow(),
                figures.stream().mapToDouble(Figures::median).max().orElseThrow(),
                figures.size()));
  }
}
