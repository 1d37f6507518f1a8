package org.durumi.linker.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A day by which something can be done. It has no hour: it is due when the day begins.
 *
 * @param kind what for
 * @param day the day
 * @param due the day's first moment where the person is
 */
public record Deadline(Kind kind, LocalDate day, Instant due) {

  /** What a deadline is for. */
  public enum Kind {
    /** A report asks for appeals until then. */
    APPEAL,
    /** A report fears their return, or plans it, for then or from then on. */
    RETURN_FEARED,
    /**
     * The urgent procedure of the UN Working Group on Enforced or Involuntary Disappearances takes
     * cases of at most three months.
     */
    WORKING_GROUP;

    /** The name used in messages, such as {@code working_group}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Tells whether it has come. */
  public boolean isPast(Instant now) {
    return !due.isAfter(now);
  }
}
