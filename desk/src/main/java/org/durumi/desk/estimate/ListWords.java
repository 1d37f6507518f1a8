package org.durumi.desk.estimate;

import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Words;
import org.durumi.publisher.unseen.ListName;

/** What lists and changes of a trial are called, in the person's language. */
final class ListWords {

  private static final String WITHOUT = "without ";
  private static final String KINDS = " kinds";
  private static final String THRESHOLD = "threshold ";
  private static final String ALPHA = "alpha ";
  private static final String PRIOR = "prior count ";

  private final Words words;

  ListWords(Words words) {
    this.words = words;
  }

  /** A list. */
  String list(String name) {
    if (name.equals(ListName.OTHERS)) {
      return words.of("estimate.others");
    }
    return ListName.sort(name)
        .map(sort -> words.of("estimate.sort." + sort))
        .orElseGet(() -> Inert.of(name));
  }

  /** What was changed to try how far a figure moves. */
  String change(String change) {
    if (change.startsWith(WITHOUT)) {
      return words.of("estimate.change.without", list(change.substring(WITHOUT.length())));
    }
    if (change.endsWith(KINDS)) {
      return words.of(
          "estimate.change.kinds", change.substring(0, change.length() - KINDS.length()));
    }
    if (change.startsWith(THRESHOLD)) {
      return words.of("estimate.change.threshold", change.substring(THRESHOLD.length()));
    }
    if (change.startsWith(ALPHA)) {
      return words.of("estimate.change.alpha", change.substring(ALPHA.length()));
    }
    return change.startsWith(PRIOR)
        ? words.of("estimate.change.prior." + change.substring(PRIOR.length()))
        : change;
  }
}
