package org.durumi.desk.danger;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.durumi.linker.chain.CustodyClock;
import org.durumi.linker.chain.Deadline;

/**
 * A deadline that the desk suggests and a person sets or leaves. What has passed is not suggested.
 *
 * @param kind names its sentence and its source in messages
 * @param due when
 */
record Suggestion(String kind, Instant due) {

  /** Urgent appeals go out within hours; this is the desk's outer limit and no standard's. */
  private static final long APPEAL_HOURS = 48;

  /** An appeal is suggested for fresh news alone. */
  private static final long FRESH_DAYS = 30;

  private static final long SECONDS_OF_AN_HOUR = 3600;

  /**
   * What can be suggested for a group, the first deadline first.
   *
   * @param age how old its news is at least
   */
  static List<Suggestion> of(Group group, Duration age, Instant now, ZoneId zone) {
    List<Suggestion> all = new ArrayList<>();
    CustodyClock.of(group.people(), now, zone).deadlines().stream()
        .map(deadline -> new Suggestion(kind(deadline.kind()), deadline.due()))
        .forEach(all::add);
    boolean fresh = age.toDays() <= FRESH_DAYS;
    if (group.head().isPressing() && fresh) {
      all.add(
          new Suggestion("appeal", group.added().plusSeconds(APPEAL_HOURS * SECONDS_OF_AN_HOUR)));
    }
    return all.stream()
        .filter(suggestion -> suggestion.due().isAfter(now))
        .distinct()
        .sorted(Comparator.comparing(Suggestion::due))
        .toList();
  }

  /** A day that a report names has no hour. */
  boolean isDay() {
    return !kind.equals("appeal");
  }

  private static String kind(Deadline.Kind kind) {
    return switch (kind) {
      case APPEAL -> "asked";
      case RETURN_FEARED -> "named";
      case WORKING_GROUP -> "working-group";
    };
  }
}
