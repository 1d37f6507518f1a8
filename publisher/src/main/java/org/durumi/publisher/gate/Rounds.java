package org.durumi.publisher.gate;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.Table;
import org.durumi.publisher.simulate.Change;
import org.durumi.publisher.simulate.Published;
import org.durumi.publisher.simulate.Simulation;
import org.durumi.publisher.simulate.Simulator;

/**
 * Makes the changes that the simulator offers, round after round, until it offers none.
 *
 * @param people how many people each number has, told or not
 * @param made the changes that were made before; those of the rounds are added
 */
record Rounds(Simulator simulator, Map<Integer, Integer> people, List<Change> made) {

  /** Changes of one round can open something else; then it is looked at again, so often. */
  private static final int MOST = 4;

  /** What is left to leave, and what can be worked out of it. */
  record Left(Published whole, Simulation seen) {}

  /**
   * Closes what can be closed. When in doubt it withholds: what no change closes is most often told
   * by the tables of children, and without them there may be one that does.
   *
   * @param tables of incidents as they are changed
   */
  Left close(Left from, Function<Release, List<Table>> tables) {
    Left left = changed(from, tables);
    if (left.seen().closes()) {
      return left;
    }
    Release release = left.whole().release();
    return changed(
        seen(new Published(release, withoutChildren(left.whole().tables()))),
        it -> withoutChildren(tables.apply(it)));
  }

  private Left changed(Left from, Function<Release, List<Table>> tables) {
    Left left = from;
    for (int round = 0; round < MOST && !left.seen().offered().isEmpty(); round++) {
      List<Change> offered = left.seen().offered();
      made.addAll(offered);
      left = seen(changed(left.whole(), offered, tables));
    }
    return left;
  }

  private Left seen(Published whole) {
    return new Left(whole, simulator.run(whole, people));
  }

  /** Where incidents change, tables are made anew: no cell is to name what they no longer tell. */
  private Published changed(
      Published whole, List<Change> offered, Function<Release, List<Table>> tables) {
    Published changed = simulator.changes().make(whole, offered);
    if (changed.release().incidents().equals(whole.release().incidents())) {
      return changed;
    }
    Published anew = new Published(changed.release(), tables.apply(changed.release()));
    return simulator.changes().make(anew, made.stream().filter(Change::isOfTable).toList());
  }

  private static List<Table> withoutChildren(List<Table> tables) {
    return tables.stream().filter(table -> table.measure() != Table.Measure.CHILDREN).toList();
  }
}
