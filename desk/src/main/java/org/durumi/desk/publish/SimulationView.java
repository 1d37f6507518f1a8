package org.durumi.desk.publish;

import java.util.List;

/**
 * What a release lets a reader infer.
 *
 * @param trial the number of what was looked at; 0 while nothing was
 * @param title of the release
 * @param earlier how many earlier releases its readers may have
 * @param found what can be worked out, what is open first
 * @param open how many of these are open and stop the release
 * @param offered what to change, the fewest that close it
 * @param closes whether these close all of it; tried
 * @param made changes that were made
 * @param tables that go along
 */
public record SimulationView(
    int trial,
    String title,
    int earlier,
    List<Found> found,
    int open,
    List<Offer> offered,
    boolean closes,
    List<PublishView.Made> made,
    List<TableView> tables) {

  /** Keeps its own copies. */
  public SimulationView {
    found = List.copyOf(found);
    offered = List.copyOf(offered);
    made = List.copyOf(made);
    tables = List.copyOf(tables);
  }

  /**
   * Something that can be worked out.
   *
   * @param id what forms call it by
   * @param kind the name of the risk
   * @param where what it is about
   * @param sentence what can be worked out
   * @param state open, noted or already
   * @param smallest the smallest change that closes it alone; none where nothing does
   */
  public record Found(
      String id, String kind, String where, String sentence, String state, List<String> smallest) {

    /** Keeps its own copy. */
    public Found {
      smallest = List.copyOf(smallest);
    }
  }

  /**
   * A change that is offered.
   *
   * @param index its place, from 0
   * @param text what it is
   */
  public record Offer(int index, String text) {}

  /**
   * A table that goes along.
   *
   * @param name what it shows
   * @param by the head of its rows
   * @param measure what its numbers count
   * @param cells its rows
   */
  public record TableView(String name, String by, String measure, List<CellView> cells) {

    /** Keeps its own copy. */
    public TableView {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A row of a table.
   *
   * @param at its head
   * @param value the number, or empty where it is suppressed
   * @param suppressed whether it is
   * @param total whether it is a total
   */
  public record CellView(String at, String value, boolean suppressed, boolean total) {}
}
