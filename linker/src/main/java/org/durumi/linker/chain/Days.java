package org.durumi.linker.chain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.durumi.linker.telling.Telling;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** When an incident was, out of what its tellings say. Where they say nothing, null. */
public final class Days {

  private Days() {}

  /**
   * The days that all tellings allow, or, where they contradict each other, all days that any of
   * them allows. Where none tells a date of something past, it was not later than its first report.
   */
  public static @Nullable Period of(List<Telling> tellings) {
    List<Period> told =
        tellings.stream()
            .map(Telling::when)
            .filter(Objects::nonNull)
            .filter(when -> when.start() != null || when.end() != null)
            .toList();
    if (told.isEmpty()) {
      boolean past = tellings.stream().noneMatch(one -> Standing.isAhead(one.modality()));
      return past
          ? published(tellings).map(day -> Period.until(CalendarDate.of(day))).orElse(null)
          : null;
    }
    return common(told);
  }

  /** Tells whether some day may be of both; what is not known may be any. */
  static boolean mayBeOne(@Nullable Period one, @Nullable Period other) {
    return one == null || other == null || isNotAfter(one, other) && isNotAfter(other, one);
  }

  private static boolean isNotAfter(Period one, Period other) {
    LocalDate start = first(one);
    LocalDate end = last(other);
    return start == null || end == null || !start.isAfter(end);
  }

  /** The first day on which any of them was published. */
  static Optional<LocalDate> published(List<Telling> tellings) {
    return tellings.stream()
        .flatMap(one -> Optional.ofNullable(one.teller().published()).stream())
        .min(Comparator.naturalOrder());
  }

  private static Period common(List<Period> told) {
    LocalDate start = null;
    LocalDate end = null;
    LocalDate earliest = LocalDate.MAX;
    LocalDate latest = LocalDate.MIN;
    for (Period period : told) {
      LocalDate first = first(period);
      LocalDate last = last(period);
      start = first == null || (start != null && start.isAfter(first)) ? start : first;
      end = last == null || (end != null && end.isBefore(last)) ? end : last;
      earliest = first == null || earliest.isBefore(first) ? earliest : first;
      latest = last == null || latest.isAfter(last) ? latest : last;
    }
    // Both are set where they contradict.
    return start != null && end != null && end.isBefore(start)
        ? between(
            earliest.isBefore(latest) ? earliest : latest,
            latest.isAfter(earliest) ? latest : earliest)
        : between(start, end);
  }

  /** From one day to another, either of which may be open. */
  static Period between(@Nullable LocalDate first, @Nullable LocalDate last) {
    CalendarDate start = first == null ? null : CalendarDate.of(first);
    CalendarDate end = last == null ? null : CalendarDate.of(last);
    if (start != null && end != null) {
      return Period.between(start, end);
    }
    return start != null ? Period.since(start) : Period.until(Objects.requireNonNull(end));
  }

  static @Nullable LocalDate first(@Nullable Period period) {
    CalendarDate start = period == null ? null : period.start();
    return start == null ? null : start.first();
  }

  static @Nullable LocalDate last(@Nullable Period period) {
    CalendarDate end = period == null ? null : period.end();
    return end == null ? null : end.last();
  }
}
