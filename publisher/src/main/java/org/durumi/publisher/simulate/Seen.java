package org.durumi.publisher.simulate;

import java.time.temporal.ChronoUnit;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Shown;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Place.Precision;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What all that was published of an incident tells of it, put together.
 *
 * @param type what was done
 * @param when the narrowest date that was ever told, or null
 * @param place the finest place that was ever told, or null
 */
record Seen(ActType type, @Nullable Period when, @Nullable ReleasedPlace place) {

  static Seen of(ReleasedIncident incident) {
    return new Seen(
        incident.type(), incident.when().told().orElse(null), incident.place().told().orElse(null));
  }

  /** With what another release tells of the same incident. */
  Seen and(Seen other) {
    return new Seen(other.type, narrower(other.when), finer(other.place));
  }

  private @Nullable Period narrower(@Nullable Period other) {
    if (when == null || other == null) {
      return when == null ? other : when;
    }
    return days(other) < days(when) ? other : when;
  }

  private @Nullable ReleasedPlace finer(@Nullable ReleasedPlace other) {
    if (place == null || other == null) {
      return place == null ? other : place;
    }
    return other.precision().compareTo(place.precision()) < 0 ? other : place;
  }

  private static long days(Period when) {
    CalendarDate start = when.start();
    CalendarDate end = when.end();
    return start == null || end == null
        ? Long.MAX_VALUE
        : ChronoUnit.DAYS.between(start.first(), end.last());
  }

  /** Tells whether it tells no place finer than a country and no date finer than a year. */
  boolean isVague() {
    boolean somewhere = place == null || place.precision() == Precision.COUNTRY;
    return somewhere && (when == null || !saysMonth(when.start()) && !saysMonth(when.end()));
  }

  private static boolean saysMonth(@Nullable CalendarDate date) {
    return date != null && date.month() > 0;
  }

  /** What sets it apart. */
  String key() {
    ReleasedPlace at = place;
    return type.code()
        + "\t"
        + (when == null ? "" : when.edtf())
        + "\t"
        + (at == null ? "" : at.country() + "/" + at.province() + "/" + at.name());
  }

  /** In words, such as {@code arrest detention, 2023-03, Yanji}. */
  String words() {
    ReleasedPlace at = place;
    return type.code().replace('_', ' ')
        + (when == null ? "" : ", " + when.edtf())
        + (at == null ? "" : ", " + at.name());
  }

  /** Tells whether an incident tells something that neither of these two told. */
  static boolean addsTo(ReleasedIncident now, ReleasedIncident before) {
    Seen old = of(before);
    Seen both = old.and(of(now));
    return !both.key().equals(old.key())
        || adds(now.people(), before.people())
        || adds(now.children(), before.children())
        || adds(now.outcome(), before.outcome())
        || adds(now.agents(), before.agents());
  }

  private static <T> boolean adds(Shown<T> now, Shown<T> before) {
    return now.told().isPresent() && !now.told().equals(before.told());
  }
}
