package org.durumi.reader.casefile;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.durumi.reader.proposal.Scenes;
import org.durumi.reader.proposal.Shift;
import org.durumi.record.event.StatedDate;
import org.durumi.record.source.Span;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The times at which a report's sentences are set, with "the next day" resolved by the time told
 * before.
 */
final class Times {

  private Times() {}

  /** All times, in the order of their words. */
  static List<StatedDate> of(Scenes scenes) {
    List<StatedDate> dates =
        new ArrayList<>(
            scenes.dates().stream()
                .filter(d -> scenes.shifts().stream().noneMatch(s -> overlap(d, s)))
                .toList());
    for (Shift shift : scenes.shifts()) {
      StatedDate anchor =
          dates.stream()
              .filter(d -> d.words().span().end() <= shift.words().span().start())
              .max(Comparator.comparingInt(d -> d.words().span().start()))
              .orElse(null);
      Period period = anchor == null ? null : shifted(anchor.period(), shift);
      if (period != null) {
        dates.add(new StatedDate(shift.words(), period));
      }
    }
    dates.sort(Comparator.comparingInt(d -> d.words().span().start()));
    return dates;
  }

  /** Tells whether a date's words are such a distance. */
  static boolean isShift(@Nullable StatedDate date, Scenes scenes) {
    return date != null && scenes.shifts().stream().anyMatch(s -> overlap(date, s));
  }

  /** Tells whether such a distance leads on in the story. */
  static boolean isForward(StatedDate date, Scenes scenes) {
    return scenes.shifts().stream()
        .anyMatch(s -> overlap(date, s) && s.days() >= 0 && s.months() >= 0);
  }

  private static boolean overlap(StatedDate date, Shift shift) {
    Span words = date.words().span();
    return words.overlaps(shift.words().span());
  }

  private static @Nullable Period shifted(Period anchor, Shift shift) {
    CalendarDate start = anchor.start();
    CalendarDate end = anchor.end();
    if (start == null || end == null || start.month() == 0) {
      return null;
    }
    if (shift.months() != 0) {
      YearMonth month = YearMonth.of(start.year(), start.month()).plusMonths(shift.months());
      return Period.of(CalendarDate.of(month));
    }
    if (start.day() == 0) {
      return shift.days() == 0 ? anchor : null;
    }
    LocalDate first = start.first().plusDays(shift.days());
    LocalDate last = end.last().plusDays(shift.days());
    return first.equals(last)
        ? Period.of(first)
        : Period.between(CalendarDate.of(first), CalendarDate.of(last));
  }
}
