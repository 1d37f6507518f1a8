package org.durumi.desk.add;

import java.util.List;
import org.durumi.archive.Archive;
import org.durumi.desk.work.Readings;
import org.durumi.record.review.RefusedDecision;
import org.springframework.stereotype.Component;

/** Adds texts that a program brings, as if somebody had pasted them. */
@Component
public final class PastedReports {

  private final Readings readings;

  PastedReports(Readings readings) {
    this.readings = readings;
  }

  /**
   * What became of one.
   *
   * @param report its number; 0 where it could not be read, and where it was there already and may
   *     not be seen
   * @param isNew whether it was not there before
   * @param failures why it could not be read; none where it may not be seen
   */
  public record Outcome(long report, boolean isNew, List<String> failures) {}

  /**
   * Adds a text.
   *
   * @param project the project that it goes into; empty for the only one, or where all begin
   * @throws IllegalArgumentException if the day of publication cannot be read
   * @throws RefusedDecision if the project is none of the person's
   */
  public Outcome add(
      Archive archive, String text, String title, String outlet, String published, String project) {
    Pasted pasted = new Pasted(text, title, outlet, published);
    Pasted.Outcome outcome =
        pasted.add(archive, readings.with(pasted.intake()), Projects.of(project));
    return new Outcome(outcome.report(), outcome.isNew(), outcome.failures());
  }
}
