package org.durumi.record.casework;

import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/**
 * What a person changes about the work on a report. Null leaves a thing as it is.
 *
 * @param by who changes it
 * @param status where the work stands now
 * @param owner who has the report; empty for nobody
 * @param why the reason, if one is given
 */
public record CaseChange(
    Reviewer by, @Nullable CaseStatus status, @Nullable String owner, @Nullable String why) {

  /**
   * Refuses texts that are too long.
   *
   * @throws org.durumi.record.review.RefusedDecision with a sentence for the person
   */
  public CaseChange {
    owner = Wording.name(owner);
    why = Wording.reason(why);
  }

  /** The work stands elsewhere now. */
  public static CaseChange status(Reviewer by, CaseStatus status, @Nullable String why) {
    return new CaseChange(by, status, null, why);
  }

  /** Somebody has the report now; nobody, where the name is empty. */
  public static CaseChange owner(Reviewer by, String owner) {
    return new CaseChange(by, null, owner, null);
  }

  /** Tells no name and no reason. */
  @Override
  public String toString() {
    return "CaseChange[" + status + "]";
  }
}
