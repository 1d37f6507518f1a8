package org.durumi.archive.store;

import org.jspecify.annotations.Nullable;

/**
 * Which reports are meant; what is null does not matter.
 *
 * @param type code of a type of act that one of its events has
 * @param state code of a state of review that the same event is in
 * @param outlet who published it, in any case
 */
public record ReportFilter(@Nullable String type, @Nullable String state, @Nullable String outlet) {

  /** All reports. */
  public static final ReportFilter ALL = new ReportFilter(null, null, null);
}
