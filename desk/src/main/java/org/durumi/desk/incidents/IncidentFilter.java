package org.durumi.desk.incidents;

import java.time.YearMonth;
import java.util.Map;
import org.durumi.desk.page.Address;
import org.jspecify.annotations.Nullable;

/**
 * What of the incidents is looked at, as it stands in the page's address; what is empty asks for
 * nothing.
 *
 * @param type code of a type of act
 * @param place words that the place's name holds
 * @param month such as 2012-02
 * @param to {@code decide} for those of which a person should say whether they are one
 * @param show how many to show
 */
record IncidentFilter(String type, String place, String month, String to, int show) {

  /** How many are shown at first, and how many more each time. */
  static final int STEP = 50;

  private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

  /** Reads it from the values of an address; what is not understood is passed over. */
  static IncidentFilter of(Map<String, String> values) {
    String month = values.getOrDefault("month", "").strip();
    String show = values.getOrDefault("show", "");
    return new IncidentFilter(
        values.getOrDefault("type", "").strip(),
        values.getOrDefault("place", "").strip(),
        month.matches(MONTH) ? month : "",
        values.getOrDefault("to", "").equals("decide") ? "decide" : "",
        show.matches("[0-9]{1,6}") ? Math.max(STEP, Integer.parseInt(show)) : STEP);
  }

  /** Tells whether anything is filtered, the tab aside. */
  boolean isSet() {
    return !(type.isEmpty() && place.isEmpty() && month.isEmpty());
  }

  /** Tells whether only those are asked for that a person should decide about. */
  boolean isToDecide() {
    return to.equals("decide");
  }

  /** The same for the archive. An incident without a date is not asked for, where a month is. */
  org.durumi.archive.store.IncidentFilter asked() {
    @Nullable YearMonth in = month.isEmpty() ? null : YearMonth.parse(month);
    return new org.durumi.archive.store.IncidentFilter(
        type.isEmpty() ? null : type,
        null,
        in == null ? null : in.atDay(1),
        in == null ? null : in.atEndOfMonth(),
        0,
        0,
        place.isEmpty() ? null : place,
        isToDecide());
  }

  /** The same with more shown. */
  IncidentFilter more() {
    return new IncidentFilter(type, place, month, to, show + STEP);
  }

  /** The same under the other tab. */
  IncidentFilter to(String other) {
    return new IncidentFilter(type, place, month, other, STEP);
  }

  /** The address that asks for this. */
  Address address() {
    return Address.of("/incidents")
        .with("type", type)
        .with("place", place)
        .with("month", month)
        .with("to", to)
        .with("show", show == STEP ? null : show);
  }
}
