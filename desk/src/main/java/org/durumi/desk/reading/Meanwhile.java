package org.durumi.desk.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Words;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Review;

/** What was decided about a report after a person had looked at it. */
public final class Meanwhile {

  private static final int MOST = 10;

  private Meanwhile() {}

  private record Step(int event, Decision decision) {}

  /**
   * A decision that the person did not see.
   *
   * @param event the event that it is about, from 1
   * @param sentence who did what
   */
  public record Change(int event, String sentence) {

    /** Never who. */
    @Override
    public String toString() {
      return "Change[" + event + "]";
    }
  }

  /**
   * Each decision that the person did not see, the oldest first. Which these are is told by the
   * log's order: of two at once, the one that was begun first may be kept last.
   *
   * @param seen the events as they saw them; empty where that is not known
   */
  static List<Change> since(List<Review> reviews, List<Review> seen, Words words) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < reviews.size(); i++) {
      int event = i + 1;
      int known = i < seen.size() ? seen.get(i).decisions().size() : 0;
      reviews.get(i).decisions().stream()
          .skip(known)
          .forEach(decision -> steps.add(new Step(event, decision)));
    }
    steps.sort(Comparator.comparing(step -> step.decision().when()));
    return steps.stream()
        .skip(Math.max(0, steps.size() - MOST))
        .map(step ->
            new Change(
                step.event(),
                words.of(
                    "reading.meanwhile." + step.decision().verdict(),
                    Inert.of(step.decision().by().name()),
                    String.valueOf(step.event()))))
        .toList();
  }

  /**
   * An event as the person saw it.
   *
   * @param seen how many decisions about all the report's events they saw
   * @param event its number, from 1
   */
  static Review seen(List<Review> reviews, int seen, int event) {
    Review now = reviews.get(event - 1);
    long known = steps(reviews).stream().limit(seen).filter(step -> step.event() == event).count();
    // Of an added event the addition itself was seen by whoever saw the event.
    int least = now.addition().isPresent() ? 1 : 0;
    return new Review(now.proposal(), now.decisions().subList(0, Math.max(least, (int) known)));
  }

  private static List<Step> steps(List<Review> reviews) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < reviews.size(); i++) {
      int event = i + 1;
      reviews.get(i).decisions().forEach(decision -> steps.add(new Step(event, decision)));
    }
    steps.sort(Comparator.comparing(step -> step.decision().when()));
    return steps;
  }
}
