package org.durumi.linker.incident;

/**
 * What was learned.
 *
 * @param shipped the model that was started from
 * @param model the model that came of it
 * @param taught whether people's decisions were enough to teach; else they only checked
 * @param verdicts how many decisions there were
 * @param same as how many of them those of "same" count, with what follows from them
 * @param different the same for "not the same"
 * @param before how the shipped model does on the decisions
 * @param after how what was learned does on those that it has not seen
 */
public record Learned(
    LinkModel shipped,
    LinkModel model,
    boolean taught,
    int verdicts,
    double same,
    double different,
    Check before,
    Check after) {

  /** Tells whether there are enough decisions to check by. */
  public boolean isChecked() {
    return same >= LinkLearning.LEAST_TO_CHECK && different >= LinkLearning.LEAST_TO_CHECK;
  }

  /** Tells whether it may be used: checked, and worse than the shipped model in neither figure. */
  public boolean isBetter() {
    return isChecked()
        && after.logLoss() < before.logLoss()
        && after.f1() >= before.f1();
  }
}
