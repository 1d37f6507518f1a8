package org.durumi.linker.incident;

/**
 * What was learned.
 *
 * @param shipped the model that was started from
 * @param model the model that came of it
 * @param way what it was learned from
 * @param verdicts how many decisions there were
 * @param same as how many of them those of "same" count, with what follows from them
 * @param different the same for "not the same"
 * @param before how the shipped model does on the decisions
 * @param after how what was learned does on those that it has not seen
 * @param gain by how many standard errors it loses less on them than the shipped model
 */
public record Learned(
    LinkModel shipped,
    LinkModel model,
    Way way,
    int verdicts,
    double same,
    double different,
    Check before,
    Check after,
    double gain) {

  /** A gain of fewer standard errors may be chance. */
  static final double LEAST_GAIN = 2;

  /** What is learned from, besides the shipped model. */
  public enum Way {
    /** The tellings alone: decisions only check. */
    TELLINGS,
    /** What people decided. */
    DECISIONS,
    /** The tellings first, then what people decided. */
    BOTH
  }

  /** Tells whether there are enough decisions to check by. */
  public boolean isChecked() {
    return same >= LinkLearning.LEAST_TO_CHECK && different >= LinkLearning.LEAST_TO_CHECK;
  }

  /** Tells whether it may be used: checked, surer of the decisions, and no worse at finding. */
  public boolean isBetter() {
    return isChecked() && gain >= LEAST_GAIN && after.f1() >= before.f1();
  }
}
