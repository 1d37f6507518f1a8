package org.durumi.desk.danger;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.durumi.archive.Archive;
import org.durumi.archive.store.CareRow;
import org.durumi.archive.store.EventQuery;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.ReportFilter;
import org.durumi.archive.store.ReportRow;
import org.durumi.desk.said.Said;
import org.durumi.desk.said.SaidReader;
import org.durumi.record.event.ActType;

/**
 * The groups in custody or feared to be returned, out of the events that a person stands behind.
 * Nothing is looked up or worked out about anybody: what stands here, a report says already of
 * people who are in custody. People who are free, sought or in hiding have no place here.
 */
final class Board {

  /** More events than this are not laid out on one board. */
  static final int MOST_EVENTS = 20_000;

  /** From here on it is quicker to read all reports than one after the other. */
  private static final int FEW_REPORTS = 300;

  private static final Set<ActType> LOOKED_AT =
      EnumSet.of(
          ActType.ARREST_DETENTION,
          ActType.TRANSFER,
          ActType.FORCED_REPATRIATION,
          ActType.ENFORCED_DISAPPEARANCE,
          ActType.TORTURE_ILL_TREATMENT,
          ActType.SENTENCING,
          ActType.RELEASE,
          ActType.DEATH_IN_CUSTODY,
          ActType.KILLING);

  private final Archive archive;
  private final Priority priority;

  Board(Archive archive, Instant now, ZoneId zone) {
    this.archive = archive;
    this.priority = new Priority(now, zone);
  }

  /**
   * What the board holds.
   *
   * @param groups the most urgent first
   * @param older how many are older than asked for, and have no open plan
   * @param leftOut how many have an end in their own report
   * @param cut whether there are more events than a board can hold
   */
  record Groups(List<Group> groups, int older, int leftOut, boolean cut) {}

  /** The groups whose news is at most so old, and all that have an open plan. */
  Groups within(Duration longest) {
    List<EventRow> rows =
        archive.accepted(EventQuery.ALL.types(LOOKED_AT).limit(MOST_EVENTS).withSaid());
    Map<Long, List<Said>> byReport = new TreeMap<>();
    rows.forEach(row ->
        byReport.computeIfAbsent(row.report(), _ -> new ArrayList<>()).add(SaidReader.read(row)));
    Map<Long, Map<Integer, CareRow>> cares = cares();
    List<Group> shown = new ArrayList<>();
    int older = 0;
    int leftOut = 0;
    for (Map.Entry<Long, ReportRow> report : reports(byReport.keySet()).entrySet()) {
      Grouping.Outcome outcome =
          new Grouping(report.getValue(), byReport.getOrDefault(report.getKey(), List.of()))
              .groups(cares.getOrDefault(report.getKey(), Map.of()));
      leftOut += outcome.leftOut();
      for (Group group : outcome.groups()) {
        if (isPlanned(group.care()) || priority.age(group).compareTo(longest) <= 0) {
          shown.add(group);
        } else {
          older++;
        }
      }
    }
    shown.sort(priority.order());
    return new Groups(List.copyOf(shown), older, leftOut, rows.size() == MOST_EVENTS);
  }

  /** How urgent a group is, 0 to 3. */
  int urgency(Group group) {
    return priority.urgency(group);
  }

  private static boolean isPlanned(CareRow care) {
    return care.closed() == null
        && (care.action() != null || care.due() != null || care.owner() != null);
  }

  private Map<Long, Map<Integer, CareRow>> cares() {
    Map<Long, Map<Integer, CareRow>> all = new HashMap<>();
    archive
        .casework()
        .cares()
        .forEach(care ->
            all.computeIfAbsent(care.report(), _ -> new HashMap<>()).put(care.event(), care));
    return all;
  }

  private Map<Long, ReportRow> reports(Set<Long> numbers) {
    Map<Long, ReportRow> found = new TreeMap<>();
    if (numbers.size() <= FEW_REPORTS) {
      numbers.forEach(number -> archive.report(number).ifPresent(row -> found.put(number, row)));
    } else {
      archive.reports(ReportFilter.ALL, Integer.MAX_VALUE).stream()
          .filter(row -> numbers.contains(row.number()))
          .forEach(row -> found.put(row.number(), row));
    }
    return found;
  }
}
