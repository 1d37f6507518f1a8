package org.durumi.publisher.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.durumi.linker.count.IntegerProgram;
import org.durumi.linker.count.IntegerProgram.End;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.release.Table;
import org.durumi.publisher.release.Table.Measure;
import org.durumi.publisher.release.TableCell;
import org.durumi.record.event.Count;

/**
 * What a reader of some releases knows of the number of people, and of children, of each incident:
 * numbers that are told, and sums that bound the others. What follows for any sum is exact: the
 * least and the most of an integer program over those that hang together with it.
 */
final class Knowledge {

  /** No incident concerns more people. */
  static final long MOST = 1_000_000;

  private final Map<Atom, Range> ranges = new LinkedHashMap<>();
  private final List<Sum> sums = new ArrayList<>();
  private final Map<Atom, Set<Integer>> sumsOf = new HashMap<>();
  private final Map<Set<Atom>, Range> answers = new HashMap<>();
  private boolean impossible;

  /** A number that somebody may want to know. */
  record Atom(Measure measure, int incident) {}

  /** From the least to the most, both included. */
  record Range(long low, long high) {

    boolean isExact() {
      return low == high;
    }

    Range and(Range other) {
      return new Range(Math.max(low, other.low), Math.min(high, other.high));
    }
  }

  private record Sum(Set<Atom> atoms, Range range) {}

  /** What follows from all of these. */
  Knowledge(Collection<Published> seen) {
    for (Published one : seen) {
      one.release().incidents().forEach(this::read);
    }
    for (Published one : seen) {
      for (Table table : one.tables()) {
        for (TableCell cell : table.cells()) {
          cell.value().told().ifPresent(sum -> add(atoms(table, cell), sum));
        }
      }
    }
    Set<Integer> incidents = new TreeSet<>();
    ranges.keySet().forEach(atom -> incidents.add(atom.incident()));
    incidents.forEach(this::fewerChildrenThanPeople);
    reduce();
  }

  static Set<Atom> atoms(Table table, TableCell cell) {
    Set<Atom> atoms = new HashSet<>();
    cell.incidents().forEach(number -> atoms.add(new Atom(table.measure(), number)));
    return atoms;
  }

  private void read(ReleasedIncident incident) {
    know(new Atom(Measure.PEOPLE, incident.number()), people(incident));
    Range children =
        switch (incident.children()) {
          case Shown.Told<Boolean> it when it.value() -> new Range(1, MOST);
          case Shown.Told<Boolean> _ -> new Range(0, 0);
          default -> new Range(0, MOST);
        };
    know(new Atom(Measure.CHILDREN, incident.number()), children);
  }

  /** Where people are withheld there is somebody. */
  private static Range people(ReleasedIncident incident) {
    if (incident.best().told().isPresent()) {
      int best = incident.best().told().get();
      return new Range(best, best);
    }
    if (incident.people().told().isPresent()) {
      Count people = incident.people().told().get();
      Integer min = people.min();
      Integer max = people.max();
      return new Range(min == null ? 0 : min, max == null ? MOST : max);
    }
    return new Range(incident.people() instanceof Shown.Withheld ? 1 : 0, MOST);
  }

  /** What contradicts was corrected since: the later number is the one. */
  private void know(Atom atom, Range range) {
    Range before = ranges.getOrDefault(atom, new Range(0, MOST));
    Range both = before.and(range);
    ranges.put(atom, both.low() > both.high() ? range : both);
  }

  private void add(Set<Atom> atoms, int sum) {
    atoms.forEach(atom -> ranges.putIfAbsent(atom, new Range(0, MOST)));
    sums.add(new Sum(atoms, new Range(sum, sum)));
  }

  private void fewerChildrenThanPeople(int incident) {
    Range people = ranges.get(new Atom(Measure.PEOPLE, incident));
    if (people != null && people.high() < MOST) {
      Atom children = new Atom(Measure.CHILDREN, incident);
      ranges.computeIfPresent(children, (_, range) -> range.and(new Range(0, people.high())));
    }
  }

