package org.durumi.linker.chain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How long others waited on, who had waited as long as these people: to know how soon to act. Only
 * for people of whom a report asserts that they are in custody, and of whom no later one says or
 * concludes anything else.
 *
 * @param waited days since the arrest, the middle of what is possible
 * @param curve of those others, from then on, with its cases
 * @param remaining its median
 * @param ifLeast the same if they were taken as late as possible
 * @param ifMost the same if they were taken as early as possible
 */
public record Outlook(
    double waited, KaplanMeier curve, Median remaining, Median ifLeast, Median ifMost) {

  private static final double HOURS_OF_A_DAY = 24;
  private static final double MINUTES_OF_AN_HOUR = 60;

  /**
   * Looks at how long others waited.
   *
   * @param part the people
   * @param cases the archive's; the people's own time is left out
   * @param now the moment to count to
   * @param zone whose days a report's days are
   * @return none where the day of the arrest is not told well enough
   * @throws NotInCustodyException if they are not known to be in custody
   */
  public static Optional<Outlook> of(Part part, Cases cases, Instant now, ZoneId zone) {
    StatusTimeline timeline = part.timeline();
    if (!timeline.isInCustody() || timeline.isReturned()) {
      throw new NotInCustodyException(part.id());
    }
    CustodyClock clock = CustodyClock.of(part, now, zone);
    Duration least = clock.least();
    Duration most = clock.most();
    if (least == null || most == null) {
      return Optional.empty();
    }
    KaplanMeier all = KaplanMeier.of(cases.without(part.id()), Ends.MIDDLE);
    double middle = (days(least) + days(most)) / 2;
    KaplanMeier curve = all.after(middle);
    return Optional.of(
        new Outlook(
            middle,
            curve,
            curve.median(),
            all.after(days(least)).median(),
            all.after(days(most)).median()));
  }

  private static double days(Duration time) {
    return time.toMinutes() / MINUTES_OF_AN_HOUR / HOURS_OF_A_DAY;
  }
}
