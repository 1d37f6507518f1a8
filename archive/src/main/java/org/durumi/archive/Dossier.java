package org.durumi.archive;

import java.util.ArrayList;
import java.util.List;
import org.durumi.archive.store.ReportRow;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.Event;
import org.durumi.record.review.Review;

/**
 * All that the archive knows of one report.
 *
 * @param row the report as it is listed
 * @param proposed the casefile as it was read
 * @param reviews what was decided, one for each event: first the casefile's, in its order, then
 *     those that people added
 */
public record Dossier(ReportRow row, Casefile proposed, List<Review> reviews) {

  /** Keeps its own copy. */
  public Dossier {
    reviews = List.copyOf(reviews);
  }

  /** The casefile with its events as they now stand, and those that people added. */
  public Casefile current() {
    List<Event> events = new ArrayList<>();
    reviews.forEach(review -> events.add(review.event()));
    return new Casefile(proposed.report(), events, proposed.rollups(), proposed.warnings());
  }
}
