package org.durumi.desk.offers;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.durumi.archive.store.EventRow;
import org.durumi.desk.said.Said;
import org.durumi.desk.said.SaidWords;

/**
 * Documented rewards, orders and operations.
 *
 * @param rows those shown, the newest year first
 * @param years how many there are by year; the empty year for those of unknown date
 * @param types codes of the types of act that belong here
 * @param type the type chosen, or empty
 * @param year the year chosen, or empty
 * @param words what puts fields into words
 */
public record OffersView(
    List<Said> rows,
    Map<String, Long> years,
    List<String> types,
    String type,
    String year,
    SaidWords words) {

  private static final int YEAR_DIGITS = 4;

  /** The year in which it was, or by which; empty if not known. */
  static String year(Said said) {
    EventRow row = said.row();
    String day = row.lastDay() == null ? row.firstDay() : row.lastDay();
    return day == null ? "" : day.substring(0, YEAR_DIGITS);
  }

  static Map<String, Long> years(List<Said> all) {
    return all.stream()
        .collect(Collectors.groupingBy(OffersView::year, TreeMap::new, Collectors.counting()));
  }
}
