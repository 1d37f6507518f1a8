package org.durumi.publisher.leaving;

import org.durumi.archive.Archive;
import org.durumi.publisher.exposure.Exposure;
import org.durumi.publisher.exposure.Exposures;
import org.durumi.publisher.exposure.Field;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/** How far each field travels in the office of an archive; each change is an entry of the log. */
public final class OfficeExposures {

  private OfficeExposures() {}

  /** As it stands. */
  public static Exposures of(Archive archive) {
    return Exposures.parse(archive.setting(Exposures.SETTING, ""));
  }

  /**
   * Changes how far a field travels.
   *
   * @param why the written reason, kept in the log; needed where it is to travel further
   * @return as it stands then
   * @throws RefusedDecision if it lacks a reason, or the field never travels
   */
  public static Exposures change(
      Archive archive, Field field, Exposure exposure, @Nullable String why, Reviewer by) {
    Exposures after = of(archive).with(field, exposure, why);
    if (why != null && !why.isBlank()) {
      archive.setting("publish.why." + field.code().replace('_', '-'), why.strip(), by);
    }
    archive.setting(Exposures.SETTING, after.text(), by);
    return after;
  }
}
