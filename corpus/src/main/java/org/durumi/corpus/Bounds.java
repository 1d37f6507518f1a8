package org.durumi.corpus;

import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.IntakeLimits;
import org.durumi.reader.intake.Overrides;
import picocli.CommandLine.Option;

/** How long a report may be, and may take. */
final class Bounds {

  private static final IntakeLimits SAFE = IntakeLimits.DEFAULT;

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      description = "Largest record, in bytes (32 MiB).")
  private int bytes = (int) SAFE.maxBytes();

  @Option(names = "--max-characters", paramLabel = "N", description = "Longest text (2,000,000).")
  private int characters = SAFE.maxCharacters();

  @Option(
      names = "--max-seconds",
      paramLabel = "N",
      description = "Longest time for one report (120).")
  private int seconds = 120;

  int bytes() {
    return required(bytes, "--max-bytes");
  }

  int characters() {
    return required(characters, "--max-characters");
  }

  int seconds() {
    return required(seconds, "--max-seconds");
  }

  Intake intake() {
    return new Intake(SAFE.withMaxBytes(bytes()).withMaxCharacters(characters()), Overrides.NONE);
  }

  private static int required(int value, String option) {
    if (value < 1 || value > Integer.MAX_VALUE / 2) {
      throw new IllegalArgumentException(
          option + " must be at least 1, and under a thousand million.");
    }
    return value;
  }
}
