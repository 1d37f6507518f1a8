package org.durumi.desk.reading;

import org.jspecify.annotations.Nullable;

/**
 * What of a report a person wants to see.
 *
 * @param at the event to begin with, from 1; 0 for the sign-off; null for the first that waits
 * @param open which form is open: {@code correct}, {@code reject}, {@code add}, {@code aside}, or
 *     empty
 * @param did the event that was decided about last, or null
 */
record Asked(@Nullable Integer at, String open, @Nullable Integer did) {

  /** An event. */
  static Asked event(int number) {
    return new Asked(number, "", null);
  }

  /** The address of the page that shows this. */
  String address(long report) {
    StringBuilder address = new StringBuilder("/reports/" + report);
    char sign = '?';
    if (at != null) {
      address.append(sign).append("at=").append(at);
      sign = '&';
    }
    if (!open.isEmpty()) {
      address.append(sign).append("open=").append(open);
      sign = '&';
    }
    if (did != null) {
      address.append(sign).append("did=").append(did);
    }
    return address.toString();
  }
}
