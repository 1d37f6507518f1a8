package org.durumi.desk.danger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.durumi.archive.store.CareRow;
import org.durumi.desk.linked.Linked;
import org.durumi.desk.linked.Told;
import org.durumi.record.linkage.TellingId;
import org.jspecify.annotations.Nullable;

/**
 * What people plan, and for whom. A plan is kept with an event; it goes with the group that this
 * event is about, whatever else the group comes to hold, and each plan with one group alone.
 */
final class Plans {

  private final Map<TellingId, CareRow> waiting = new TreeMap<>();
  private final Map<TellingId, CareRow> leftBehind = new LinkedHashMap<>();
  private final Set<TellingId> taken = new HashSet<>();

  Plans(List<CareRow> cares, Linked linked) {
    for (CareRow care : cares) {
      TellingId id = new TellingId(care.report(), care.event());
      (linked.incident(id).isPresent() ? waiting : leftBehind).put(id, care);
    }
  }

  /**
   * The plans of a group.
   *
   * @param care the one that is shown and changed
   * @param also what was planned at other events of the group
   */
  record Of(CareRow care, List<CareRow> also) {}

  /** Tells whether somebody has planned something that is not done with. */
  static boolean isOpen(CareRow care) {
    return care.closed() == null
        && (care.action() != null || care.due() != null || care.owner() != null);
  }

  /** Takes the plans of these tellings, open ones first, or a place for one where there is none. */
  Of take(List<Told> told) {
    List<TellingId> own =
        told.stream().map(Told::id).distinct().filter(id -> !taken.contains(id)).toList();
    List<CareRow> found = new ArrayList<>();
    for (TellingId id : own) {
      CareRow care = waiting.remove(id);
      if (care != null) {
        found.add(care);
      }
    }
    found.sort(Comparator.comparing(care -> !isOpen(care)));
    TellingId place = own.isEmpty() ? told.getFirst().id() : own.getFirst();
    CareRow care =
        found.isEmpty() ? CareRow.none(place.report(), place.event()) : found.removeFirst();
    taken.add(new TellingId(care.report(), care.event()));
    return new Of(care, found.stream().filter(Plans::isOpen).toList());
  }

  /**
   * The groups again; what was planned at an event that nobody stands behind any more goes to the
   * next group of the same report, so that no plan is lost with it.
   */
  List<Group> withThoseLeftBehind(List<Group> groups) {
    List<Group> all = new ArrayList<>();
    for (Group group : groups) {
      CareRow plan = isOpen(group.care()) || group.care().closed() != null ? null : behind(group);
      all.add(
          plan == null
              ? group
              : new Group(
                  group.people(),
                  group.steps(),
                  plan,
                  group.alsoPlanned(),
                  group.parted(),
                  group.maybe()));
    }
    return all;
  }

  private @Nullable CareRow behind(Group group) {
    Set<Long> reports = new HashSet<>();
    group.reports().forEach(report -> reports.add(report.number()));
    return leftBehind.keySet().stream()
        .filter(id -> reports.contains(id.report()))
        .findFirst()
        .map(leftBehind::remove)
        .orElse(null);
  }
}
