package org.durumi.publisher.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.durumi.publisher.harm.Hazard;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.release.Table;
import org.durumi.publisher.release.Table.Measure;
import org.durumi.publisher.release.TableCell;
import org.durumi.publisher.simulate.Conclusion.By;
import org.durumi.publisher.simulate.Knowledge.Atom;
import org.durumi.publisher.simulate.Knowledge.Range;

/** Which numbers that are withheld, now or in an earlier release, can be worked out. */
final class Exposed {

  private final Limits limits;
  private final Knowledge all;
  private final Knowledge past;
  private final List<Target> targets = new ArrayList<>();
  private final Set<Atom> told = new HashSet<>();

  /**
   * A number that nobody is to know.
   *
   * @param where what it is about, such as {@code incident 4}
   * @param incident the number of the incident whose people they are, or 0 for a cell of a table
   * @param table the name of that table, or empty
   * @param dimensions by what the table tells its numbers apart
   * @param at the cell's row and column
   * @param measure what is counted
   * @param atoms the numbers that it adds up
   */
  record Target(
      String where,
      int incident,
      String table,
      List<String> dimensions,
      List<String> at,
      Measure measure,
      Set<Atom> atoms) {}

  /**
   * What readers of a release may work out.
   *
   * @param earlier what they may have besides
   */
  Exposed(Published now, Collection<Published> earlier, Limits limits) {
    this(now, earlier, new Knowledge(earlier), limits);
  }

  /** The same, where what the earlier ones tell is worked out already. */
  Exposed(Published now, Collection<Published> earlier, Knowledge past, Limits limits) {
    this.limits = limits;
    this.past = past;
    List<Published> seen = new ArrayList<>(earlier);
    seen.add(now);
    this.all = new Knowledge(seen);
    for (ReleasedIncident incident : now.release().incidents()) {
      if (incident.best().told().isPresent()) {
        told.add(new Atom(Measure.PEOPLE, incident.number()));
      }
    }
    for (Published one : seen) {
      String release = one.equals(now) ? "" : "release " + one.release().number() + ", ";
      one.release().incidents().forEach(incident -> addRow(release, incident));
      one.tables().forEach(table -> addCells(release, table));
    }
  }

  private void addRow(String release, ReleasedIncident incident) {
    Set<Atom> atom = Set.of(new Atom(Measure.PEOPLE, incident.number()));
    if (incident.best() instanceof Shown.Withheld && !isToldSince(release, atom)) {
      targets.add(
          new Target(
              release + "incident " + incident.number(),
              incident.number(),
              "",
              List.of(),
              List.of(),
              Measure.PEOPLE,
              atom));
    }
  }

  /** What an earlier release withheld and this one tells outright is told, not inferred. */
  private boolean isToldSince(String release, Set<Atom> atoms) {
    return !release.isEmpty() && told.containsAll(atoms);
  }

  private void addCells(String release, Table table) {
    for (TableCell cell : table.cells()) {
      if (cell.isSuppressed() && !isToldSince(release, Knowledge.atoms(table, cell))) {
        targets.add(
            new Target(
                release + table.name() + ": " + String.join(", ", cell.at()),
                0,
                table.name(),
                table.dimensions(),
                cell.at(),
                table.measure(),
                Knowledge.atoms(table, cell)));
      }
    }
  }

  /** Those that can be worked out. */
  List<Target> exposed() {
    return targets.stream().filter(target -> isExposed(all.range(target.atoms()))).toList();
  }

  /** Those that can be worked out and could not without this release. */
  List<Target> fresh() {
    return exposed().stream().filter(target -> !isAlready(target)).toList();
  }

  /** Tells whether one of these is here. */
  boolean isFresh(String where) {
    return targets.stream()
        .filter(target -> target.where().equals(where))
        .anyMatch(target -> isExposed(all.range(target.atoms())) && !isAlready(target));
  }

  /**
   * One of those, if there is any.
   *
   * @param first where to look first
   */
  Optional<Target> anyFresh(Set<Atom> first) {
    return targets.stream()
        .sorted(Comparator.comparing((Target target) -> !target.atoms().equals(first)))
        .filter(target -> isExposed(all.range(target.atoms())) && !isAlready(target))
        .findFirst();
  }

  private boolean isAlready(Target target) {
    return isExposed(past.range(target.atoms()));
  }

  private boolean isExposed(Range range) {
    return range.high() - range.low() + 1 < limits.spread();
  }

  /** Tells whether the releases contradict each other. */
  boolean isImpossible() {
    return all.isImpossible();
  }

  /** The same as what a reader can work out, each number once. */
  List<Inference> inferences(By by) {
    return exposed().stream()
        .collect(Collectors.toMap(Target::atoms, one -> one, (one, _) -> one))
        .values()
        .stream()
        .map(target -> inference(target, by))
        .sorted((one, other) -> one.where().compareTo(other.where()))
        .toList();
  }

  private Inference inference(Target target, By by) {
    Range range = all.range(target.atoms());
    boolean already = isAlready(target);
    Conclusion conclusion =
        new Conclusion.Withheld(
            already ? By.EARLIER : by,
            target.incident(),
            target.table(),
            target.dimensions(),
            target.at(),
            target.measure(),
            range.low(),
            range.high());
    return new Inference(Hazard.INFERENCE, target.where(), conclusion, already);
  }
}
