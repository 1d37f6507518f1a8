package org.durumi.desk.counts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.durumi.desk.page.Address;
import org.durumi.linker.count.BestRule;
import org.durumi.linker.count.Region;
import org.durumi.linker.count.Scope;
import org.durumi.record.event.ActType;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which people are counted and how they are shown, as it stands in the page's address; what is
 * empty asks for nothing.
 *
 * @param by month, place or type
 * @param type code of a type of act
 * @param country ISO 3166-1 alpha-2 code
 * @param from the first month
 * @param until the last month
 * @param rule which figure is printed as the best: durumi, acled or ucdp
 * @param totals whether totals that reports give count, though nobody has accepted them
 * @param incident one incident alone, or empty
 */
record CountsFilter(
    String by,
    String type,
    String country,
    String from,
    String until,
    String rule,
    boolean totals,
    String incident) {

  /** By what one may divide. */
  static final List<String> BY = List.of("month", "place", "type");

  private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

  /** Reads it from the values of an address; what is not understood is passed over. */
  static CountsFilter of(Map<String, String> values) {
    String by = values.getOrDefault("by", "");
    return new CountsFilter(
        BY.contains(by) ? by : "month",
        values.getOrDefault("type", "").strip(),
        plain(values.getOrDefault("country", "")),
        month(values.getOrDefault("from", "")),
        month(values.getOrDefault("until", "")),
        rule(values.getOrDefault("rule", "")).name().toLowerCase(Locale.ROOT),
        values.getOrDefault("totals", "").equals("yes"),
        plain(values.getOrDefault("incident", "")));
  }

  /** No database keeps a NUL, and nothing is called so. */
  private static String plain(String text) {
    return text.indexOf('\0') >= 0 ? "" : text.strip();
  }

  private static String month(String text) {
    return text.strip().matches(MONTH) ? text.strip() : "";
  }

  private static BestRule rule(String code) {
    return Stream.of(BestRule.values())
        .filter(rule -> rule.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst()
        .orElse(BestRule.DURUMI);
  }

  /** Which figure is printed as the best. */
  BestRule best() {
    return rule(rule);
  }

  /** Whom to count. */
  Scope scope() {
    Scope scope = Scope.ALL;
    for (ActType known : ActType.values()) {
      scope = known.code().equals(type) ? scope.withTypes(Set.of(known)) : scope;
    }
    Period period = period();
    scope = period == null ? scope : scope.during(period);
    return country.isEmpty() ? scope : scope.in(Region.of(country));
  }

  private @Nullable Period period() {
    if (from.isEmpty() && until.isEmpty()) {
      return null;
    }
    if (until.isEmpty()) {
      return Period.since(CalendarDate.parse(from));
    }
    return from.isEmpty() || from.compareTo(until) > 0
        ? Period.until(CalendarDate.parse(until))
        : Period.between(CalendarDate.parse(from), CalendarDate.parse(until));
  }

  /** Tells whether people are left out by the filter. */
  boolean isSet() {
    return Stream.of(type, country, from, until, incident).anyMatch(value -> !value.isEmpty());
  }

  /** The same divided otherwise. */
  CountsFilter by(String other) {
    return new CountsFilter(other, type, country, from, until, rule, totals, incident);
  }

  /** The address that asks for this. */
  Address address() {
    return Address.of("/counts")
        .with("by", by.equals("month") ? "" : by)
        .with("type", type)
        .with("country", country)
        .with("from", from)
        .with("until", until)
        .with("rule", rule.equals("durumi") ? "" : rule)
        .with("totals", totals ? "yes" : "")
        .with("incident", incident);
  }
}
