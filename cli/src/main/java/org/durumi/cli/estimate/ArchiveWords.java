package org.durumi.cli.estimate;

import java.util.ArrayList;
import java.util.List;
import org.durumi.cli.terminal.Counted;
import org.durumi.estimator.MonthFigure;
import org.durumi.estimator.outcome.Unit;
import org.durumi.publisher.unseen.Unseen;

/** What a person must know of an estimate from the archive, beside the figures. */
final class ArchiveWords {

  private ArchiveWords() {}

  static List<String> of(Answer answer) {
    List<String> words = new ArrayList<>();
    answer.unseen().ifPresent(unseen -> archive(unseen, words));
    long said = answer.months().stream().filter(one -> one.headline().isPresent()).count();
    if (!answer.months().isEmpty()) {
      words.add(
          ("By month: %d of %s can be estimated alone; see --plots and --json. Months do not add up"
                  + " to the whole.")
              .formatted(said, Counted.of(answer.months().size(), "month")));
      answer.months().stream()
          .filter(one -> one.headline().isEmpty() && one.observed() > 0)
          .map(MonthFigure::month)
          .findFirst()
          .ifPresent(month ->
              words.add(
                  "A month without a band, such as %s, is no month without unseen."
                      .formatted(month)));
    }
    return words;
  }

  private static void archive(Unseen unseen, List<String> words) {
    words.add("Asked: " + unseen.wanted().words() + ".");
    words.add(
        unseen.linkages() == 0
            ? "Which reports tell of the same was taken for certain, as you asked."
            : ("The linker is unsure of %s of tellings that nobody decided about; %d of %d other"
                    + " linkages give another table, with %d to %d documented. Deciding such pairs"
                    + " narrows it.")
                .formatted(
                    Counted.of(unseen.undecided(), "pair"),
                    unseen.changed(),
                    unseen.linkages(),
                    unseen.fewest(),
                    unseen.most()));
    if (unseen.unlisted() > 0) {
      words.add(
          "%d %s left out, since nobody knows whose any of their sources is."
              .formatted(unseen.unlisted(), unseen.unlisted() == 1 ? "is" : "are"));
    }
    if (unseen.wanted().unit() == Unit.PEOPLE) {
      words.add("Only people whom reports name are counted; whoever nobody names is in no figure.");
    }
  }
}
