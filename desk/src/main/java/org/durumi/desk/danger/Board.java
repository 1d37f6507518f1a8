package org.durumi.desk.danger;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.durumi.archive.store.CareRow;
import org.durumi.desk.linked.Linked;
import org.durumi.desk.linked.Names;
import org.durumi.desk.linked.Told;
import org.durumi.linker.chain.Claim;
import org.durumi.linker.chain.Hint;
import org.durumi.linker.chain.Part;
import org.durumi.linker.chain.Standing;
import org.durumi.linker.chain.StatusChange;
import org.durumi.linker.chain.StatusTimeline;
import org.durumi.record.event.ActType;
import org.jspecify.annotations.Nullable;

/**
 * The groups in custody or feared to be returned, out of the chains of incidents: each group once,
 * however many reports tell of it. Nothing is looked up or worked out about anybody: what stands
 * here, reports say already of people who are in custody. People who are free, sought or in hiding
 * have no place here, and of people who got away nothing is shown at all.
 */
final class Board {

  private final Linked linked;
  private final Plans plans;
  private final Priority priority;

  Board(Linked linked, List<CareRow> cares, Instant now, ZoneId zone) {
    this.linked = linked;
    this.plans = new Plans(cares, linked);
    this.priority = new Priority(now, zone);
  }

  /**
   * What the board holds.
   *
   * @param groups the most urgent first
   * @param older how many are older than asked for, and have no open plan
   * @param leftOut how many were returned or released, or died, as a report asserts
   */
  record Groups(List<Group> groups, int older, int leftOut) {}

  private record Found(Part part, List<Group.Step> steps, boolean parted, List<String> maybe) {}

  /** The groups whose news is at most so old, and all that have an open plan. */
  Groups within(Duration longest) {
    List<Found> all = new ArrayList<>();
    int leftOut = 0;
    for (org.durumi.linker.chain.Group group : linked.chains().groups()) {
      List<String> maybe = maybe(group.id());
      for (Part part : group.parts()) {
        List<Group.Step> steps = steps(part);
        if (part.timeline().isAtLarge() || steps.stream().allMatch(one -> one.status() == null)) {
          continue;
        }
        if (isOver(part.timeline())) {
          leftOut++;
        } else {
          all.add(new Found(part, steps, group.isSplit(), maybe));
        }
      }
    }
    List<Group> groups = new ArrayList<>();
    for (Found one : all) {
      Plans.Of of = plans.take(one.steps().stream().flatMap(step -> step.told().stream()).toList());
      groups.add(
          new Group(one.part(), one.steps(), of.care(), of.also(), one.parted(), one.maybe()));
    }
    return sorted(plans.withThoseLeftBehind(groups), longest, leftOut);
  }

  private Groups sorted(List<Group> groups, Duration longest, int leftOut) {
    List<Group> shown =
        groups.stream()
            .filter(one -> Plans.isOpen(one.care()) || priority.age(one).compareTo(longest) <= 0)
            .sorted(priority.order())
            .toList();
    return new Groups(shown, groups.size() - shown.size(), leftOut);
  }

  /** How urgent a group is, 0 to 3. */
  int urgency(Group group) {
    return priority.urgency(group);
  }

  /** A later report may fear for people whom an earlier one says to be free; they are not. */
  private static boolean isOver(StatusTimeline timeline) {
    return timeline.confirmed().isEnd() && timeline.feared().isEmpty();
  }

  private List<Group.Step> steps(Part part) {
    return part.timeline().shown().stream().map(this::step).toList();
  }

  private Group.Step step(StatusChange change) {
    List<Told> told =
        change.claims().stream().map(Claim::telling).distinct().map(this::told).toList();
    return new Group.Step(change, told, status(change, told));
  }

  /** The names of several bodies of people in one telling are its own with a number behind. */
  private Told told(String telling) {
    int hash = telling.indexOf('#');
    return linked.told(Names.of(hash < 0 ? telling : telling.substring(0, hash)));
  }

  private static @Nullable Status status(StatusChange change, List<Told> told) {
    if (change.standing() == Standing.DENIED) {
      return null;
    }
    boolean concluded = change.standing() == Standing.INFERRED;
    if (concluded && change.type() == ActType.FORCED_REPATRIATION) {
      return Status.RETURN_NOT_CONFIRMED;
    }
    return told.stream()
        .flatMap(one -> Status.of(change.type(), one.telling().modality()).stream())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private List<String> maybe(String group) {
    return linked.chains().hints().stream()
        .filter(hint -> hint.group().equals(group))
        .map(Hint::incident)
        .distinct()
        .toList();
  }
}
