package org.durumi.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.durumi.archive.store.ReportFilter;
import org.durumi.archive.store.ReportRow;
import org.durumi.archive.store.Store;
import org.durumi.reader.confidence.Calibration;
import org.durumi.reader.confidence.CalibrationLearned;
import org.durumi.reader.confidence.Judged;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Review;
import org.durumi.record.review.ReviewState;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/**
 * How sure the reader may be of events in this archive: as the program came, or as learned from its
 * decisions. Which it is, is a setting, so each change is an entry of the log; it holds for reports
 * that are added from then on. For the archive's thread.
 */
public final class Calibrations {

  /** Under which setting a learned map is kept; an empty value means the shipped one. */
  static final String SETTING = "reading.confidence";

  private final Store store;
  private final Ledger ledger;

  Calibrations(Store store, Ledger ledger) {
    this.store = store;
    this.ledger = ledger;
  }

  /** The casefile with the archive's own confidences, where it has any; within a transaction. */
  static Casefile sure(Store store, Casefile read) {
    return learned(store)
        .map(map ->
            new Casefile(
                read.report(),
                map.sure(read.report(), read.events()),
                read.rollups(),
                read.warnings()))
        .orElse(read);
  }

  private static Optional<Calibration> learned(Store store) {
    try {
      return store
          .preferences()
          .get(SETTING)
          .filter(text -> !text.isEmpty())
          .map(Calibration::parse);
    } catch (IllegalArgumentException e) {
      // Learned by a version that looked at other signals: the shipped map holds until it is
      // redone.
      return Optional.empty();
    }
  }

  /** Tells whether a learned map is in force. */
  public boolean isLearned() {
    return store.read(() -> learned(store).isPresent());
  }

  /** Learns anew, from the shipped map on, and changes nothing. */
  public CalibrationLearned learn() {
    return store.readAtOneMoment(() -> {
      Dossiers dossiers = new Dossiers(store);
      List<Judged> judged = new ArrayList<>();
      int all = store.reports().count(ReportFilter.ALL);
      for (ReportRow row : store.reports().newest(ReportFilter.ALL, Math.max(1, all))) {
        // A report in which nobody decided anything need not be opened.
        if (store.reports().events(row.number()).stream()
            .anyMatch(event -> !event.state().equals(ReviewState.PROPOSED.code()))) {
          judged.addAll(judged(dossiers.of(row)));
        }
      }
      return CalibrationLearned.from(judged);
    });
  }

  private static List<Judged> judged(Dossier dossier) {
    return Judged.of(
        Long.toString(dossier.row().number()),
        dossier.proposed(),
        index -> verdict(dossier.reviews().get(index)));
  }

  /** An event whose type had to be corrected was not the one that was proposed. */
  private static @Nullable Boolean verdict(Review review) {
    return switch (review.state()) {
      case PROPOSED -> null;
      case REJECTED -> false;
      case ACCEPTED, CORRECTED -> review.event().type() == review.proposal().type();
    };
  }

  /**
   * Puts what was learned in force.
   *
   * @throws RefusedDecision if it is not known to be better than the shipped map
   */
  public void use(CalibrationLearned learned, Reviewer by) {
    if (!learned.isBetter()) {
      throw new RefusedDecision(
          learned.isChecked()
              ? "What was learned does no better on the decisions than the shipped confidences."
              : "There are too few decisions to check what was learned by: at least "
                  + CalibrationLearned.LEAST_OF_EACH
                  + " events each that were right and wrong are needed.");
    }
    new Setting(SETTING, learned.map().text()).keep(store, ledger, by);
  }

  /** Puts the shipped map in force again. */
  public void useShipped(Reviewer by) {
    if (isLearned()) {
      new Setting(SETTING, "").keep(store, ledger, by);
    }
  }
}
