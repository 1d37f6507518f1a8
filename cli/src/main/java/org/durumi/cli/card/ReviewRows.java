package org.durumi.cli.card;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.durumi.record.review.Correction;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Review;
import org.durumi.record.review.ReviewState;
import org.durumi.record.time.Period;

/** What was decided about an event, as rows of its card. */
final class ReviewRows {

  private ReviewRows() {}

  /** A row for each decision, oldest first; one that says so where a person is waited for. */
  static List<Row> of(Review review) {
    List<Row> rows = new ArrayList<>();
    for (Review.Step step : review.steps()) {
      rows.add(new Row("review", Ink.FAINT, step(step)));
    }
    if (review.state() == ReviewState.PROPOSED) {
      rows.add(new Row("review", Ink.FAINT, new Paragraph().add("waits for a person", Ink.FAINT)));
    }
    return rows;
  }

  private static Paragraph step(Review.Step step) {
    Decision decision = step.decision();
    LocalDate day = LocalDate.ofInstant(decision.when(), ZoneOffset.UTC);
    Paragraph line =
        new Paragraph()
            .add(words(decision), step.takenBack() ? Ink.FAINT : Ink.TITLE)
            .add(step.takenBack() ? " (taken back)" : "", Ink.FAINT)
            .add(" by " + decision.by().name())
            .add(", " + PlainWords.of(Period.of(day)), Ink.FAINT);
    String why = decision.why();
    return why == null ? line : line.add("  \u201c" + why + "\u201d", Ink.FAINT);
  }

  private static String words(Decision decision) {
    return switch (decision) {
      case Decision.Accepted _ -> "accepted";
      case Decision.Rejected _ -> "rejected";
      case Decision.Undone _ -> "decision taken back";
      case Decision.Added added ->
          added.from() == null ? "added" : "split off event " + added.from();
      case Decision.Corrected corrected ->
          corrected.corrections().stream()
              .map(Correction::field)
              .collect(Collectors.joining(", ", "corrected (", ")"));
    };
  }
}
