package org.durumi.reader.intake;

/**
 * The limits of one reading and its clock. Whatever hands bytes or nodes to a parser asks {@link
 * #checkTime()} first, so a parser that goes round in circles runs dry.
 */
final class Bounds {

  private final IntakeLimits limits;
  private final long deadline;

  Bounds(IntakeLimits limits) {
    this.limits = limits;
    this.deadline = System.nanoTime() + limits.maxTime().toNanos();
  }

  IntakeLimits limits() {
    return limits;
  }

  /** Refuses once the time is over or the reading thread was interrupted. */
  void checkTime() {
    if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
      throw overTime();
    }
  }

  void checkDepth(int depth) {
    if (depth > limits.maxDepth()) {
      throw Refusal.over(
          "is nested more than " + limits.maxDepth() + " levels deep", IntakeLimits.Setting.DEPTH);
    }
  }

  void checkCharacters(int characters) {
    if (characters > limits.maxCharacters()) {
      throw Refusal.over(
          "holds more than " + limits.maxCharacters() + " characters of text",
          IntakeLimits.Setting.CHARACTERS);
    }
  }

  Refusal overTime() {
    String seconds =
        Double.toString(limits.maxTime().toMillis() / 1000.0).replaceFirst("\\.0$", "");
    return Refusal.over(
        "takes longer than " + seconds + " seconds to read", IntakeLimits.Setting.SECONDS);
  }
}
