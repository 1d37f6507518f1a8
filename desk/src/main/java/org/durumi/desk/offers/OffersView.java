package org.durumi.desk.offers;

import java.util.List;
import org.durumi.desk.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Documented rewards, payments, orders and operations.
 *
 * @param type the type asked for, or empty
 * @param from the first year asked for, or empty
 * @param until the last year asked for, or empty
 * @param country the country asked for, or empty
 * @param q the words asked for, or empty
 * @param filtered whether anything is asked for
 * @param types what one may choose, in the order of the chart
 * @param countries what one may choose
 * @param chart how many there were each year
 * @param total how many there are
 * @param years the newest first; those without a year last
 * @param more the address that shows more, if there are more
 */
public record OffersView(
    String type,
    String from,
    String until,
    String country,
    String q,
    boolean filtered,
    List<Choice> types,
    List<Choice> countries,
    Chart chart,
    int total,
    List<Year> years,
    @Nullable String more) {

  /** Keeps its own copies. */
  public OffersView {
    types = List.copyOf(types);
    countries = List.copyOf(countries);
    years = List.copyOf(years);
  }

  /**
   * The events of one year.
   *
   * @param name the year, or that it is not known
   * @param items the newest first
   */
  public record Year(String name, List<Item> items) {

    /** Keeps its own copy. */
    public Year {
      items = List.copyOf(items);
    }
  }

  /**
   * One event.
   *
   * @param code of its type
   * @param type the name of its type
   * @param modality whether it happened, or null where it did
   * @param date when
   * @param place where, or null
   * @param amount the sum as the report states it, or null
   * @param equivalent what the report says that this is worth, or null
   * @param goods the report's words for what was promised, or null
   * @param by who announced it or did it
   * @param against whom it was against
   * @param voices who says so
   * @param quotes the report's sentences
   * @param link the page that shows it
   * @param report the report's number
   */
  public record Item(
      String code,
      String type,
      @Nullable String modality,
      String date,
      @Nullable String place,
      @Nullable String amount,
      @Nullable String equivalent,
      @Nullable String goods,
      List<String> by,
      List<String> against,
      List<String> voices,
      List<String> quotes,
      String link,
      String report) {

    /** Keeps its own copies. */
    public Item {
      by = List.copyOf(by);
      against = List.copyOf(against);
      voices = List.copyOf(voices);
      quotes = List.copyOf(quotes);
    }
  }
}