  /** Numbers that are told are taken off the sums, so that programs hold unknown ones alone. */
  private void reduce() {
    List<Sum> all = List.copyOf(sums);
    sums.clear();
    for (Sum sum : all) {
      long known = 0;
      Set<Atom> open = new HashSet<>();
      for (Atom atom : sum.atoms()) {
        Range range = ranges.getOrDefault(atom, new Range(0, MOST));
        if (range.isExact()) {
          known += range.low();
        } else {
          open.add(atom);
        }
      }
      Range left = new Range(sum.range().low() - known, sum.range().high() - known);
      if (open.isEmpty() || left.high() < 0) {
        impossible |= left.low() > 0 || left.high() < 0;
      } else {
        int at = sums.size();
        sums.add(new Sum(open, left));
        open.forEach(atom -> sumsOf.computeIfAbsent(atom, _ -> new TreeSet<>()).add(at));
      }
    }
  }

  /** Tells whether the numbers contradict each other, as they do where they were corrected. */
  boolean isImpossible() {
    return impossible;
  }

  /**
   * From the least to the most that a sum may be.
   *
   * @throws CancellationException if the thread is interrupted; a search may take minutes
   */
  Range range(Set<Atom> atoms) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the simulation was stopped");
    }
    return answers.computeIfAbsent(atoms, this::solve);
  }

  private Range solve(Set<Atom> atoms) {
    long known = 0;
    Set<Atom> open = new HashSet<>();
    for (Atom atom : atoms) {
      Range range = ranges.getOrDefault(atom, new Range(0, MOST));
      if (range.isExact()) {
        known += range.low();
      } else {
        open.add(atom);
      }
    }
    if (open.isEmpty()) {
      return new Range(known, known);
    }
    List<Atom> columns = new ArrayList<>();
    Set<Integer> rows = reached(open, columns);
    IntegerProgram program = program(columns, rows);
    long[] cost = new long[columns.size()];
    open.forEach(atom -> cost[columns.indexOf(atom)] = 1);
    IntegerProgram.Answer least = program.minimise(cost);
    for (int i = 0; i < cost.length; i++) {
      cost[i] = -cost[i];
    }
    IntegerProgram.Answer most = program.minimise(cost);
    if (least.end() == End.IMPOSSIBLE || most.end() == End.IMPOSSIBLE) {
      impossible = true;
      return new Range(known, known + MOST);
    }
    // A bound that the search did not prove is wider than the truth: a reader with more time could
    // know more, so what it leaves open is taken for known.
    long low = least.end() == End.PROVEN ? least.value() : 0;
    long high = most.end() == End.PROVEN ? -most.value() : low;
    return new Range(known + low, known + high);
  }

  /** All that hangs together with these. */
  private Set<Integer> reached(Set<Atom> from, List<Atom> columns) {
    Set<Integer> rows = new TreeSet<>();
    Set<Atom> seen = new HashSet<>(from);
    List<Atom> queue = new ArrayList<>(from);
    for (int i = 0; i < queue.size(); i++) {
      for (int row : sumsOf.getOrDefault(queue.get(i), Set.of())) {
        if (rows.add(row)) {
          sums.get(row).atoms().stream().filter(seen::add).forEach(queue::add);
        }
      }
    }
    columns.addAll(queue);
    return rows;
  }

  private IntegerProgram program(List<Atom> columns, Set<Integer> rows) {
    Map<Atom, Integer> at = new HashMap<>();
    columns.forEach(atom -> at.put(atom, at.size()));
    IntegerProgram program = new IntegerProgram(columns.size());
    int[] none = {};
    for (Atom atom : columns) {
      Range range = ranges.getOrDefault(atom, new Range(0, MOST));
      program.row(new int[] {at.getOrDefault(atom, 0)}, none, range.low(), range.high());
    }
    for (int row : rows) {
      Sum sum = sums.get(row);
      int[] plus = sum.atoms().stream().mapToInt(atom -> at.getOrDefault(atom, 0)).toArray();
      program.row(plus, none, sum.range().low(), sum.range().high());
    }
    return program;
  }
}
