package org.durumi.record.linkage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides about two tellings, once; it holds until it is taken back or superseded.
 */
public sealed interface LinkDecision {

  /** The two tellings. */
  TellingPair pair();

  /** Who decided. */
  Reviewer by();

  /** When, to the millisecond. */
  Instant when();

  /** The reason given, or null. */
  @Nullable String why();

  /** The word for it in the log: same, different, same_group, different_group or undo. */
  default String verdict() {
    return switch (this) {
      case SameIncident same -> "same";
      case NotTheSameIncident different -> "different";
      case SameGroup same -> "same_group";
      case NotTheSameGroup different -> "different_group";
      case Undone undone -> "undo";
    };
  }

  /**
   * The decision that a word in the log means; empty where it means none.
   *
   * @throws RefusedDecision if the reason is too long
   */
  static Optional<LinkDecision> of(
      String verdict, TellingPair pair, Reviewer by, Instant when, @Nullable String why) {
    return switch (verdict) {
      case "same" -> Optional.of(new SameIncident(pair, by, when, why));
      case "different" -> Optional.of(new NotTheSameIncident(pair, by, when, why));
      case "same_group" -> Optional.of(new SameGroup(pair, by, when, why));
      case "different_group" -> Optional.of(new NotTheSameGroup(pair, by, when, why));
      case "undo" -> Optional.of(new Undone(pair, by, when, why));
      default -> Optional.empty();
    };
  }

  /**
   * Both tell of one happening.
   *
   * @param pair the two tellings
   * @param by who decided
   * @param when when, cut to the millisecond
   * @param why the reason, if one was given
   */
  record SameIncident(TellingPair pair, Reviewer by, Instant when, @Nullable String why)
      implements LinkDecision {

    /** Takes an empty reason as none. */
    public SameIncident {
      when = when.truncatedTo(ChronoUnit.MILLIS);
      why = reason(why);
    }

    @Override
    public String toString() {
      return "SameIncident[" + pair + "]";
    }
  }

  /**
   * They tell of two happenings.
   *
   * @param pair the two tellings
   * @param by who decided
   * @param when when, cut to the millisecond
   * @param why the reason, if one was given
   */
  record NotTheSameIncident(TellingPair pair, Reviewer by, Instant when, @Nullable String why)
      implements LinkDecision {

    /** Takes an empty reason as none. */
    public NotTheSameIncident {
      when = when.truncatedTo(ChronoUnit.MILLIS);
      why = reason(why);
    }

    @Override
    public String toString() {
      return "NotTheSameIncident[" + pair + "]";
    }
  }

  /**
   * The people of both are one group, in one happening or in one after the other.
   *
   * @param pair the two tellings
   * @param by who decided
   * @param when when, cut to the millisecond
   * @param why the reason, if one was given
   */
  record SameGroup(TellingPair pair, Reviewer by, Instant when, @Nullable String why)
      implements LinkDecision {

    /** Takes an empty reason as none. */
    public SameGroup {
      when = when.truncatedTo(ChronoUnit.MILLIS);
      why = reason(why);
    }

    @Override
    public String toString() {
      return "SameGroup[" + pair + "]";
    }
  }

  /**
   * The people of both are two groups.
   *
   * @param pair the two tellings
   * @param by who decided
   * @param when when, cut to the millisecond
   * @param why the reason, if one was given
   */
  record NotTheSameGroup(TellingPair pair, Reviewer by, Instant when, @Nullable String why)
      implements LinkDecision {

    /** Takes an empty reason as none. */
    public NotTheSameGroup {
      when = when.truncatedTo(ChronoUnit.MILLIS);
      why = reason(why);
    }

    @Override
    public String toString() {
      return "NotTheSameGroup[" + pair + "]";
    }
  }

  /**
   * The newest decision about the two tellings that still stands is taken back: it stands no more,
   * and stays in the log.
   *
   * @param pair the two tellings
   * @param by who decided
   * @param when when, cut to the millisecond
   * @param why the reason, if one was given
   */
  record Undone(TellingPair pair, Reviewer by, Instant when, @Nullable String why)
      implements LinkDecision {

    /** Takes an empty reason as none. */
    public Undone {
      when = when.truncatedTo(ChronoUnit.MILLIS);
      why = reason(why);
    }

    @Override
    public String toString() {
      return "Undone[" + pair + "]";
    }
  }

  private static @Nullable String reason(@Nullable String why) {
    final int longest = 2_000;
    if (why == null || why.isBlank()) {
      return null;
    }
    if (why.strip().length() > longest) {
      throw new RefusedDecision(
          "The reason has " + why.strip().length() + " characters; use at most " + longest + ".");
    }
    return why.strip();
  }
}
