package org.durumi.desk.danger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import org.durumi.archive.store.CustodyRow;
import org.durumi.desk.linked.Linked;

/**
 * In which order groups ask for attention: first those whose deadline is near or gone, then by
 * {@link org.durumi.record.casework.Urgency} as far as the newest report is still fresh, then those
 * with children, then the newest.
 */
final class Priority {

  private static final long FRESH_DAYS = 30;
  private static final long RECENT_DAYS = 365;
  private static final int RECENT = 2;

  private final Linked linked;
  private final Instant now;
  private final ZoneId zone;

  Priority(Linked linked, Instant now, ZoneId zone) {
    this.linked = linked;
    this.now = now;
    this.zone = zone;
  }

  /** The most urgent first. */
  Comparator<Brief> order() {
    return Comparator.comparing(this::deadline)
        .thenComparing(Comparator.comparingInt((Brief one) -> -one.urgency()))
        .thenComparing(one -> !one.row().children())
        .thenComparing(Brief::age)
        .thenComparing(Comparator.comparing(Brief::id).reversed())
        .thenComparing(one -> one.row().first())
        .thenComparingInt(one -> one.row().part());
  }

  private Instant deadline(Brief brief) {
    Instant due = brief.care().due();
    return due != null && due.isBefore(now.plusSeconds(Group.SOON_SECONDS)) ? due : Instant.MAX;
  }

  /** 0 to 3: what the reports say, made less by their age. */
  int urgency(CustodyRow row) {
    long days = age(row).toDays();
    return days <= FRESH_DAYS
        ? row.urgency()
        : Math.min(row.urgency(), days <= RECENT_DAYS ? RECENT : 1);
  }

  /** How old the news is at least: since its newest step or, without dates, its publication. */
  Duration age(CustodyRow row) {
    String news = row.news();
    Duration newest = news == null ? Duration.ZERO : since(end(news));
    if (!newest.isZero()) {
      return newest;
    }
    String told = row.told();
    return since(told == null ? linked.added(row.newest()) : end(told));
  }

  private Instant end(String day) {
    return LocalDate.parse(day).plusDays(1).atStartOfDay(zone).toInstant();
  }

  private Duration since(Instant then) {
    Duration passed = Duration.between(then, now);
    return passed.isNegative() ? Duration.ZERO : passed;
  }
}
