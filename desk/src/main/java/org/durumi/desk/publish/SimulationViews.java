package org.durumi.desk.publish;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Words;
import org.durumi.desk.publish.SimulationView.CellView;
import org.durumi.desk.publish.SimulationView.Found;
import org.durumi.desk.publish.SimulationView.Offer;
import org.durumi.desk.publish.SimulationView.TableView;
import org.durumi.publisher.gate.Gated;
import org.durumi.publisher.release.Table;
import org.durumi.publisher.release.TableCell;
import org.durumi.publisher.simulate.Change;
import org.durumi.publisher.simulate.Inference;

/** Says what the simulator found, in the person's language. */
public final class SimulationViews {

  private static final SimulationView NOTHING =
      new SimulationView(0, "", 0, List.of(), 0, List.of(), true, List.of(), List.of());

  private final Words words;
  private final GateWords gate;
  private final ConclusionWords conclusions;

  /** Speaks with these words. */
  public SimulationViews(Words words) {
    this.words = words;
    this.gate = new GateWords(words);
    this.conclusions = new ConclusionWords(words);
  }

  /** The page before anything was checked. */
  static SimulationView empty() {
    return NOTHING;
  }

  /**
   * The page.
   *
   * @param earlier how many earlier releases there are
   */
  public SimulationView of(Trial trial, int earlier) {
    Gated gated = trial.gated();
    List<Found> found =
        gated.inferred().stream()
            .map(one -> found(one, trial))
            .sorted(Comparator.comparing((Found one) -> !one.state().equals("open")))
            .toList();
    return new SimulationView(
        trial.number(),
        Inert.of(gated.published().release().title()),
        earlier,
        found,
        (int) found.stream().filter(one -> one.state().equals("open")).count(),
        IntStream.range(0, gated.offered().size())
            .mapToObj(i -> new Offer(i, gate.change(gated.offered().get(i))))
            .toList(),
        gated.closes(),
        IntStream.range(0, gated.made().size())
            .mapToObj(i -> new PublishView.Made(i, gate.change(gated.made().get(i))))
            .toList(),
        gated.published().tables().stream().map(this::table).toList());
  }

  private Found found(Inference one, Trial trial) {
    List<Change> smallest = trial.smallest().getOrDefault(one, List.of());
    return new Found(
        one.finding().id(),
        gate.hazard(one.hazard().code()),
        gate.where(one.where()),
        conclusions.of(one.conclusion()),
        one.already() ? "already" : one.finding().stops() ? "open" : "noted",
        smallest.stream().map(gate::change).toList());
  }

  private TableView table(Table table) {
    return new TableView(
        gate.table(table.name()),
        gate.by(table.name()),
        words.of("publish.where." + table.measure().code()),
        table.cells().stream().map(cell -> cell(table.name(), cell)).toList());
  }

  private CellView cell(String table, TableCell cell) {
    return new CellView(
        gate.cells(table, cell.at()),
        cell.value().told().map(value -> words.number(value)).orElse(""),
        cell.isSuppressed(),
        cell.at().contains(TableCell.ALL));
  }
}
