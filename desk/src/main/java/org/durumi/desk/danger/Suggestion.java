package org.durumi.desk.danger;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;

/**
 * A deadline that the desk suggests and a person sets or leaves. What has passed is not suggested.
 *
 * @param kind names its sentence and its source in messages
 * @param due when
 */
record Suggestion(String kind, Instant due) {

  /** Urgent appeals go out within hours; this is the desk's outer limit and no standard's. */
  private static final long APPEAL_HOURS = 48;

  /** The UN Working Group's urgent procedure takes disappearances of up to three months ago. */
  private static final long WORKING_GROUP_MONTHS = 3;

  /** An appeal is suggested for fresh news alone. */
  private static final long FRESH_DAYS = 30;

  private static final long SECONDS_OF_AN_HOUR = 3600;

  /** What can be suggested for a group, the first deadline first. */
  static List<Suggestion> of(Group group, Instant now, ZoneId zone) {
    List<Suggestion> all = new ArrayList<>();
    Status status = group.head().status();
    group.steps().stream()
        .filter(step -> step.status().isAhead())
        .flatMap(step -> first(step.said().date()).stream())
        .map(day -> new Suggestion("named", day.first().atStartOfDay(zone).toInstant()))
        .forEach(all::add);
    if (status.isPressing() && new Priority(now, zone).age(group).toDays() <= FRESH_DAYS) {
      Instant added = Instant.parse(group.report().added());
      all.add(new Suggestion("appeal", added.plusSeconds(APPEAL_HOURS * SECONDS_OF_AN_HOUR)));
    }
    if (status == Status.DISAPPEARED || status == Status.RETURN_NOT_CONFIRMED) {
      group
          .counting()
          .flatMap(step -> first(step.said().date()))
          .map(day -> day.first().plusMonths(WORKING_GROUP_MONTHS).atStartOfDay(zone).toInstant())
          .ifPresent(due -> all.add(new Suggestion("working-group", due)));
    }
    return all.stream()
        .filter(suggestion -> suggestion.due().isAfter(now))
        .sorted(Comparator.comparing(Suggestion::due))
        .toList();
  }

  private static Optional<CalendarDate> first(@org.jspecify.annotations.Nullable Period date) {
    if (date == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(date.start() == null ? date.end() : date.start());
  }
}
