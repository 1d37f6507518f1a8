package org.durumi.desk.work;

import org.durumi.archive.arrival.Reading;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.IntakeLimits;
import org.durumi.reader.intake.Overrides;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The readers, loaded when first needed and then kept: loading them takes a second. */
@Component
public final class Readings {

  private @Nullable Reading reading;

  Readings() {}

  /** Reads what this intake takes in. */
  public Reading with(Intake intake) {
    return first().with(intake);
  }

  /** An intake within the usual limits that leaves everything as it was found. */
  public static Intake usual() {
    return new Intake(IntakeLimits.DEFAULT, Overrides.NONE);
  }

  private synchronized Reading first() {
    Reading loaded = reading;
    if (loaded == null) {
      loaded = new Reading(usual());
      reading = loaded;
    }
    return loaded;
  }
}
