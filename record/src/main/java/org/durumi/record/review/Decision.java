package org.durumi.record.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.durumi.record.event.Event;
import org.jspecify.annotations.Nullable;

/** What a person decides about an event, once; a later decision supersedes it and never erases. */
public sealed interface Decision {

  /** Who decided. */
  Reviewer by();

  /** When, to the millisecond. */
  Instant when();

  /** The reason given, or null where none is needed and none was given. */
  @Nullable String why();

  /** The word for it in the log: accept, edit, reject, undo or add. */
  default String verdict() {
    return switch (this) {
      case Accepted accepted -> "accept";
      case Corrected corrected -> "edit";
      case Rejected rejected -> "reject";
      case Undone undone -> "undo";
      case Added added -> "add";
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

  /**
   * The newest decision about the event that still stands is taken back: it stands no more, and
   * stays in the log.
   *
   * @param by who decided
   * @param when when, cut to the millisecond
   * @param why the reason, if one was given
   */
  record Undone(Reviewer by, Instant when, @Nullable String why) implements Decision {

    /** Takes an empty reason as none. */
    public Undone {
      when = when.truncatedTo(ChronoUnit.MILLIS);
      why = why == null || why.isBlank() ? null : why.strip();
    }

    @Override
    public String toString() {
      return "Undone[" + when + "]";
    }
  }

  /**
   * The report tells an event that was not proposed: one that the reader missed, or one that it
   * took together with another. It waits for a decision like a proposal.
   *
   * @param by who decided
   * @param when when, cut to the millisecond
   * @param why the reason
   * @param event what the report tells, in its own words
   * @param from the number of the event that it was split off from, or null where it was missed
   */
  record Added(Reviewer by, Instant when, String why, Event event, @Nullable Integer from)
      implements Decision {

    /** Refuses a missing reason and a number below 1. */
    public Added {
      when = when.truncatedTo(ChronoUnit.MILLIS);
      why = reason(why, "add");
      if (from != null && from < 1) {
        throw new RefusedDecision("Events are counted from 1.");
      }
    }

    @Override
    public String toString() {
      return "Added[" + when + "]";
    }
  }

  private static String reason(String why, String verb) {
    if (why.isBlank()) {
      throw new RefusedDecision("To " + verb + " an event, say why, in a few words.");
    }
    return why.strip();
  }
}
