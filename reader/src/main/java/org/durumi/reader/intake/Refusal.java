package org.durumi.reader.intake;

/**
 * Why an input is not read, as the rest of a sentence that begins with the input's name. Unchecked
 * and without a stack trace: it crosses parsers that would swallow an {@code IOException}.
 */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Refusal(String predicate) {
    super(predicate, null, false, false);
  }

  static Refusal over(String predicate, IntakeLimits.Setting setting) {
    return new Refusal(predicate + "; " + setting.remedy());
  }

  /** The whole sentence about one input. */
  String sentence(String name) {
    return DisplayName.of(name) + " " + getMessage() + ".";
  }
}
