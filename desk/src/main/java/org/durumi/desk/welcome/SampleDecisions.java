package org.durumi.desk.welcome;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.durumi.archive.Archive;
import org.durumi.archive.Dossier;
import org.durumi.record.review.Decision;
import org.durumi.record.review.ReviewState;
import org.durumi.record.review.Reviewer;
import org.springframework.stereotype.Component;

/**
 * Decides about some of the samples, so that the map and the boards show something. The rule is a
 * plain one: of every second report all events that the reader is fairly sure of are accepted as
 * they were proposed, and under a name that no person has. The other reports wait, as new ones do.
 */
@Component
final class SampleDecisions {

  /** Who decided, in the log. */
  static final Reviewer BY = new Reviewer("Demonstration");

  static final double SURE = 0.6;
  static final String WHY = "Accepted unread, to show what the desk does with accepted events.";

  private final Clock clock;

  SampleDecisions(Clock clock) {
    this.clock = clock;
  }

  void decide(Archive archive, List<Long> reports) {
    for (int i = 0; i < reports.size(); i += 2) {
      archive.dossier(reports.get(i)).ifPresent(dossier -> accept(archive, dossier));
    }
  }

  private void accept(Archive archive, Dossier dossier) {
    List<Integer> sure =
        IntStream.range(0, dossier.reviews().size())
            .filter(i -> dossier.reviews().get(i).state() == ReviewState.PROPOSED)
            .filter(i -> dossier.reviews().get(i).event().confidence() >= SURE)
            .mapToObj(i -> i + 1)
            .toList();
    if (!sure.isEmpty()) {
      archive.decide(dossier, sure, new Decision.Accepted(BY, clock.instant(), WHY));
    }
  }
}
