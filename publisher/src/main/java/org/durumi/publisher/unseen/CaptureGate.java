package org.durumi.publisher.unseen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.durumi.estimator.outcome.Unit;
import org.durumi.estimator.table.CaptureTable;
import org.durumi.publisher.clearing.Coarsening;
import org.durumi.publisher.clearing.Ground;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.release.Table;
import org.durumi.publisher.release.TableCell;
import org.durumi.publisher.simulate.Limits;
import org.durumi.publisher.simulate.Published;
import org.durumi.publisher.simulate.Simulation;
import org.durumi.publisher.simulate.Simulator;
import org.durumi.record.event.Place;

/**
 * The gate before a table of who recorded what: that two or three were on these lists and on no
 * other can point at them. Small cells are suppressed, then as many more as it takes that nobody
 * can work them out from the totals, which the release simulator tries; then those that differ by
 * few from the same cell of an earlier release.
 */
public final class CaptureGate {

  private static final Ground NOWHERE =
      new Ground() {
        @Override
        public Optional<Place> provinceOf(Place place) {
          return Optional.empty();
        }

        @Override
        public long populationOf(Place place) {
          return 0;
        }
      };

  /** Numbers of histories are apart from those of incidents, and of each release's own. */
  private static final int BEYOND = 1 << 20;

  private final Limits limits;
  private final List<Published> earlier;

  /**
   * A gate.
   *
   * @param earlier all that ever left, to whomever
   */
  public CaptureGate(Limits limits, List<Published> earlier) {
    this.limits = limits;
    this.earlier = List.copyOf(earlier);
  }

  /**
   * A table as it may leave.
   *
   * @param published with the one table
   * @param withheld how many of its cells are withheld
   * @param closes whether nothing that is withheld can be worked out; else nothing may leave
   */
  public record Safe(Published published, int withheld, boolean closes) {

    /** The table. */
    public Table table() {
      return published.tables().getFirst();
    }

    /** How many there are on any list; empty where that is withheld. */
    public Optional<Integer> observed() {
      return table().cells().stream()
          .filter(cell -> cell.at().stream().allMatch(TableCell.ALL::equals))
          .findFirst()
          .flatMap(cell -> cell.value().told());
    }
  }

  /**
   * Makes a table safe.
   *
   * @param release what it leaves with; it tells of no incident
   */
  public Safe check(CaptureTable table, Unit unit, Release release) {
    Table whole = whole(table, unit, release.number());
    Simulator simulator = new Simulator(List.of(), List.of(), limits, new Coarsening(NOWHERE));
    Published published = published(release, hidden(whole));
    Simulation run = simulator.run(published, Map.of());
    published = simulator.changes().make(published, run.offered());
    boolean closes = run.closes();
    for (int i = 0; i < whole.cells().size() && closes; i++) {
      Table subtracted = subtracted(published.tables().getFirst());
      if (subtracted.equals(published.tables().getFirst())) {
        break;
      }
      published = published(release, subtracted);
      run = simulator.run(published, Map.of());
      published = simulator.changes().make(published, run.offered());
      closes = run.closes();
    }
    Table left = published.tables().getFirst();
    return new Safe(
        published, (int) left.cells().stream().filter(TableCell::isSuppressed).count(), closes);
  }

  private static Published published(Release release, Table table) {
    return new Published(release, List.of(table));
  }

  /** All histories that are possible, each list's total, and that of all. */
  private static Table whole(CaptureTable table, Unit unit, int release) {
    int size = table.size();
    List<TableCell> cells = new ArrayList<>();
    for (int history = 1; history < 1 << size; history++) {
      List<String> at = new ArrayList<>();
      for (int list = 0; list < size; list++) {
        at.add((history >> list & 1) == 1 ? "1" : "0");
      }
      SortedSet<Integer> own = new TreeSet<>(List.of(number(release, history)));
      cells.add(new TableCell(at, own, new Shown.Told<>((int) table.count(history))));
    }
    for (int list = 0; list <= size; list++) {
      List<String> at = new ArrayList<>();
      SortedSet<Integer> all = new TreeSet<>();
      for (int other = 0; other < size; other++) {
        at.add(other == list ? "1" : TableCell.ALL);
      }
      for (int history = 1; history < 1 << size; history++) {
        if (list == size || (history >> list & 1) == 1) {
          all.add(number(release, history));
        }
      }
      long sum = list == size ? table.observed() : table.onAll(1 << list);
      cells.add(new TableCell(at, all, new Shown.Told<>((int) sum)));
    }
    Table.Measure measure = unit == Unit.PEOPLE ? Table.Measure.PEOPLE : Table.Measure.INCIDENTS;
    return new Table("lists that have each of the " + unit.many(), measure, table.lists(), cells);
  }

  private static int number(int release, int history) {
    return BEYOND + (release << 10) + history;
  }

  /** Cells of few are withheld from the beginning. */
  private Table hidden(Table table) {
    return with(
        table,
        cell -> {
          int value = cell.value().told().orElse(0);
          return value > 0 && value < limits.cell();
        });
  }

  private interface Hides {
    boolean hides(TableCell cell);
  }

  private static Table with(Table table, Hides hides) {
    return new Table(
        table.name(),
        table.measure(),
        table.dimensions(),
        table.cells().stream()
            .map(cell ->
                hides.hides(cell)
                    ? new TableCell(cell.at(), cell.incidents(), new Shown.Withheld<>())
                    : cell)
            .toList());
  }

  /** Who has both releases could take one number from the other. */
  private Table subtracted(Table table) {
    return with(
        table,
        cell ->
            cell.value().told().isPresent()
                && earlier.stream()
                    .flatMap(one -> one.tables().stream())
                    .filter(other ->
                        other.name().equals(table.name())
                            && other.dimensions().equals(table.dimensions()))
                    .flatMap(other -> other.cells().stream())
                    .filter(other -> other.at().equals(cell.at()))
                    .flatMap(other -> other.value().told().stream())
                    .anyMatch(before -> isSmall(before - cell.value().told().orElse(before))));
  }

  private boolean isSmall(int difference) {
    return difference != 0 && Math.abs(difference) < limits.cell();
  }
}
