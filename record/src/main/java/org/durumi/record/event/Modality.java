package org.durumi.record.event;

import java.util.Locale;

/** Whether an act happened, is feared, planned, ordered or denied, as the report puts it. */
public enum Modality {
  /** Asserted by the report or its source. */
  OCCURRED,
  /** Still going on when reported. */
  ONGOING,
  /** A risk stated for these very people. */
  IMMINENT_FEARED,
  /** Announced, prepared or attempted, and not carried out. */
  PLANNED,
  /** Ordered, offered or threatened: orders, rewards, penalties. */
  ORDERED_OFFERED,
  /** The report's own frame is a denial. */
  DENIED,
  /** The report itself hedges: may have, believed, not confirmed, claimed by a party. */
  UNCONFIRMED;

  /** The name used in casefiles, such as {@code imminent_feared}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
