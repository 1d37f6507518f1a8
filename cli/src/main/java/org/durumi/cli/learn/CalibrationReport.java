package org.durumi.cli.learn;

import java.util.Locale;
import org.durumi.archive.Calibrations;
import org.durumi.reader.confidence.CalibrationLearned;
import org.durumi.reader.confidence.Reliability;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/** Learns how sure the reader may be in an archive, and says what came of it. */
final class CalibrationReport {

  private final Calibrations calibrations;

  CalibrationReport(Calibrations calibrations) {
    this.calibrations = calibrations;
  }

  /**
   * Learns.
   *
   * @param by who wants it in force, or null if nothing is to change
   */
  String learn(@Nullable Reviewer by) {
    CalibrationLearned learned = calibrations.learn();
    if (by != null) {
      calibrations.use(learned, by);
    }
    return "%d events were decided about; %d of them were proposed rightly.%n%n"
            .formatted(learned.judged(), learned.right())
        + "%-31s %8s %8s%n".formatted("on reports held out", "shipped", "learned")
        + figures("bits lost on each", learned.before().logLoss(), learned.after().logLoss())
        + figures("expected calibration error", learned.before().error(), learned.after().error())
        + bins(learned.after())
        + "\n"
        + verdict(learned, by != null)
        + "\n";
  }

  /** Puts the shipped map in force again. */
  String forget(Reviewer by) {
    calibrations.useShipped(by);
    return "The shipped confidences are in force for reports added from now on.\n";
  }

  private static String figures(String name, double old, double fresh) {
    return String.format(Locale.ROOT, "%-31s %8.3f %8.3f%n", name, old, fresh);
  }

  private static String bins(Reliability reliability) {
    StringBuilder out = new StringBuilder();
    for (Reliability.Bin bin : reliability.bins()) {
      out.append(
          String.format(
              Locale.ROOT,
              "  confidence %.2f: right %.2f of %d%n",
              bin.predicted(),
              bin.right(),
              bin.events()));
    }
    return out.toString();
  }

  private String verdict(CalibrationLearned learned, boolean used) {
    if (used) {
      return "What was learned is in force for reports added from now on. To go back: durumi learn"
          + " --calibrate --shipped";
    }
    String force =
        calibrations.isLearned()
            ? " Learned confidences are in force."
            : " The shipped confidences are in force.";
    if (!learned.isChecked()) {
      return "There are too few decisions to check this by (at least "
          + CalibrationLearned.LEAST_OF_EACH
          + " each right and wrong), so it cannot be used."
          + force;
    }
    return (learned.isBetter()
            ? "This does better than the shipped confidences. To put it in force: durumi learn"
                + " --calibrate --use."
            : "This does no better than the shipped confidences, so it cannot be used.")
        + force;
  }
}
