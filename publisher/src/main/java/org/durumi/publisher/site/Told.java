package org.durumi.publisher.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.durumi.publisher.chart.Band;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A released incident as far as counting needs it.
 *
 * @param incident the incident
 * @param months the months that it may have been in, or empty where it cannot be placed within a
 *     year
 * @param likeliest the one of them that holds most of its days, the earlier of equals
 */
record Told(ReleasedIncident incident, List<YearMonth> months, @Nullable YearMonth likeliest) {

  /** What is wider is in no month. */
  static final int MOST_MONTHS = 12;

  /** The order in which they are told: by when they began, those without a date last. */
  static final Comparator<Told> BY_DATE =
      Comparator.comparing((Told told) -> told.first().orElse(LocalDate.MAX))
          .thenComparingInt(told -> told.incident().number());

  Told {
    months = List.copyOf(months);
  }

  static Told of(ReleasedIncident incident) {
    Period when = incident.when().told().orElse(null);
    CalendarDate start = when == null ? null : when.start();
    CalendarDate end = when == null ? null : when.end();
    if (start == null || end == null) {
      return new Told(incident, List.of(), null);
    }
    List<YearMonth> months =
        Stream.iterate(
                YearMonth.from(start.first()),
                month -> !month.isAfter(YearMonth.from(end.last())),
                month -> month.plusMonths(1))
            .limit(MOST_MONTHS + 1L)
            .toList();
    if (months.size() > MOST_MONTHS) {
      return new Told(incident, List.of(), null);
    }
    Comparator<YearMonth> byDays =
        Comparator.comparingLong(month -> days(month, start.first(), end.last()));
    // Of equals, max keeps the last that it sees.
    return new Told(incident, months, months.reversed().stream().max(byDays).orElseThrow());
  }

  private static long days(YearMonth month, LocalDate start, LocalDate end) {
    LocalDate from = month.atDay(1).isBefore(start) ? start : month.atDay(1);
    LocalDate to = month.atEndOfMonth().isAfter(end) ? end : month.atEndOfMonth();
    return ChronoUnit.DAYS.between(from, to);
  }

  /** The first day that it may have been. */
  Optional<LocalDate> first() {
    return incident
        .when()
        .told()
        .map(when -> when.start() == null ? when.end() : when.start())
        .map(CalendarDate::first);
  }

  /** Tells whether a report asserts that it happened; else it is listed, and not counted. */
  boolean happened() {
    return incident.modality() == Modality.OCCURRED || incident.modality() == Modality.ONGOING;
  }

  /** Tells whether it says how many people. */
  boolean isNumbered() {
    return incident.people().told().isPresent();
  }

  /** How many people; without a number that is nobody for sure and any number at most. */
  Band people() {
    Optional<Count> told = incident.people().told();
    if (told.isEmpty()) {
      return new Band(0, 0, null);
    }
    Integer min = told.get().min();
    Integer upper = told.get().max();
    int lower = min == null ? 0 : min;
    int best = Math.max(lower, incident.best().told().orElse(lower));
    return new Band(lower, upper == null ? best : Math.min(best, upper), upper);
  }
}
