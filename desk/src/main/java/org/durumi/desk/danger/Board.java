package org.durumi.desk.danger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.durumi.archive.Followed;
import org.durumi.archive.store.CareRow;
import org.durumi.archive.store.CustodyRow;
import org.durumi.desk.linked.Linked;
import org.durumi.desk.linked.Names;
import org.durumi.desk.linked.Told;
import org.durumi.linker.chain.Claim;
import org.durumi.linker.chain.Part;
import org.durumi.linker.chain.Peril;
import org.durumi.linker.chain.StatusChange;
import org.durumi.record.linkage.TellingId;

/**
 * The groups in custody or feared to be returned, out of the chains of incidents: each group once,
 * however many reports tell of it. Nothing is looked up or worked out about anybody: what stands
 * here, reports say already of people who are in custody. People who are free, sought or in hiding
 * have no place here, and of people who got away nothing is shown at all.
 */
final class Board {

  /** A day more on either side than any time zone asks for. */
  private static final int SPARE_DAYS = 3;

  private final Linked linked;
  private final Plans plans;
  private final Priority priority;
  private final Instant now;
  private final ZoneId zone;

  Board(Linked linked, List<CareRow> cares, Instant now, ZoneId zone) {
    this.linked = linked;
    this.plans = new Plans(cares, linked);
    this.priority = new Priority(linked, now, zone);
    this.now = now;
    this.zone = zone;
  }

  /**
   * What the board holds.
   *
   * @param groups the most urgent first
   * @param older how many are older than asked for, and have no open plan
   * @param leftOut how many were returned or released, or died, as a report asserts
   */
  record Groups(List<Brief> groups, int older, int leftOut) {}

  /** The groups whose news is at most so old, and all that have an open plan. */
  Groups within(Duration longest) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalDate from =
        longest.toDays() > today.toEpochDay()
            ? LocalDate.EPOCH
            : today.minusDays(longest.toDays() + SPARE_DAYS);
    Followed followed = linked.followed();
    List<Brief> shown =
        plans.with(followed.open(from), priority).stream()
            .filter(one -> Plans.isOpen(one.care()) || one.age().compareTo(longest) <= 0)
            .sorted(priority.order())
            .toList();
    return new Groups(
        shown,
        followed.count(CustodyRow.State.OPEN) - shown.size(),
        followed.count(CustodyRow.State.OVER));
  }

  /** How urgent a group is, 0 to 3. */
  int urgency(Group group) {
    return priority.urgency(group.row());
  }

  /** These with all that is told of them. */
  List<Group> read(List<Brief> briefs) {
    Map<String, Followed.People> people =
        linked.followed().groups(briefs.stream().map(one -> one.row().first()).distinct().toList());
    Map<Brief, Part> parts = new LinkedHashMap<>();
    for (Brief brief : briefs) {
      Followed.People group = people.get(brief.row().first());
      if (group != null) {
        group.group().parts().stream()
            .filter(part -> part.id().endsWith("/" + brief.row().part()))
            .findFirst()
            .ifPresent(part -> parts.put(brief, part));
      }
    }
    linked.prepare(
        parts.values().stream()
            .flatMap(part -> part.tellings().stream())
            .map(Names::of)
            .distinct()
            .toList());
    List<Group> groups = new ArrayList<>();
    Set<TellingId> taken = new HashSet<>();
    parts.forEach((brief, part) -> {
      List<Group.Step> steps = part.timeline().shown().stream().map(this::step).toList();
      Followed.People group = people.get(brief.row().first());
      groups.add(
          new Group(
              part,
              steps,
              care(brief, steps, taken),
              brief.alsoPlanned(),
              group != null && group.group().isSplit(),
              group == null ? List.of() : group.maybe(),
              brief.row()));
    });
    return groups;
  }

  /** Two groups that one report tells of at one event have places of their own, if they can. */
  private static CareRow care(Brief brief, List<Group.Step> steps, Set<TellingId> taken) {
    CareRow care = brief.care();
    if (!taken.add(brief.id()) && !Plans.isOpen(care) && care.closed() == null) {
      for (Group.Step step : steps) {
        for (Told told : step.told()) {
          if (taken.add(told.id())) {
            return CareRow.none(told.id().report(), told.id().event());
          }
        }
      }
    }
    return care;
  }

  private Group.Step step(StatusChange change) {
    List<Told> told =
        change.claims().stream().map(Claim::telling).distinct().map(this::told).toList();
    return new Group.Step(
        change,
        told,
        Peril.of(change, told.stream().map(one -> one.telling().modality()).toList()).orElse(null));
  }

  /** The names of several bodies of people in one telling are its own with a number behind. */
  private Told told(String telling) {
    int hash = telling.indexOf('#');
    return linked.told(Names.of(hash < 0 ? telling : telling.substring(0, hash)));
  }
}
