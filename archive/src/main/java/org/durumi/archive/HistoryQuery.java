package org.durumi.archive;

import org.jspecify.annotations.Nullable;

/**
 * Which part of the history is wanted.
 *
 * @param report of one report, or null for all
 * @param event of one event of that report, or null
 * @param before only what stands before this place in the log, or null for the newest
 * @param limit most items
 */
public record HistoryQuery(
    @Nullable Long report, @Nullable Integer event, @Nullable Long before, int limit) {

  private static final int USUAL = 50;

  /** Takes a limit of at least 1. */
  public HistoryQuery {
    limit = Math.max(1, limit);
  }

  /** The newest 50 of everything. */
  public static HistoryQuery newest() {
    return new HistoryQuery(null, null, null, USUAL);
  }

  /** The newest 50 about a report. */
  public static HistoryQuery of(long report) {
    return new HistoryQuery(report, null, null, USUAL);
  }

  /** The newest 50 about an event. */
  public static HistoryQuery of(long report, int event) {
    return new HistoryQuery(report, event, null, USUAL);
  }

  /** The same, before this place in the log. */
  public HistoryQuery before(@Nullable Long seq) {
    return new HistoryQuery(report, event, seq, limit);
  }

  /** The same, at most so many. */
  public HistoryQuery limit(int most) {
    return new HistoryQuery(report, event, before, most);
  }
}
