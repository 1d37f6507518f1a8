package org.durumi.desk.add;

import java.util.ArrayList;
import java.util.List;
import org.durumi.archive.Added;
import org.durumi.archive.Archive;
import org.durumi.archive.Destination;
import org.durumi.archive.arrival.Adder;
import org.durumi.archive.arrival.FileSource;
import org.durumi.archive.arrival.Outcomes;
import org.durumi.archive.arrival.Prepared;
import org.durumi.archive.arrival.Reading;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.IntakeLimits;
import org.durumi.reader.intake.Overrides;
import org.jspecify.annotations.Nullable;

/**
 * A text that somebody pasted, with what they know of it.
 *
 * @param text the text
 * @param title its headline, if known
 * @param outlet who published it, if known
 * @param published when, if known
 */
public record Pasted(String text, String title, String outlet, String published) {

  /** An empty form. */
  static final Pasted NOTHING = new Pasted("", "", "", "");

  /**
   * What became of it.
   *
   * @param report its number; 0 where it could not be read, and where it was there already and may
   *     not be seen
   * @param isNew whether it was not there before
   * @param failures why it could not be read; none where it may not be seen
   */
  record Outcome(long report, boolean isNew, List<String> failures) {}

  /**
   * What takes it in.
   *
   * @throws IllegalArgumentException with a sentence, if the date cannot be read
   */
  Intake intake() {
    String date = published.isBlank() ? null : published.strip();
    return new Intake(IntakeLimits.DEFAULT, Overrides.of(date, outlet, null).withTitle(title));
  }

  /** Adds it at once; null is where all reports begin. */
  Outcome add(Archive archive, Reading reading, @Nullable Destination into) {
    Told told = new Told();
    Adder adder = new Adder(archive, told, into);
    adder.take(new FileSource(archive, IntakeLimits.DEFAULT).pasted(text).prepare(reading));
    adder.flush();
    return new Outcome(told.report, told.isNew, List.copyOf(told.failures));
  }

  private static final class Told implements Outcomes {

    private final List<String> failures = new ArrayList<>();
    private long report;
    private boolean isNew;

    @Override
    public void added(Prepared.Ready ready, Added added) {
      isNew = true;
      report = added.reports().getFirst();
    }

    @Override
    public void known(String name, Added added) {
      report = added.reports().isEmpty() ? 0 : added.reports().getFirst();
    }

    @Override
    public void failed(String name, String sentence) {
      failures.add(sentence);
    }
  }

  /** Tells nothing of the text. */
  @Override
  public String toString() {
    return "Pasted";
  }
}
