package org.durumi.desk.api;

import java.util.List;
import org.durumi.desk.publish.PublishView;
import org.durumi.desk.publish.SimulationView;
import org.durumi.desk.publish.SimulationViews;
import org.durumi.desk.publish.Trial;
import org.durumi.publisher.release.Table;
import org.durumi.publisher.release.TableCell;
import org.jspecify.annotations.Nullable;

/**
 * What a release lets a reader work out; see {@code openapi.json}.
 *
 * @param earlier how many releases its readers may have already
 */
record SimulationJson(
    int check,
    int earlier,
    int open,
    boolean closes,
    List<SimulationView.Found> found,
    List<String> offered,
    List<String> made,
    List<TableJson> tables) {

  private record CellJson(List<String> at, @Nullable Integer value, boolean suppressed) {

    static CellJson of(TableCell cell) {
      return new CellJson(cell.at(), cell.value().told().orElse(null), cell.isSuppressed());
    }
  }

  private record TableJson(String table, String measure, List<String> by, List<CellJson> cells) {

    static TableJson of(Table table) {
      return new TableJson(
          table.name(),
          table.measure().code(),
          table.dimensions(),
          table.cells().stream().limit(Answers.MOST).map(CellJson::of).toList());
    }
  }

  static SimulationJson of(Trial trial, int earlier) {
    SimulationView page = new SimulationViews(Answers.ENGLISH).of(trial, earlier);
    return new SimulationJson(
        trial.number(),
        earlier,
        page.open(),
        page.closes(),
        page.found().stream().limit(Answers.MOST).toList(),
        offered(page),
        page.made().stream().map(PublishView.Made::text).toList(),
        trial.gated().published().tables().stream().map(TableJson::of).toList());
  }

  /** What would close it, in words; each is made by its place in this list, from 0. */
  static List<String> offered(Trial trial) {
    return offered(new SimulationViews(Answers.ENGLISH).of(trial, 0));
  }

  private static List<String> offered(SimulationView page) {
    return page.offered().stream().map(SimulationView.Offer::text).toList();
  }

  /** The number alone. */
  @Override
  public String toString() {
    return "SimulationJson[" + check + "]";
  }
}
