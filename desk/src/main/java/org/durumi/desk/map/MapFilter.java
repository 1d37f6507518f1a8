package org.durumi.desk.map;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.durumi.archive.store.EventQuery.Box;
import org.durumi.archive.store.EventRow;
import org.jspecify.annotations.Nullable;

/**
 * What the address asks the page to show. The page's script filters by the same rules; here they
 * serve who works without scripts.
 *
 * @param from what may have happened on this day or later
 * @param to what may have happened on this day or before
 * @param box where the middle of the event's area lies
 */
public record MapFilter(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable Box box) {

  private static final int LONGEST = 100;
  private static final double HIGHEST = 90;

  /**
   * Reads days such as {@code 2016-11-30} and {@code west,south,east,north}; passes over what is
   * neither.
   */
  public static MapFilter of(String from, String to, String box) {
    return new MapFilter(day(from), day(to), box(box));
  }

  /** Tells whether it leaves anything out. */
  boolean narrows() {
    return from != null || to != null || box != null;
  }

  /** Tells whether an event is shown; an open end reaches for ever, as in the record. */
  public boolean passes(EventRow event) {
    return passesTime(event.firstDay(), event.lastDay())
        && (box == null || within(box, event.latitude(), event.longitude()));
  }

  /** The box as the address has it, or nothing. */
  String boxText() {
    return box == null
        ? ""
        : String.join(
            ",", number(box.west()), number(box.south()), number(box.east()), number(box.north()));
  }

  private boolean passesTime(@Nullable String first, @Nullable String last) {
    if (from == null && to == null) {
      return true;
    }
    if (first == null && last == null) {
      return false;
    }
    boolean after = to != null && first != null && first.compareTo(to.toString()) > 0;
    boolean before = from != null && last != null && last.compareTo(from.toString()) < 0;
    return !after && !before;
  }

  private static boolean within(Box box, @Nullable Double latitude, @Nullable Double longitude) {
    return latitude != null
        && longitude != null
        && latitude >= box.south()
        && latitude <= box.north()
        && longitude >= box.west()
        && longitude <= box.east();
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Box box(String text) {
    List<Double> sides = new ArrayList<>();
    if (text.length() <= LONGEST) {
      for (String side : text.split(",", -1)) {
        sides.add(degrees(side));
      }
    }
    boolean fits =
        sides.size() == 4
            && sides.stream().allMatch(Double::isFinite)
            && sides.get(0) < sides.get(2)
            && sides.get(1) < sides.get(3)
            && Math.abs(sides.get(1)) <= HIGHEST
            && Math.abs(sides.get(3)) <= HIGHEST;
    return fits ? new Box(sides.get(1), sides.get(0), sides.get(3), sides.get(2)) : null;
  }

  private static double degrees(String text) {
    return text.matches("-?[0-9]{1,3}(\\.[0-9]{1,9})?") ? Double.parseDouble(text) : Double.NaN;
  }

  private static String number(double degrees) {
    return degrees == Math.rint(degrees)
        ? String.format(Locale.ROOT, "%.0f", degrees)
        : Double.toString(degrees);
  }
}
