package org.durumi.archive;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as the log tells it.
 *
 * @param seq its entry's place in the log
 * @param when when, by the computer's clock
 * @param who by whom; null where the log names nobody
 * @param kind what sort of thing
 * @param report the report's number, or null where it is about none
 * @param event the event's number, or null where it is about none
 * @param verdict of a decision: accept, edit, reject, undo or add; of one about two tellings: same,
 *     different, same_group, different_group or undo; else null
 * @param changes field by field
 * @param why the reason given, if any
 * @param undone whether the decision was taken back since
 */
public record HistoryItem(
    long seq,
    Instant when,
    @Nullable String who,
    Kind kind,
    @Nullable Long report,
    @Nullable Integer event,
    @Nullable String verdict,
    List<FieldChange> changes,
    @Nullable String why,
    boolean undone) {

  /** What sort of thing happened. */
  public enum Kind {
    /** A report was added. */
    ADDED,
    /** Something was decided about an event. */
    DECISION,
    /** The work on a report was moved on, or to somebody else. */
    CASEWORK,
    /** The next action for an event's people was changed. */
    CARE,
    /** A setting was changed. */
    SETTING,
    /** It was decided whether two tellings are of one incident, or of one group of people. */
    LINK,
    /** Somebody allowed something to be told of them, or took that back. */
    CONSENT,
    /** Something left the office. */
    RELEASE,
    /** The archive was put back from a backup. */
    RESTORED;

    /** The name that is used in addresses, such as {@code casework}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Keeps its own copy. */
  public HistoryItem {
    changes = List.copyOf(changes);
  }

  /** The same, taken back since. */
  HistoryItem takenBack() {
    return new HistoryItem(seq, when, who, kind, report, event, verdict, changes, why, true);
  }

  /** Tells the place and nothing of what happened. */
  @Override
  public String toString() {
    return "HistoryItem[" + seq + "]";
  }
}
