package org.durumi.archive.store;

import org.durumi.record.linkage.TellingId;
import org.jspecify.annotations.Nullable;

/**
 * An incident in brief.
 *
 * @param id what it goes by: 12 hexadecimal digits, for as long as its oldest telling is of it
 * @param oldest the telling that came in first
 * @param type the code of what was done, as most tellings have it
 * @param place where, as most tellings have it
 * @param country its country's code, if known
 * @param firstDay first day that it may have happened, ISO 8601, by the telling that says it most
 *     narrowly
 * @param lastDay last day that it may have happened, by the same
 * @param tellings how many tell of it
 * @param roots how many independent origins they rest on
 * @param least the smallest number of people that one of them tells of
 * @param most the largest
 */
public record IncidentRow(
    String id,
    TellingId oldest,
    String type,
    @Nullable String place,
    @Nullable String country,
    @Nullable String firstDay,
    @Nullable String lastDay,
    int tellings,
    int roots,
    @Nullable Integer least,
    @Nullable Integer most) {

  /** Tells the id and nothing of what happened. */
  @Override
  public String toString() {
    return "IncidentRow[" + id + "]";
  }
}
