package org.durumi.publisher.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.Table;
import org.durumi.publisher.release.Table.Measure;
import org.durumi.publisher.release.TableCell;
import org.durumi.publisher.simulate.Knowledge.Atom;

/**
 * Looks for the fewest cells to suppress, or to merge, after which nothing that is withheld can be
 * worked out. All ways with one cell are tried, then with two, then with three; where that would
 * take too long, the cell that closes most is taken again and again, and what proves needless in
 * the end is given back.
 */
final class Closing {

  private static final int MOST_CELLS = 3;
  private static final int MOST_TRIED = 200;

  /** So many cells are compared in each step of a long search. */
  private static final int MOST_GREEDY = 12;

  private final Published now;
  private final List<Published> earlier;
  private final Limits limits;
  private final Changes changes;
  private final Knowledge past;
  private Set<Atom> stubborn = Set.of();
  private int tried;

  Closing(Published now, List<Published> earlier, Limits limits, Changes changes) {
    this.now = now;
    this.earlier = earlier;
    this.limits = limits;
    this.changes = changes;
    this.past = new Knowledge(earlier);
  }

  /** The changes; none where nothing is open, or nothing closes it. */
  Optional<List<Change>> fewest() {
    if (isClosed(List.of())) {
      return Optional.of(List.of());
    }
    List<Change> candidates = candidates();
    for (int cells = 1; cells <= MOST_CELLS && tried < MOST_TRIED; cells++) {
      Optional<List<Change>> found = exactly(cells, candidates, 0, List.of());
      if (found.isPresent()) {
        return found;
      }
    }
    return greedy(candidates);
  }

  private Optional<List<Change>> exactly(
      int cells, List<Change> candidates, int from, List<Change> chosen) {
    if (cells == 0) {
      return isClosed(chosen) ? Optional.of(chosen) : Optional.empty();
    }
    for (int i = from; i < candidates.size() && tried < MOST_TRIED; i++) {
      Change next = candidates.get(i);
      if (next.cells() <= cells) {
        List<Change> more = new ArrayList<>(chosen);
        more.add(next);
        Optional<List<Change>> found = exactly(cells - next.cells(), candidates, i + 1, more);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<List<Change>> greedy(List<Change> candidates) {
    List<Change> chosen = new ArrayList<>();
    List<Change> left = new ArrayList<>(candidates);
    left.removeIf(change -> change instanceof Change.Merge);
    int open = open(chosen);
    while (open > 0 && !left.isEmpty()) {
      Change best = left.getFirst();
      int least = Integer.MAX_VALUE;
      for (Change change : left.subList(0, Math.min(left.size(), MOST_GREEDY))) {
        List<Change> with = new ArrayList<>(chosen);
        with.add(change);
        int then = open(with);
        if (then < least) {
          best = change;
          least = then;
        }
      }
      chosen.add(best);
      left.remove(best);
      open = open(chosen);
    }
    if (open > 0) {
      return Optional.empty();
    }
    for (Change change : List.copyOf(chosen)) {
      List<Change> without = new ArrayList<>(chosen);
      without.remove(change);
      if (isClosed(without)) {
        chosen.remove(change);
      }
    }
    return Optional.of(chosen);
  }

  /** Tells whether nothing is open after these changes; what was open last is looked at first. */
  private boolean isClosed(List<Change> chosen) {
    tried++;
    Published changed = changes.make(now, chosen);
    Optional<Exposed.Target> open = new Exposed(changed, earlier, past, limits).anyFresh(stubborn);
    open.ifPresent(target -> stubborn = target.atoms());
    return open.isEmpty() && SmallCells.of(changed, limits).isEmpty();
  }

  /** How many numbers can be worked out after these changes. */
  private int open(List<Change> chosen) {
    Published changed = changes.make(now, chosen);
    return new Exposed(changed, earlier, past, limits).fresh().size()
        + SmallCells.of(changed, limits).size();
  }

  /** Whatever adds to what can be worked out; smaller cells first, totals last. */
  private List<Change> candidates() {
    Set<Atom> near = new HashSet<>();
    new Exposed(now, earlier, limits).fresh().forEach(target -> near.addAll(target.atoms()));
    for (SmallCells.Small small : SmallCells.of(now, limits)) {
      near.addAll(Knowledge.atoms(small.table(), small.cell()));
    }
    return candidates(near);
  }

  /** Whatever adds to a number, or stands in a sum with what does. */
  List<Change> candidates(Set<Atom> number) {
    return reducing(inSumsWith(number));
  }

  private List<Change> reducing(Set<Atom> near) {
    List<Change> all = new ArrayList<>();
    for (Table table : now.tables()) {
      List<TableCell> cells =
          table.cells().stream()
              .filter(cell -> !cell.isSuppressed())
              .filter(cell -> Knowledge.atoms(table, cell).stream().anyMatch(near::contains))
              .sorted(
                  Comparator.comparing(TableCell::isTotal)
                      .thenComparingInt(cell -> cell.incidents().size()))
              .toList();
      cells.forEach(cell -> all.add(new Change.Suppress(table.name(), cell.at())));
      merges(table, all);
    }
    for (ReleasedIncident incident : now.release().incidents()) {
      boolean told = incident.best().told().isPresent();
      if (told && near.contains(new Atom(Measure.PEOPLE, incident.number()))) {
        all.add(new Change.WithholdPeople(incident.number()));
      }
    }
    return all;
  }

  /** Neighbours in a table of one dimension may become one. */
  private static void merges(Table table, List<Change> all) {
    List<TableCell> cells = table.cells().stream().filter(cell -> !cell.isTotal()).toList();
    for (int i = 1; table.dimensions().size() == 1 && i < cells.size(); i++) {
      TableCell one = cells.get(i - 1);
      TableCell other = cells.get(i);
      if (!one.isSuppressed() && !other.isSuppressed()) {
        all.add(new Change.Merge(table.name(), one.at(), other.at()));
      }
    }
  }

  /** These, and what stands in a sum with them. */
  private Set<Atom> inSumsWith(Set<Atom> near) {
    List<Published> seen = new ArrayList<>(earlier);
    seen.add(now);
    Set<Atom> further = new HashSet<>(near);
    for (Published one : seen) {
      for (Table table : one.tables()) {
        for (TableCell cell : table.cells()) {
          Set<Atom> atoms = Knowledge.atoms(table, cell);
          if (!cell.isSuppressed() && atoms.stream().anyMatch(near::contains)) {
            further.addAll(atoms);
          }
        }
      }
    }
    return further;
  }
}
