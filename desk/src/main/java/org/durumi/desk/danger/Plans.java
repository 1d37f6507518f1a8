package org.durumi.desk.danger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.durumi.archive.store.CareRow;
import org.durumi.archive.store.Custodies.PartId;
import org.durumi.archive.store.CustodyRow;
import org.durumi.desk.linked.Linked;
import org.durumi.record.linkage.TellingId;

/**
 * What people plan, and for whom. A plan is kept with an event; it goes with the group that this
 * event is about, whatever else the group comes to hold, and each plan with one group alone.
 */
final class Plans {

  private final Map<PartId, CustodyRow> rows = new LinkedHashMap<>();
  private final Map<PartId, List<CareRow>> planned = new LinkedHashMap<>();

  Plans(List<CareRow> cares, Linked linked) {
    List<CareRow> leftBehind = new ArrayList<>();
    for (CareRow care : cares) {
      TellingId id = new TellingId(care.report(), care.event());
      List<CustodyRow> parts = linked.followed().openOf(id);
      if (!parts.isEmpty()) {
        // The part that has its place there; else the first that is told of there.
        plan(
            parts.stream()
                .filter(one -> one.place().equals(id))
                .findFirst()
                .orElse(parts.getFirst()),
            care);
      } else if (linked.incidents().told().of(List.of(id)).isEmpty()) {
        leftBehind.add(care);
      }
    }
    leftBehind.forEach(care -> behind(care, linked));
  }

  private void plan(CustodyRow row, CareRow care) {
    PartId part = part(row);
    rows.put(part, row);
    planned.computeIfAbsent(part, _ -> new ArrayList<>()).add(care);
  }

  /**
   * What was planned at an event that nobody stands behind any more goes to the next group of the
   * same report that has no plan, so that no plan is lost with it.
   */
  private void behind(CareRow care, Linked linked) {
    linked.followed().openOf(care.report()).stream()
        .filter(row -> planned.getOrDefault(part(row), List.of()).stream().noneMatch(Plans::counts))
        .findFirst()
        .ifPresent(row -> {
          rows.put(part(row), row);
          planned.put(part(row), new ArrayList<>(List.of(care)));
        });
  }

  private static boolean counts(CareRow care) {
    return isOpen(care) || care.closed() != null;
  }

  private static PartId part(CustodyRow row) {
    return new PartId(row.first(), row.part());
  }

  /** Tells whether somebody has planned something that is not done with. */
  static boolean isOpen(CareRow care) {
    return care.closed() == null
        && (care.action() != null || care.due() != null || care.owner() != null);
  }

  /** These with what is planned for them, and all others for whom something is planned. */
  List<Brief> with(List<CustodyRow> found, Priority priority) {
    Map<PartId, CustodyRow> all = new LinkedHashMap<>();
    found.forEach(row -> all.put(part(row), row));
    rows.forEach(all::putIfAbsent);
    return all.values().stream().map(row -> brief(row, priority)).toList();
  }

  /** Open ones first, or a place for one where there is none. */
  private Brief brief(CustodyRow row, Priority priority) {
    List<CareRow> own =
        planned.getOrDefault(part(row), List.of()).stream()
            .sorted(Comparator.comparing(care -> !isOpen(care)))
            .toList();
    CareRow care =
        Optional.of(own)
            .filter(some -> !some.isEmpty())
            .map(List::getFirst)
            .orElseGet(() -> CareRow.none(row.place().report(), row.place().event()));
    return new Brief(
        row,
        care,
        own.stream().skip(1).filter(Plans::isOpen).toList(),
        priority.age(row),
        priority.urgency(row));
  }
}
