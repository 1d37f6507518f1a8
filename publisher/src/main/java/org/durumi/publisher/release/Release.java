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
 * @param tables numbers of people that go along, each with a name of its own
 */
public record Release(
    int number,
    String title,
    String office,
    LocalDate day,
    Audience audience,
    Coverage coverage,
    List<ReleasedIncident> incidents,
    List<Table> tables) {

  /** Keeps its own copies; refuses two incidents of one number, and two tables of one name. */
  public Release {
    incidents = List.copyOf(incidents);
    tables = List.copyOf(tables);
    if (incidents.stream().map(ReleasedIncident::number).distinct().count() != incidents.size()) {
      throw new IllegalArgumentException("two incidents of one number in a release");
    }
    if (tables.stream().map(Table::name).distinct().count() != tables.size()
        || tables.stream().anyMatch(table -> table.cells().isEmpty())) {
      throw new IllegalArgumentException("two tables of one name in a release, or an empty one");
    }
  }

  /** One without tables. */
  public Release(
      int number,
      String title,
      String office,
      LocalDate day,
      Audience audience,
      Coverage coverage,
      List<ReleasedIncident> incidents) {
    this(number, title, office, day, audience, coverage, incidents, List.of());
  }

  /** The same with other incidents and tables. */
  public Release with(List<ReleasedIncident> others, List<Table> along) {
    return new Release(number, title, office, day, audience, coverage, others, along);
  }
}
