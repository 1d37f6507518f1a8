package org.durumi.desk.map;

import java.util.Arrays;
import java.util.List;
import org.durumi.desk.page.Words;

/**
 * What the map page shows.
 *
 * @param rows the events, newest first
 * @param cut whether there are more than one page can bear
 * @param narrowed whether the address leaves any out
 * @param from the first day asked for, or empty
 * @param to the last day asked for, or empty
 * @param box the box asked for as west, south, east and north, or empty
 * @param words what the script says, as JSON
 */
public record MapView(
    List<MapRow> rows,
    boolean cut,
    boolean narrowed,
    String from,
    String to,
    String box,
    String words) {

  /** The most events on a page. */
  public static final int MOST = MapEvents.MOST;

  static MapView of(MapEvents found, MapFilter filter, Words words) {
    List<MapRow> rows =
        found.events().stream().map(event -> MapRow.of(event, filter, words)).toList();
    return new MapView(
        rows,
        found.cut(),
        filter.narrows(),
        filter.from() == null ? "" : filter.from().toString(),
        filter.to() == null ? "" : filter.to().toString(),
        filter.boxText(),
        MapJson.words(words));
  }

  /** How many of the events the address asks for. */
  public long shown() {
    return rows.stream().filter(row -> !row.hidden()).count();
  }

  /** Where the script finds the events. */
  public String events() {
    return cut ? "/map/events.json?from=" + from + "&to=" + to : "/map/events.json";
  }

  /** The codes of the families, in the legend's order. */
  public List<String> families() {
    return Arrays.stream(Family.values()).map(Family::code).toList();
  }

  /** Tells the number and nothing of what it holds. */
  @Override
  public String toString() {
    return "MapView[" + rows.size() + "]";
  }
}
