package org.durumi.cli.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.durumi.cli.SampleCasefiles;
import org.durumi.record.event.Event;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Review;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewRowsTests {

  private static final Instant NOW = Instant.parse("2026-11-25T01:30:00Z");
  private static final Reviewer BY = new Reviewer("Min-ji");

  private final Event event = SampleCasefiles.full().events().getFirst();

  @Test
  void anAddedEventSaysWhoAddedItAndThatItWaits() {
    assertThat(rows(Review.added(added(null))))
        .containsExactly("added by Min-ji, 25 November 2026  “two acts”", "waits for a person");
    assertThat(rows(Review.added(added(1))).getFirst()).startsWith("split off event 1 by Min-ji");
  }

  @Test
  void whatWasTakenBackStaysInSight() {
    Review review = Review.added(added(null)).with(new Decision.Undone(BY, NOW, null));
    assertThat(rows(review))
        .containsExactly(
            "added (taken back) by Min-ji, 25 November 2026  “two acts”",
            "decision taken back by Min-ji, 25 November 2026");
  }

  private Decision.Added added(@Nullable Integer from) {
    return new Decision.Added(BY, NOW, "two acts", event, from);
  }

  private static List<String> rows(Review review) {
    return ReviewRows.of(review).stream()
        .map(row -> String.join(" ", row.value().lines(200, false)))
        .toList();
  }
}
