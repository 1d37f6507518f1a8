package org.durumi.archive.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done next for the people of an event.
 *
 * @param report the report's number
 * @param event the event's number
 * @param action what is to be done, if anything was said
 * @param due until when, if said
 * @param owner who does it, if anybody
 * @param closed why nothing more is to be done; null while it is open
 */
public record CareRow(
    long report,
    int event,
    @Nullable String action,
    @Nullable Instant due,
    @Nullable String owner,
    @Nullable String closed) {

  /** That of an event about which nothing was said yet. */
  public static CareRow none(long report, int event) {
    return new CareRow(report, event, null, null, null, null);
  }

  /** Tells the number and nothing of what it holds. */
  @Override
  public String toString() {
    return "CareRow[" + report + "." + event + "]";
  }
}
