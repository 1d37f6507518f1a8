package org.durumi.cli.count;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.durumi.linker.count.Happening;
import org.durumi.linker.count.Region;
import org.durumi.linker.count.Scope;
import org.durumi.linker.tally.Tally;
import org.durumi.reader.casefile.Edtf;
import org.durumi.record.event.ActType;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Whom to count, as conditions such as {@code type=release} say it; all of them must hold. */
final class Wanted {

  private final @Nullable Tally tally;
  private final Set<ActType> types = new LinkedHashSet<>();
  private final List<Region> places = new ArrayList<>();
  private @Nullable CalendarDate from;
  private @Nullable CalendarDate until;

  private Wanted(@Nullable Tally tally) {
    this.tally = tally;
  }

  /**
   * Reads conditions. Several types or places ask for any of them.
   *
   * @throws IllegalArgumentException with a sentence for the person who typed it
   */
  static Scope of(List<String> conditions, Tally tally) {
    return of(conditions, new Wanted(tally));
  }

  /**
   * The same without regard to places, which only what was told can name.
   *
   * @throws IllegalArgumentException with a sentence for the person who typed it
   */
  static Scope anywhere(List<String> conditions) {
    return of(conditions, new Wanted(null));
  }

  private static Scope of(List<String> conditions, Wanted wanted) {
    conditions.forEach(wanted::add);
    Scope scope = Scope.ALL.withTypes(wanted.types);
    Region[] places = wanted.places.toArray(Region[]::new);
    Period period = wanted.period();
    scope = scope.in(places);
    return period == null ? scope : scope.during(period);
  }

  private void add(String condition) {
    int equals = condition.indexOf('=');
    String key = equals < 0 ? condition : condition.substring(0, equals);
    String value = equals < 0 ? "" : condition.substring(equals + 1).strip();
    switch (key.strip().toLowerCase(Locale.ROOT)) {
      case "type" -> types.add(type(value));
      case "place" -> places.addAll(places(value));
      case "from" -> from = day(value).start();
      case "until" -> until = day(value).end();
      case "month", "year", "when" -> {
        Period period = day(value);
        from = period.start();
        until = period.end();
      }
      default ->
          throw new IllegalArgumentException(
              "--where takes type=, place=, when=, from= or until=, and not " + condition + ".");
    }
  }

  private @Nullable Period period() {
    if (from == null || until == null) {
      return from != null ? Period.since(from) : until == null ? null : Period.until(until);
    }
    if (until.last().isBefore(from.first())) {
      throw new IllegalArgumentException("The time that is asked for ends before it begins.");
    }
    return Period.between(from, until);
  }

  private static ActType type(String code) {
    return Stream.of(ActType.values())
        .filter(type -> type.code().equals(code.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code + " is no type of act."));
  }

  private static Period day(String date) {
    Optional<Period> period = Edtf.read(date);
    return period
        .filter(one -> one.start() != null || one.end() != null)
        .orElseThrow(() -> new IllegalArgumentException(date + " is no date such as 2012-02."));
  }

  /** Every place of that name, or the country of that code, that something was in. */
  private List<Region> places(String name) {
    if (tally == null) {
      return List.of();
    }
    List<Region> named =
        tally.ledger().happenings().stream()
            .map(Happening::where)
            .flatMap(Wanted::above)
            .filter(place -> place.path().getLast().equalsIgnoreCase(name))
            .distinct()
            .toList();
    if (named.isEmpty()) {
      throw new IllegalArgumentException("No incident here is in " + name + ".");
    }
    return named;
  }

  private static Stream<Region> above(Region place) {
    return Stream.iterate(1, n -> n <= place.path().size(), n -> n + 1)
        .map(n -> new Region(place.path().subList(0, n)));
  }
}
