package org.durumi.publisher.appeal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Count;
import org.durumi.record.event.Place;
import org.durumi.record.event.Place.Precision;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Numbers, days and places in plain English, for a receiver: the public gets coarser ones. */
final class Wording {

  private static final List<String> NUMBERS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final int SMALL_GROUP = 5;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  private final boolean isPublic;

  Wording(Receiver receiver) {
    this.isPublic = receiver == Receiver.PUBLIC;
  }

  /** A day, such as {@code 20 August 2019}. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** How many people, such as {@code at least nine people}; the public is not told of very few. */
  String people(@Nullable Count count) {
    if (count == null) {
      return "the people concerned";
    }
    Integer most = count.max();
    if (isPublic && most != null && most < SMALL_GROUP) {
      return "a small group of people";
    }
    Integer least = count.min();
    if (isPublic && most == null && least != null && least < SMALL_GROUP) {
      return "a group of people";
    }
    return Texts.capless(number(count)) + (Objects.equals(most, 1) ? " person" : " people");
  }

  private static String number(Count count) {
    Integer min = count.min();
    Integer max = count.max();
    String about = count.approximate() ? "about " : "";
    if (min == null) {
      return "up to " + about + word(Objects.requireNonNull(max));
    }
    if (max == null) {
      return "at least " + about + word(min);
    }
    return min.equals(max)
        ? about + word(min)
        : "between " + about + word(min) + " and " + word(max);
  }

  private static String word(int number) {
    return number >= 0 && number < NUMBERS.size() ? NUMBERS.get(number) : String.valueOf(number);
  }

  /** When, such as {@code on 20 August 2019}; nothing where nobody says. */
  Optional<String> when(@Nullable Period period) {
    if (period == null) {
      return Optional.empty();
    }
    CalendarDate start = coarse(period.start());
    CalendarDate end = coarse(period.end());
    String about = period.edtf().matches(".*[~?%].*") ? "about " : "";
    if (start == null && end == null) {
      return Optional.empty();
    }
    if (start == null) {
      return Optional.of("on or before " + about + date(Objects.requireNonNull(end)));
    }
    if (end == null) {
      return Optional.of("on or after " + about + date(start));
    }
    if (start.equals(end)) {
      return Optional.of((start.day() > 0 ? "on " : "in ") + about + date(start));
    }
    return Optional.of("between " + about + date(start) + " and " + date(end));
  }

  private @Nullable CalendarDate coarse(@Nullable CalendarDate date) {
    return date == null || !isPublic || date.day() == 0
        ? date
        : new CalendarDate(date.year(), date.month(), 0);
  }

  private static String date(CalendarDate date) {
    return date.day() > 0
        ? DAY.format(date.first())
        : date.month() > 0 ? MONTH.format(date.first()) : String.valueOf(date.year());
  }

  /**
   * Where, such as {@code in Yanji, China}.
   *
   * @param exact whether a place of custody may be told to the letter
   */
  Optional<String> where(@Nullable Place place, boolean exact) {
    if (place == null) {
      return Optional.empty();
    }
    String country =
        place.country() == null ? "" : Locale.of("", place.country()).getDisplayCountry(Locale.UK);
    boolean site = place.precision() == Precision.SITE;
    boolean small =
        site || place.precision() == Precision.TOWN || place.precision() == Precision.AREA;
    if (place.precision() == Precision.COUNTRY || (isPublic ? small && !exact : site && !exact)) {
      return country.isEmpty() ? Optional.empty() : Optional.of("in " + country);
    }
    String name = country.isEmpty() ? place.name() : place.name() + ", " + country;
    return Optional.of(
        switch (place.precision()) {
          case SITE -> "at " + name;
          case AREA -> "in the area of " + name;
          default -> "in " + name;
        });
  }

  /** Who did it, as sorts, such as {@code by the police and border guards}; never a person. */
  static Optional<String> by(Collection<Agent.Kind> kinds) {
    List<String> words =
        kinds.stream().distinct().sorted().flatMap(kind -> sort(kind).stream()).toList();
    return words.isEmpty() ? Optional.empty() : Optional.of("by " + Texts.listed(words));
  }

  /** A sort of actor in words; none where it is no body of a state. */
  static Optional<String> sort(Agent.Kind kind) {
    return Optional.ofNullable(
        switch (kind) {
          case STATE -> "authorities of the State";
          case POLICE -> "the police";
          case SECURITY_SERVICE -> "the state security service";
          case BORDER_GUARD -> "border guards";
          case MILITARY -> "the armed forces";
          case COURT -> "a court";
          case ARMED_GROUP -> "an armed group";
          case PERSON, OTHER -> null;
        });
  }
}
