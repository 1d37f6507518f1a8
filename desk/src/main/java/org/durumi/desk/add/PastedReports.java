package org.durumi.desk.add;

import java.util.List;
import org.durumi.archive.Archive;
import org.durumi.desk.work.Readings;
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
   * @param report its number; 0 where it could not be read
   * @param isNew whether it was not there before
   * @param failures why it could not be read
   */
  public record Outcome(long report, boolean isNew, List<String> failures) {}

  /**
   * Adds a text.
   *
   * @throws IllegalArgumentException if the day of publication cannot be read
   */
  public Outcome add(Archive archive, String text, String title, String outlet, String published) {
    Pasted pasted = new Pasted(text, title, outlet, published);
    Pasted.Outcome outcome = pasted.add(archive, readings.with(pasted.intake()));
    return new Outcome(outcome.report(), outcome.isNew(), outcome.failures());
  }
}
