package org.durumi.desk.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.durumi.desk.page.Words;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Review;

/** What was decided about a report after a person had looked at it. */
final class Meanwhile {

  private static final int MOST = 10;

  private Meanwhile() {}

  private record Step(int event, Decision decision) {}

  /**
   * A sentence for each decision that the person did not see, the oldest first.
   *
   * @param seen how many decisions about all its events they saw
   */
  static List<String> since(List<Review> reviews, int seen, Words words) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < reviews.size(); i++) {
      int event = i + 1;
      reviews.get(i).decisions().forEach(decision -> steps.add(new Step(event, decision)));
    }
    steps.sort(Comparator.comparing(step -> step.decision().when()));
    return steps.stream()
        .skip(Math.max(Math.max(0, seen), steps.size() - MOST))
        .map(step ->
            words.of(
                "reading.meanwhile." + step.decision().verdict(),
                step.decision().by().name(),
                String.valueOf(step.event())))
        .toList();
  }
}
