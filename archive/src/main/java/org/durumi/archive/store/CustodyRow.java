package org.durumi.archive.store;

import java.util.Set;
import org.durumi.record.linkage.TellingId;
import org.jspecify.annotations.Nullable;

/**
 * One part of a group of people who were followed, in brief.
 *
 * @param first the strand that the group began with
 * @param part which part of the group, from 0
 * @param state what is shown of it
 * @param news the last day of what is told, ISO 8601; null where it is not known
 * @param told the last day on which its newest report may have been published, or null
 * @param newest its newest report
 * @param urgency how urgent what is told was when it was told, 0 to 3
 * @param children whether children are told of
 * @param place the telling that its plan is kept with, where it has none
 * @param tellings who tells of it
 * @param spell how long they were in custody, returns that somebody only concludes left open
 * @param concluded the same with those taken for returns
 */
public record CustodyRow(
    String first,
    int part,
    State state,
    @Nullable String news,
    @Nullable String told,
    long newest,
    int urgency,
    boolean children,
    TellingId place,
    Set<TellingId> tellings,
    @Nullable Days spell,
    @Nullable Days concluded) {

  /** What is shown of people. */
  public enum State {
    /** They are in custody or feared for. */
    OPEN,
    /** A report asserts an end. */
    OVER,
    /** Nothing. */
    NONE
  }

  /**
   * A time in custody.
   *
   * @param least at least so many days
   * @param most at most so many days
   * @param outcome how it ended, in the linker's words
   */
  public record Days(long least, long most, String outcome) {}

  /** Keeps its own copy. */
  public CustodyRow {
    tellings = Set.copyOf(tellings);
  }

  /** Tells the group and nothing of what it holds. */
  @Override
  public String toString() {
    return "CustodyRow[" + first + "/" + part + "]";
  }
}
