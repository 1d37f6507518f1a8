package org.durumi.record.casework;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/**
 * What a person changes about the care for the people of an event. Null leaves a thing as it is.
 *
 * @param by who changes it
 * @param action what is to be done next; empty for nothing
 * @param due until when, or {@link #NOT_DUE}; kept to the second
 * @param owner who does it; empty for nobody
 * @param closed why nothing more is to be done; empty to open it again
 * @param why the reason for the change, if one is given
 */
public record CareChange(
    Reviewer by,
    @Nullable String action,
    @Nullable Instant due,
    @Nullable String owner,
    @Nullable String closed,
    @Nullable String why) {

  /** Takes the time away. */
  public static final Instant NOT_DUE = Instant.EPOCH;

  /**
   * Refuses texts that are too long.
   *
   * @throws org.durumi.record.review.RefusedDecision with a sentence for the person
   */
  public CareChange {
    action = Wording.text(action, "The next action");
    due = due == null ? null : due.truncatedTo(ChronoUnit.SECONDS);
    owner = Wording.name(owner);
    closed = Wording.text(closed, "The reason");
    why = Wording.reason(why);
  }

  /** Tells nothing that was typed. */
  @Override
  public String toString() {
    return "CareChange";
  }
}
