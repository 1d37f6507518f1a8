package org.durumi.publisher.unseen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.estimator.outcome.Unit;
import org.durumi.linker.count.Region;
import org.durumi.linker.count.Scope;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Place;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is to be estimated from an archive. Only what a telling says of itself counts: one without a
 * date is of no time window, one without a place of no country.
 *
 * @param unit incidents, or people who are named
 * @param rule what counts as a list
 * @param mostLists the origins with the most become lists, the others one list together; from 3
 * @param types what was done; empty for anything
 * @param countries codes of countries; empty for anywhere
 * @param place a place's name as the archive has it, or empty for anywhere
 * @param from the first day, or null
 * @param until the last day, or null
 */
public record UnseenSelection(
    Unit unit,
    ListRule rule,
    int mostLists,
    Set<ActType> types,
    Set<String> countries,
    String place,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  /** What log-linear methods look at whole. */
  public static final int USUAL_LISTS = 5;

  /** With fewer no dependence between them can be seen. */
  public static final int FEWEST_LISTS = 3;

  /** What log-linear methods take. */
  public static final int MOST_LISTS = 10;

  /** Keeps its own copies; refuses fewer than three lists, which allow no estimate. */
  public UnseenSelection {
    types = Set.copyOf(types);
    countries = Set.copyOf(countries);
    if (mostLists < FEWEST_LISTS || mostLists > MOST_LISTS) {
      throw new IllegalArgumentException("3 to 10 lists can be told apart, not " + mostLists);
    }
  }

  /** All incidents of an archive, by origins. */
  public static UnseenSelection all(Unit unit) {
    return new UnseenSelection(
        unit, ListRule.ORIGIN, USUAL_LISTS, Set.of(), Set.of(), "", null, null);
  }

  /** What to ask the archive for: all that may be meant, and more. */
  public Scope scope() {
    Scope scope = Scope.ALL.withTypes(types);
    scope = scope.in(countries.stream().sorted().map(Region::of).toArray(Region[]::new));
    Period period = period();
    return period == null ? scope : scope.during(period);
  }

  private @Nullable Period period() {
    CalendarDate first = from == null ? null : CalendarDate.of(from);
    CalendarDate last = until == null ? null : CalendarDate.of(until);
    if (first == null || last == null) {
      return first != null ? Period.since(first) : last == null ? null : Period.until(last);
    }
    return Period.between(first, last);
  }

  /** Tells whether a telling asserts something that is meant. */
  boolean takes(Telling telling) {
    Place where = telling.place();
    return asserts(telling)
        && (types.isEmpty() || types.contains(telling.type()))
        && (countries.isEmpty()
            || where != null && where.country() != null && countries.contains(where.country()))
        && (place.isEmpty() || where != null && where.name().equalsIgnoreCase(place))
        && isWithin(telling.when());
  }

  private static boolean asserts(Telling telling) {
    return switch (telling.modality()) {
      case OCCURRED, ONGOING -> true;
      case IMMINENT_FEARED, PLANNED, ORDERED_OFFERED, DENIED, UNCONFIRMED -> false;
    };
  }

  private boolean isWithin(@Nullable Period when) {
    if (from == null && until == null) {
      return true;
    }
    if (when == null) {
      return false;
    }
    boolean early = from != null && when.end() != null && when.end().last().isBefore(from);
    boolean late = until != null && when.start() != null && when.start().first().isAfter(until);
    return !early && !late;
  }

  /** What was chosen, in plain words. */
  public String words() {
    List<String> words = new ArrayList<>();
    words.add(unit == Unit.PEOPLE ? "people who are named" : "incidents");
    words.add(
        types.isEmpty()
            ? "of all acts"
            : "of "
                + String.join(
                    " and ",
                    new TreeSet<>(
                        types.stream().map(type -> type.code().replace('_', ' ')).toList())));
    if (!countries.isEmpty()) {
      words.add("in " + String.join(" and ", new TreeSet<>(countries)));
    }
    if (!place.isEmpty()) {
      words.add("in " + place);
    }
    if (from != null) {
      words.add("from " + from);
    }
    if (until != null) {
      words.add("until " + until);
    }
    return String.join(", ", words);
  }
}
