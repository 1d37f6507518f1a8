package org.durumi.linker.chain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.durumi.record.event.ActType;
import org.jspecify.annotations.Nullable;

/**
 * How long people have been in custody and what can still be done in time. A report's day has no
 * hour and no time zone: it is taken as the person's day, from its first to its last moment. There
 * is none for people who were let go, died or got away.
 *
 * @param least at least so long since the arrest, or null where that is not told
 * @param most at most so long, or null; never told where the arrest itself is not
 * @param deadlines the first first, those that have passed too
 */
public record CustodyClock(
    @Nullable Duration least, @Nullable Duration most, List<Deadline> deadlines) {

  private static final CustodyClock NONE = new CustodyClock(null, null, List.of());

  private static final int WORKING_GROUP_MONTHS = 3;

  /** Keeps its own copy. */
  public CustodyClock {
    deadlines = List.copyOf(deadlines);
  }

  /**
   * The clock of some people.
   *
   * @param part the people
   * @param now the moment to count to
   * @param zone whose days a report's days are
   */
  public static CustodyClock of(Part part, Instant now, ZoneId zone) {
    StatusTimeline timeline = part.timeline();
    Status status = timeline.confirmed();
    if (status == Status.AT_LARGE_AFTER_ESCAPE
        || status == Status.RELEASED
        || status == Status.DEAD) {
      return NONE;
    }
    Optional<StatusChange> arrest = timeline.arrest();
    Optional<LocalDate> late = arrest.flatMap(StatusChange::last);
    Optional<LocalDate> early =
        arrest.filter(CustodyClock::isBeginning).flatMap(StatusChange::first);
    return new CustodyClock(
        late.map(day -> between(start(day.plusDays(1), zone), now)).orElse(null),
        early.map(day -> between(start(day, zone), now)).orElse(null),
        deadlines(part, zone));
  }

  /** People who are first told of as held or moved were taken some time before. */
  private static boolean isBeginning(StatusChange change) {
    return change.status() == Status.ARRESTED || change.status() == Status.UNKNOWN;
  }

  private static List<Deadline> deadlines(Part part, ZoneId zone) {
    Stream<Deadline> appeals =
        part.tellings().stream()
            .map(telling -> telling.teller())
            .distinct()
            .flatMap(teller -> AppealDates.in(teller).stream())
            .map(day -> deadline(Deadline.Kind.APPEAL, day, zone));
    Stream<Deadline> feared =
        part.timeline().feared().stream()
            .filter(change -> change.status() == Status.RETURNED)
            .flatMap(change -> change.first().or(change::last).stream())
            .map(day -> deadline(Deadline.Kind.RETURN_FEARED, day, zone));
    return Stream.of(appeals, feared, workingGroup(part.timeline(), zone))
        .flatMap(kind -> kind)
        .distinct()
        .sorted(Comparator.comparing(Deadline::due).thenComparing(Deadline::kind))
        .toList();
  }

  /**
   * For people who vanished, and for those who were returned and of whom nothing was heard since,
   * or who are concluded to have been. Counted from the first day that it may have been.
   */
  private static Stream<Deadline> workingGroup(StatusTimeline timeline, ZoneId zone) {
    return Stream.concat(
            timeline.changes().stream()
                .filter(change -> change.standing() == Standing.CONFIRMED)
                .reduce((_, later) -> later)
                .stream(),
            timeline.inferred().stream())
        .filter(change ->
            change.type() == ActType.ENFORCED_DISAPPEARANCE || change.status() == Status.RETURNED)
        .flatMap(change -> change.first().stream())
        .map(day ->
            deadline(Deadline.Kind.WORKING_GROUP, day.plusMonths(WORKING_GROUP_MONTHS), zone));
  }

  private static Deadline deadline(Deadline.Kind kind, LocalDate day, ZoneId zone) {
    return new Deadline(kind, day, start(day, zone));
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** A day that is not over has lasted for no time at least. */
  private static Duration between(Instant then, Instant now) {
    Duration passed = Duration.between(then, now);
    return passed.isNegative() ? Duration.ZERO : passed;
  }
}
