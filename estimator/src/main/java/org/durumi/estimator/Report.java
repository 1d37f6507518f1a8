package org.durumi.estimator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.durumi.estimator.outcome.Figures;
import org.durumi.estimator.outcome.Unit;
import org.durumi.estimator.table.CaptureTable;

/**
 * All answers about one table.
 *
 * @param table with every list that has people
 * @param empty lists that had nobody and were left out
 * @param estimates one for each method asked
 * @param unit what is counted
 */
public record Report(CaptureTable table, List<String> empty, List<Estimate> estimates, Unit unit) {

  /** The span of what may be said; empty where nothing may. */
  public Optional<Headline> headline() {
    return Headline.of(estimates);
  }

  /** What a person who is not a statistician should know, sentence by sentence. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    words.add(
        "%s %s are on at least one of %d lists, %s of them on two or more."
            .formatted(
                People.exactly(table.observed()),
                unit.many(),
                table.size(),
                People.exactly(table.repeated())));
    linkage().ifPresent(words::add);
    if (!empty.isEmpty()) {
      words.add("Left out, since they have none: " + String.join(", ", empty) + ".");
    }
    words.add(answer());
    words.add(
        "%s are documented. What is beyond them is an estimate, and must be printed apart."
            .formatted(People.exactly(table.observed())));
    return words;
  }

  /** Tells that linkage is not certain, where that was asked about. */
  private Optional<String> linkage() {
    return estimates.stream()
        .flatMap(estimate -> estimate.linkage().stream())
        .findFirst()
        .map(linkage ->
            ("Which reports tell of the same %s is not certain; %d other ways to link them are in"
                    + " the figures.")
                .formatted(unit.many(), linkage.others()));
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
    words.add("It assumes " + estimate.method().assumes(unit) + ".");
    words.add("What breaks it: " + estimate.method().breaks(unit) + ".");
    List<Figures> changed =
        estimate.sensitivity().stream().flatMap(s -> s.figures().stream()).toList();
    if (!changed.isEmpty()) {
      words.add(
          "With one list less or other assumptions it says %s to %s."
              .formatted(
                  People.about(changed.stream().mapToDouble(Figures::median).min().orElseThrow()),
                  People.about(changed.stream().mapToDouble(Figures::median).max().orElseThrow())));
    }
    estimate
        .linkage()
        .ifPresent(linkage ->
            words.add(
                ("Other ways to link the reports put the middle at %s to %s; %.0f %% of its"
                        + " uncertainty is theirs.")
                    .formatted(
                        People.about(linkage.lowest()),
                        People.about(linkage.highest()),
                        100 * linkage.between())));
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
