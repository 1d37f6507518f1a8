package org.durumi.publisher.simulate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.durumi.publisher.harm.Hazard;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.Table;
import org.durumi.publisher.release.Table.Measure;
import org.durumi.publisher.release.TableCell;

/** Numbers of very few people that a table tells and the incidents themselves do not. */
final class SmallCells {

  private SmallCells() {}

  /** Such a number. */
  record Small(Table table, TableCell cell) {

    Inference inference() {
      long sum = cell.value().told().orElse(0);
      return new Inference(
          Hazard.SMALL_CELL,
          table.name() + ": " + String.join(", ", cell.at()),
          new Conclusion.SmallNumber(table.name(), cell.at(), table.measure(), sum),
          false);
    }
  }

  static List<Small> of(Published now, Limits limits) {
    Set<Integer> told = new HashSet<>();
    for (ReleasedIncident incident : now.release().incidents()) {
      if (incident.best().told().isPresent()) {
        told.add(incident.number());
      }
    }
    List<Small> small = new ArrayList<>();
    for (Table table : now.tables()) {
      boolean rows = table.measure() == Measure.PEOPLE;
      for (TableCell cell : table.cells()) {
        int sum = cell.value().told().orElse(0);
        boolean few = sum > 0 && sum < limits.cell();
        if (few && !(rows && told.containsAll(cell.incidents()))) {
          small.add(new Small(table, cell));
        }
      }
    }
    return small;
  }
}
