package org.durumi.publisher.release;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything that leaves at once, after the gate. Exports, pages and appeals take what they print
 * from here alone and see no archive, so that what stays inside cannot slip through them.
 *
 * @param number the release's number, from 1
 * @param title such as "Arrests and forced returns, 2023 to 2024"
 * @param office who publishes it
 * @param day the day it was made, in UTC; releases carry no time of day
 * @param audience who receives it
 * @param coverage what it rests on
 * @param incidents what is told, by number
 */
public record Release(
    int number,
    String title,
    String office,
    LocalDate day,
    Audience audience,
    Coverage coverage,
    List<ReleasedIncident> incidents) {

  /** Keeps its own copy; refuses two incidents of one number. */
  public Release {
    incidents = List.copyOf(incidents);
    if (incidents.stream().map(ReleasedIncident::number).distinct().count() != incidents.size()) {
      throw new IllegalArgumentException("two incidents of one number in a release");
    }
  }
}
