package org.durumi.reader.confidence;

import java.util.List;

/**
 * What decisions teach of how sure the reader may be.
 *
 * @param map what was learned
 * @param judged how many events were decided about
 * @param right how many of them were right
 * @param before how the shipped map does on them
 * @param after how maps do that were learned without the report in question
 */
public record CalibrationLearned(
    Calibration map, int judged, int right, Reliability before, Reliability after) {

  /** So many right and so many wrong events are needed to check by. */
  public static final int LEAST_OF_EACH = 15;

  /** Learns from judgements, with the shipped map as what holds until they speak against it. */
  public static CalibrationLearned from(List<Judged> judged) {
    CalibrationFit fit = CalibrationFit.from(Calibration.standard());
    return new CalibrationLearned(
        fit.fit(judged),
        judged.size(),
        (int) judged.stream().filter(Judged::right).count(),
        Reliability.of(CalibrationFit.by(Calibration.standard(), judged)),
        Reliability.of(fit.heldOut(judged)));
  }

  /** Tells whether there are enough decisions to check it by. */
  public boolean isChecked() {
    return right >= LEAST_OF_EACH && judged - right >= LEAST_OF_EACH;
  }

  /** Tells whether it loses less on decisions that it was not learned from. */
  public boolean isBetter() {
    return isChecked() && after.logLoss() < before.logLoss();
  }
}
