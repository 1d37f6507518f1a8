package org.durumi.estimator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.durumi.estimator.outcome.Figures;
import org.durumi.estimator.table.CaptureTable;

/**
 * All answers about one table.
 *
 * @param table with every list that has people
 * @param empty lists that had nobody and were left out
 * @param estimates one for each method asked
 */
public record Report(CaptureTable table, List<String> empty, List<Estimate> estimates) {

  /** The span of what may be said; empty where nothing may. */
  public Optional<Headline> headline() {
    return Headline.of(estimates);
  }

  /** What a person who is not a statistician should know, sentence by sentence. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    words.add(
        "%s people are on at least one of %d lists, %s of them on two or more."
            .formatted(
                People.exactly(table.observed()), table.size(), People.exactly(table.repeated())));
    if (!empty.isEmpty()) {
      words.add("Left out, since they have nobody: " + String.join(", ", empty) + ".");
    }
    words.add(answer());
    words.add(
        "%s are documented. Whoever is beyond them is an estimate, and must be printed apart."
            .formatted(People.exactly(table.observed())));
    return words;
  }

  private String answer() {
    Optional<Headline> headline = headline();
    if (headline.isEmpty()) {
      boolean asked = estimates.stream().anyMatch(e -> e.method() != Method.CHAO);
      return asked
          ? "How many there were in all cannot be said from these lists: no estimate is defensible."
          : bound();
    }
    Headline h = headline.get();
    return h.methods() == 1
        ? "In all there were about %s, and between %s and %s if the one method asked is right."
            .formatted(People.about(h.least()), People.about(h.lower()), People.about(h.upper()))
        : "In all there were between %s and %s; %d methods put the middle at %s to %s."
            .formatted(
                People.about(h.lower()),
                People.about(h.upper()),
                h.methods(),
                People.about(h.least()),
                People.about(h.most()));
  }

  private String bound() {
    return estimates.stream()
        .filter(Estimate::defensible)
        .flatMap(e -> e.figures().stream())
        .map(f -> "In all there were at least about " + People.about(f.estimate()) + ".")
        .findFirst()
        .orElse("Not even a lower bound can be defended.");
  }

  /** What stands beside one figure: what it assumes, what would break it, how it did in trials. */
  public List<String> words(Estimate estimate) {
    List<String> words = new ArrayList<>();
    words.add("It assumes " + estimate.method().assumes() + ".");
    words.add("What breaks it: " + estimate.method().breaks() + ".");
    List<Figures> changed =
        estimate.sensitivity().stream().flatMap(s -> s.figures().stream()).toList();
    if (!changed.isEmpty()) {
      words.add(
          "With one list less or other assumptions it says %s to %s."
              .formatted(
                  People.about(changed.stream().mapToDouble(Figures::median).min().orElseThrow()),
                  People.about(changed.stream().mapToDouble(Figures::median).max().orElseThrow())));
    }
    List<Consistency> tests = estimate.consistency();
    if (!tests.isEmpty()) {
      double bias = Math.exp(Consistency.meanLogBias(tests));
      words.add(
          "Asked for lists whose size is known, it gave %.2f times the truth on average, and its"
                  .formatted(bias)
              + " interval held the truth %d of %d times."
                  .formatted(tests.stream().filter(Consistency::covers).count(), tests.size()));
    }
    return words;
  }
}
