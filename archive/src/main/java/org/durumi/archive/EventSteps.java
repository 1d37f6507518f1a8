package org.durumi.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.durumi.record.review.Review;
import org.durumi.record.review.ReviewState;
import org.durumi.record.source.ReportText;

/** Follows the decisions about a report's events and tells what each changed. */
interface EventSteps {

  /** What a decision changed. */
  List<FieldChange> follow(Step step);

  /** Tells whether an event's decision, counted from 0, was taken back since. */
  boolean isTakenBack(int event, int decision);

  /** How many decisions there were about an event so far. */
  int decisions(int event);

  /** Those of a report whose events were only accepted and rejected: the state is all there is. */
  static EventSteps ofStates() {
    return new States();
  }

  /** Those of any report. */
  static EventSteps of(List<Review> proposed, ReportText text) {
    return new Reviews(new ArrayList<>(proposed), text);
  }

  /** Nobody needs to read the report for these. */
  final class States implements EventSteps {

    private final Map<Integer, String> states = new HashMap<>();
    private final Map<Integer, Integer> decisions = new HashMap<>();

    @Override
    public List<FieldChange> follow(Step step) {
      int event = Decisions.event(step.fields());
      boolean accepted = step.fields().path("verdict").asText().equals("accept");
      String after = (accepted ? ReviewState.ACCEPTED : ReviewState.REJECTED).code();
      String before = states.put(event, after);
      decisions.merge(event, 1, Integer::sum);
      return Timeline.changes(
          "state", before == null ? ReviewState.PROPOSED.code() : before, after);
    }

    @Override
    public boolean isTakenBack(int event, int decision) {
      return false;
    }

    @Override
    public int decisions(int event) {
      return decisions.getOrDefault(event, 0);
    }
  }

  /** The events themselves. */
  record Reviews(List<Review> reviews, ReportText text) implements EventSteps {

    @Override
    public List<FieldChange> follow(Step step) {
      int event = Decisions.event(step.fields());
      Review before = event <= reviews.size() ? reviews.get(event - 1) : null;
      Decisions.follow(reviews, step.header().time(), step.fields(), text);
      return EventValues.changes(before, reviews.get(event - 1));
    }

    @Override
    public boolean isTakenBack(int event, int decision) {
      return reviews.get(event - 1).steps().get(decision).takenBack();
    }

    @Override
    public int decisions(int event) {
      return reviews.get(event - 1).decisions().size();
    }
  }
}
