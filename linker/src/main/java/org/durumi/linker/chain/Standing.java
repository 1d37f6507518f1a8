package org.durumi.linker.chain;

import java.util.Locale;
import org.durumi.record.event.Modality;

/** How firmly a status is told, the firmest first. */
public enum Standing {
  /** A report asserts it. That does not make it true: see the report's roots and grades. */
  CONFIRMED,
  /** Somebody concludes it: a phone cut off, the word of friends, a belief; or it is hedged. */
  INFERRED,
  /** It lies ahead: feared, planned or ordered. */
  FEARED,
  /** It is told only to be denied. Kept as a claim; it changes nothing. */
  DENIED;

  /** Tells whether a telling's act lies ahead of the report. */
  static boolean isAhead(Modality modality) {
    return switch (modality) {
      case IMMINENT_FEARED, PLANNED, ORDERED_OFFERED -> true;
      default -> false;
    };
  }

  /** Tells whether it is told as having happened, firmly or not. */
  public boolean isPast() {
    return this == CONFIRMED || this == INFERRED;
  }

  /** The name used in messages, such as {@code inferred}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
