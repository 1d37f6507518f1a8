package org.durumi.desk.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.durumi.desk.access.Person;
import org.durumi.record.casework.Project;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Who has which report open at a team's desk, so that two do not do the same work unknown to each
 * other. It is in this program's memory alone, and whoever gives no sign is soon forgotten: written
 * down, it would tell how colleagues spend their days.
 */
@Component
@Profile("team")
public final class Presence {

  /** An open page gives a sign every 20 seconds (together.js); two of them may get lost. */
  static final Duration LONGEST_SILENCE = Duration.ofSeconds(65);

  private final Clock clock;
  private final Map<Place, Signs> open = new HashMap<>();

  Presence(Clock clock) {
    this.clock = clock;
  }

  /** However many windows a person has open, they are one. */
  private record Place(long report, int account) {}

  private record Signs(Person person, Instant first, Instant last) {}

  /**
   * Notes that somebody has a report open, and tells who else has.
   *
   * @param project what the report belongs to; whoever may no longer see that is not told of
   * @return those who came first, first
   */
  public synchronized List<Colleague> sign(long report, Project project, Person person) {
    Instant now = clock.instant();
    open.values().removeIf(signs -> signs.last().plus(LONGEST_SILENCE).isBefore(now));
    open.merge(
        new Place(report, person.account()),
        new Signs(person, now, now),
        (before, fresh) -> new Signs(person, before.first(), now));
    return open.entrySet().stream()
        .filter(one -> one.getKey().report() == report)
        .filter(one -> one.getKey().account() != person.account())
        .map(Map.Entry::getValue)
        .filter(signs -> signs.person().clearance().sees(project))
        .sorted(Comparator.comparing(Signs::first))
        .map(signs -> new Colleague(signs.person().getName(), signs.first()))
        .toList();
  }
}
