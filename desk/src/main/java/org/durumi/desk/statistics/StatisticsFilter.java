package org.durumi.desk.statistics;

import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.durumi.linker.count.Happening;
import org.durumi.linker.count.Region;
import org.durumi.linker.count.Scope;
import org.durumi.record.event.ActType;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the charts are of, as it stands in the page's address; what is empty asks for nothing.
 *
 * @param type code of a type of act
 * @param country ISO 3166-1 alpha-2 code
 * @param from the first month
 * @param until the last month
 */
record StatisticsFilter(String type, String country, String from, String until) {

  private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

  /** Reads it from the values of an address; what is not understood is passed over. */
  static StatisticsFilter of(Map<String, String> values) {
    return new StatisticsFilter(
        values.getOrDefault("type", "").strip(),
        values.getOrDefault("country", "").strip(),
        month(values.getOrDefault("from", "")),
        month(values.getOrDefault("until", "")));
  }

  private static String month(String text) {
    return text.strip().matches(MONTH) ? text.strip() : "";
  }

  /** Whom to count, in whichever month. */
  Scope scope() {
    Scope scope = Scope.ALL;
    for (ActType known : ActType.values()) {
      scope = known.code().equals(type) ? scope.withTypes(Set.of(known)) : scope;
    }
    return country.isEmpty() ? scope : scope.in(Region.of(country));
  }

  /** Tells whether an incident is meant; one without a date may be of any month. */
  boolean takes(Happening happening) {
    boolean known = Stream.of(ActType.values()).anyMatch(one -> one.code().equals(type));
    return (!known || happening.type().code().equals(type))
        && (country.isEmpty() || Region.of(country).holds(happening.where()))
        && mayBeWithin(happening.when());
  }

  private boolean mayBeWithin(@Nullable Period when) {
    if (when == null || (from.isEmpty() && until.isEmpty())) {
      return true;
    }
    if (until.isEmpty()) {
      return when.mayOverlap(Period.since(CalendarDate.parse(from)));
    }
    return when.mayOverlap(
        from.isEmpty() || from.compareTo(until) > 0
            ? Period.until(CalendarDate.parse(until))
            : Period.between(CalendarDate.parse(from), CalendarDate.parse(until)));
  }

  /** The first month asked for, or null. */
  @Nullable YearMonth first() {
    return from.isEmpty() ? null : YearMonth.parse(from);
  }

  /** The last month asked for, or null. */
  @Nullable YearMonth last() {
    return until.isEmpty() ? null : YearMonth.parse(until);
  }

  /** Tells whether anything is left out by the filter. */
  boolean isSet() {
    return Stream.of(type, country, from, until).anyMatch(value -> !value.isEmpty());
  }
}
