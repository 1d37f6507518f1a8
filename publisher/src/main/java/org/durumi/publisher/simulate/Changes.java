package org.durumi.publisher.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.durumi.publisher.clearing.Coarsening;
import org.durumi.publisher.clearing.Widening;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.release.TableCell;
import org.durumi.record.time.Period;

/** Makes changes. */
public final class Changes {

  private final Coarsening coarsening;

  /** By what is known of places. */
  public Changes(Coarsening coarsening) {
    this.coarsening = coarsening;
  }

  /** The same with these changes made, one after the other. */
  public Published make(Published published, Collection<? extends Change> changes) {
    Published all = published;
    for (Change change : changes) {
      all = make(all, change);
    }
    return all;
  }

  private Published make(Published all, Change change) {
    return switch (change) {
      case Change.Suppress it -> table(all, it.table(), cells -> suppress(cells, it.at()));
      case Change.Merge it -> table(all, it.table(), cells -> merge(cells, it));
      default -> new Published(release(all.release(), change), all.tables());
    };
  }

  private interface Reshaping {
    List<TableCell> of(List<TableCell> cells);
  }

  private static Published table(Published all, String name, Reshaping reshaping) {
    return new Published(
        all.release(),
        all.tables().stream()
            .map(one -> one.name().equals(name) ? one.with(reshaping.of(one.cells())) : one)
            .toList());
  }

  private static List<TableCell> suppress(List<TableCell> cells, List<String> at) {
    return cells.stream().map(cell -> cell.at().equals(at) ? cell.suppressed() : cell).toList();
  }

  private static List<TableCell> merge(List<TableCell> cells, Change.Merge merge) {
    Optional<TableCell> other =
        cells.stream().filter(cell -> cell.at().equals(merge.other())).findFirst();
    List<TableCell> merged = new ArrayList<>();
    for (TableCell cell : cells) {
      if (cell.at().equals(merge.at()) && other.isPresent()) {
        merged.add(both(cell, other.get()));
      } else if (!cell.at().equals(merge.other())) {
        merged.add(cell);
      }
    }
    return merged;
  }

  private static TableCell both(TableCell one, TableCell other) {
    List<String> at = new ArrayList<>();
    for (int i = 0; i < one.at().size(); i++) {
      String here = one.at().get(i);
      String there = other.at().get(i);
      at.add(here.equals(there) ? here : here + " or " + there);
    }
    SortedSet<Integer> incidents = new TreeSet<>(one.incidents());
    incidents.addAll(other.incidents());
    Shown<Integer> value =
        one.value().told().isPresent() && other.value().told().isPresent()
            ? new Shown.Told<>(
                one.value().told().orElseThrow() + other.value().told().orElseThrow())
            : new Shown.Withheld<>();
    return new TableCell(at, incidents, value);
  }

  /** The release with a change of one of its incidents. */
  public Release release(Release release, Change change) {
    List<ReleasedIncident> incidents =
        release.incidents().stream().flatMap(one -> changed(one, change).stream()).toList();
    return release.with(incidents, release.tables());
  }

  /** The incident after a change; the same where it is about another, none where it is left out. */
  Optional<ReleasedIncident> changed(ReleasedIncident it, Change change) {
    return switch (change) {
      case Change.LeaveOut one when one.number() == it.number() -> Optional.empty();
      case Change.Coarsen one when one.number() == it.number() ->
          Optional.of(with(it, it.when(), coarser(it.place()), false));
      case Change.WithholdPlace one when one.number() == it.number() ->
          Optional.of(with(it, it.when(), new Shown.Withheld<>(), false));
      case Change.Widen one when one.number() == it.number() ->
          Optional.of(with(it, wider(it.when()), it.place(), false));
      case Change.WithholdPeople one when one.number() == it.number() ->
          Optional.of(with(it, it.when(), it.place(), true));
      case Change.WithholdOutcome one when one.number() == it.number() ->
          Optional.of(withoutOutcome(it));
      default -> Optional.of(it);
    };
  }

  private Shown<ReleasedPlace> coarser(Shown<ReleasedPlace> place) {
    return place
        .told()
        .flatMap(coarsening::coarser)
        .<Shown<ReleasedPlace>>map(Shown.Told::new)
        .orElse(place);
  }

  private static Shown<Period> wider(Shown<Period> when) {
    return when.told().flatMap(Widening::toYear).<Shown<Period>>map(Shown.Told::new).orElse(when);
  }

  private static ReleasedIncident with(
      ReleasedIncident it, Shown<Period> when, Shown<ReleasedPlace> place, boolean hidesPeople) {
    return new ReleasedIncident(
        it.number(),
        it.type(),
        it.modality(),
        when,
        place,
        hidesPeople ? new Shown.Withheld<>() : it.people(),
        hidesPeople ? new Shown.Withheld<>() : it.best(),
        hidesPeople ? new Shown.Withheld<>() : it.children(),
        it.agents(),
        it.outcome(),
        it.origins(),
        it.sources());
  }

  private static ReleasedIncident withoutOutcome(ReleasedIncident it) {
    return new ReleasedIncident(
        it.number(),
        it.type(),
        it.modality(),
        it.when(),
        it.place(),
        it.people(),
        it.best(),
        it.children(),
        it.agents(),
        new Shown.Withheld<>(),
        it.origins(),
        it.sources());
  }
}
