package org.durumi.desk.estimate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.durumi.desk.page.Address;
import org.durumi.estimator.outcome.Unit;
import org.durumi.publisher.unseen.ListRule;
import org.durumi.publisher.unseen.UnseenSelection;
import org.durumi.record.event.ActType;
import org.jspecify.annotations.Nullable;

/**
 * What is estimated, as it stands in the page's address; what is empty asks for nothing.
 *
 * @param unit incidents or people
 * @param lists what counts as a list: origin or sort
 * @param type code of a type of act
 * @param country ISO 3166-1 alpha-2 code
 * @param place a place's name
 * @param from the first month
 * @param until the last month
 */
public record EstimateFilter(
    String unit,
    String lists,
    String type,
    String country,
    String place,
    String from,
    String until) {

  /** What may be counted. */
  static final List<String> UNITS = List.of("incidents", "people");

  /** What may be a list. */
  static final List<String> LISTS = Stream.of(ListRule.values()).map(ListRule::code).toList();

  private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";
  private static final int LONGEST = 100;

  /** Reads it from the values of an address; what is not understood is passed over. */
  public static EstimateFilter of(Map<String, String> values) {
    String unit = values.getOrDefault("unit", "");
    String lists = values.getOrDefault("lists", "");
    String type = values.getOrDefault("type", "").strip();
    String country = values.getOrDefault("country", "").strip();
    String place = values.getOrDefault("place", "").strip();
    return new EstimateFilter(
        UNITS.contains(unit) ? unit : UNITS.getFirst(),
        LISTS.contains(lists) ? lists : LISTS.getFirst(),
        acts(type).isEmpty() ? "" : type,
        country.matches("[A-Z]{2}") ? country : "",
        place.length() > LONGEST ? "" : place,
        month(values.getOrDefault("from", "")),
        month(values.getOrDefault("until", "")));
  }

  private static String month(String text) {
    return text.strip().matches(MONTH) ? text.strip() : "";
  }

  private static Set<ActType> acts(String code) {
    Set<ActType> acts = EnumSet.noneOf(ActType.class);
    Stream.of(ActType.values()).filter(one -> one.code().equals(code)).forEach(acts::add);
    return acts;
  }

  /** The same for whoever estimates; months that are the wrong way round ask for the last alone. */
  UnseenSelection selection() {
    @Nullable LocalDate last = until.isEmpty() ? null : YearMonth.parse(until).atEndOfMonth();
    @Nullable LocalDate first = from.isEmpty() ? null : YearMonth.parse(from).atDay(1);
    return new UnseenSelection(
        unit.equals("people") ? Unit.PEOPLE : Unit.INCIDENTS,
        lists.equals(ListRule.SORT.code()) ? ListRule.SORT : ListRule.ORIGIN,
        UnseenSelection.USUAL_LISTS,
        acts(type),
        country.isEmpty() ? Set.of() : Set.of(country),
        place,
        first != null && last != null && last.isBefore(first) ? null : first,
        last);
  }

  /** The page that shows it. */
  public String address() {
    return Address.of("/estimate")
        .with("unit", unit)
        .with("lists", lists)
        .with("type", type)
        .with("country", country)
        .with("place", place)
        .with("from", from)
        .with("until", until)
        .toString();
  }

  /** Tells the unit and nothing that somebody typed. */
  @Override
  public String toString() {
    return "EstimateFilter[" + unit + "]";
  }
}
