package org.durumi.record.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person decides about an event, once; a later decision supersedes it and never erases. */
public sealed interface Decision {

  /** Who decided. */
  Reviewer by();

  /** When, to the millisecond. */
  Instant when();

  /** The reason given, or null where none is needed and none was given. */
  @Nullable String why();

  /** The word for it in the evidence log: {@code accept}, {@code edit} or {@code reject}. */
  default String verdict() {
    return switch (this) {
      case Accepted accepted -> "accept";
      case Corrected corrected -> "edit";
      case Rejected rejected -> "reject";
    };
  }

  /**
   * The event is as it stands.
   *
   * @param by who decided
   * @param when when, cut to the millisecond
   * @param why the reason, if one was given
   */
  record Accepted(Reviewer by, Instant when, @Nullable String why) implements Decision {

    /** Takes an empty reason as none. */
    public Accepted {
      when = when.truncatedTo(ChronoUnit.MILLIS);
      why = why == null || why.isBlank() ? null : why.strip();
    }

    @Override
    public String toString() {
      return "Accepted[" + when + "]";
    }
  }

  /**
   * The event is as it stands but for some fields.
   *
   * @param by who decided
   * @param when when, cut to the millisecond
   * @param why the reason
   * @param corrections at least one, none twice, in the order in which they apply
   */
  record Corrected(Reviewer by, Instant when, String why, List<Correction> corrections)
      implements Decision {

    /** Refuses a missing reason, no correction at all and corrections at odds with each other. */
    public Corrected {
      when = when.truncatedTo(ChronoUnit.MILLIS);
      why = reason(why, "correct");
      corrections = CorrectionOrder.sorted(corrections);
    }

    @Override
    public String toString() {
      return "Corrected[" + when + ", " + corrections.size() + "]";
    }
  }

  /**
   * The report tells no such event.
   *
   * @param by who decided
   * @param when when, cut to the millisecond
   * @param why the reason
   */
  record Rejected(Reviewer by, Instant when, String why) implements Decision {

    /** Refuses a missing reason. */
    public Rejected {
      when = when.truncatedTo(ChronoUnit.MILLIS);
      why = reason(why, "reject");
    }

    @Override
    public String toString() {
      return "Rejected[" + when + "]";
    }
  }

  private static String reason(String why, String verb) {
    if (why.isBlank()) {
      throw new RefusedDecision("To " + verb + " an event, say why, in a few words.");
    }
    return why.strip();
  }
}
