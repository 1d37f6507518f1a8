package org.durumi.desk.danger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.durumi.archive.store.ReportRow;
import org.durumi.record.casework.Urgency;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * In which order groups ask for attention: first those whose deadline is near or gone, then by
 * {@link Urgency} as far as the report is still fresh, then those with children, then the newest.
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
        .thenComparingLong(group -> -group.report().number());
  }

  private Instant deadline(Group group) {
    Instant due = group.care().due();
    return due != null && due.isBefore(now.plusSeconds(Group.SOON_SECONDS)) ? due : Instant.MAX;
  }

  /** 0 to 3: what the report says, made less by the report's age. */
  int urgency(Group group) {
    LocalDate published = published(group.report());
    int said = group.steps().stream().mapToInt(step -> urgency(step, published)).max().orElse(0);
    long days = age(group).toDays();
    return days <= FRESH_DAYS ? said : Math.min(said, days <= RECENT_DAYS ? RECENT : 1);
  }

  /** How old the news is at least: since its newest step or, without dates, its publication. */
  Duration age(Group group) {
    Duration newest =
        group.steps().stream()
            .map(step -> Elapsed.since(step.said().date(), now, zone))
            .filter(Elapsed::isKnown)
            .map(Elapsed::shortest)
            .min(Comparator.naturalOrder())
            .orElse(null);
    LocalDate published = published(group.report());
    Duration told =
        Duration.between(
            published == null
                ? Instant.parse(group.report().added())
                : published.plusDays(1).atStartOfDay(zone).toInstant(),
            now);
    Duration since = told.isNegative() ? Duration.ZERO : told;
    return newest == null || newest.isZero() ? since : newest;
  }

  private static int urgency(Group.Step step, @Nullable LocalDate published) {
    Period date = step.said().date();
    CalendarDate start = date == null ? null : date.start();
    return Urgency.of(
        List.of(ActType.values()).stream()
            .filter(type -> type.code().equals(step.said().row().type()))
            .findFirst()
            .orElse(ActType.OTHER),
        List.of(Modality.values()).stream()
            .filter(modality -> modality.code().equals(step.said().row().modality()))
            .findFirst()
            .orElse(Modality.UNCONFIRMED),
        start == null ? null : start.first(),
        published);
  }

  /** The last day on which the report may have been published. */
  static @Nullable LocalDate published(ReportRow report) {
    String edtf = report.published();
    return edtf != null && edtf.matches("[0-9]{4}(-[0-9]{2}){0,2}")
        ? CalendarDate.parse(edtf).last()
        : null;
  }
}
