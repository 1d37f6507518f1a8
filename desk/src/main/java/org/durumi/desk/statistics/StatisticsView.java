package org.durumi.desk.statistics;

import gg.jte.Content;
import java.util.List;
import org.durumi.desk.page.Choice;

/**
 * The charts.
 *
 * @param type the type asked for, or empty
 * @param country the country asked for, or empty
 * @param from the first month asked for, or empty
 * @param until the last month asked for, or empty
 * @param filtered whether anything is left out by the filter
 * @param types what one may choose
 * @param countries what one may choose
 * @param figures the charts, each with its table
 * @param notCounted how many incidents no report asserts
 */
public record StatisticsView(
    String type,
    String country,
    String from,
    String until,
    boolean filtered,
    List<Choice> types,
    List<Choice> countries,
    List<Content> figures,
    int notCounted) {

  /** Keeps its own copies. */
  public StatisticsView {
    types = List.copyOf(types);
    countries = List.copyOf(countries);
    figures = List.copyOf(figures);
  }
}
