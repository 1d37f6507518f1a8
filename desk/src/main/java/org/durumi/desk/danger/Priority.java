package org.durumi.desk.danger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import org.durumi.desk.linked.Told;
import org.durumi.record.casework.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * In which order groups ask for attention: first those whose deadline is near or gone, then by
 * {@link Urgency} as far as the newest report is still fresh, then those with children, then the
 * newest.
 */
final class Priority {

  private static final long FRESH_DAYS = 30;
  private static final long RECENT_DAYS = 365;
  private static final int RECENT = 2;

  private final Instant now;
  private final ZoneId zone;

  Priority(Instant now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /** The most urgent first. */
  Comparator<Group> order() {
    return Comparator.comparing(this::deadline)
        .thenComparing(Comparator.comparingInt((Group group) -> -urgency(group)))
        .thenComparing(group -> !group.hasChildren())
        .thenComparing(this::age)
        .thenComparing(Comparator.comparing(Group::id).reversed());
  }

  private Instant deadline(Group group) {
    Instant due = group.care().due();
    return due != null && due.isBefore(now.plusSeconds(Group.SOON_SECONDS)) ? due : Instant.MAX;
  }

  /** 0 to 3: what the reports say, made less by their age. */
  int urgency(Group group) {
    int said = group.told().stream().mapToInt(Priority::urgency).max().orElse(0);
    long days = age(group).toDays();
    return days <= FRESH_DAYS ? said : Math.min(said, days <= RECENT_DAYS ? RECENT : 1);
  }

  /** How old the news is at least: since its newest step or, without dates, its publication. */
  Duration age(Group group) {
    Duration newest =
        group.steps().stream()
            .map(step -> Elapsed.since(step.change().when(), now, zone))
            .filter(Elapsed::isKnown)
            .map(Elapsed::shortest)
            .min(Comparator.naturalOrder())
            .orElse(null);
    Duration told =
        Duration.between(
            group
                .published()
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                .orElseGet(group::added),
            now);
    Duration since = told.isNegative() ? Duration.ZERO : told;
    return newest == null || newest.isZero() ? since : newest;
  }

  private static int urgency(Told told) {
    var when = told.telling().when();
    @Nullable LocalDate start = when == null || when.start() == null ? null : when.start().first();
    return Urgency.of(
        told.telling().type(),
        told.telling().modality(),
        start,
        told.telling().teller().published());
  }
}
