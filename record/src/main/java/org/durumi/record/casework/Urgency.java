package org.durumi.record.casework;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.jspecify.annotations.Nullable;

/**
 * How urgent a report is, told from its events alone, so that the same report is as urgent for
 * everybody and at any time. Rejected events do not count. A report is as urgent as its most urgent
 * event:
 *
 * <ul>
 *   <li>3, people may still be reached: people in custody, transferred, disappeared, forcibly
 *       returned, sentenced, ill-treated or trafficked, where that is feared or still goes on; also
 *       a transfer or a forced return that is planned or ordered;
 *   <li>2, fresh: the same acts, done or not confirmed, that began at most {@value #FRESH_DAYS}
 *       days before the report was published (or after it: calendars err);
 *   <li>1, perhaps: the same acts, where either day is not known, or that began at most {@value
 *       #RECENT_DAYS} days before; and killings and crackdowns that are feared or still go on;
 *   <li>0: all else; also what the report denies.
 * </ul>
 *
 * <p>Days are counted from the first day that the act may have happened.
 */
public final class Urgency {

  /** The highest. */
  public static final int MOST = 3;

  static final int FRESH_DAYS = 30;
  static final int RECENT_DAYS = 365;

  private static final Set<ActType> OF_PEOPLE_HELD =
      EnumSet.of(
          ActType.ARREST_DETENTION,
          ActType.TRANSFER,
          ActType.FORCED_REPATRIATION,
          ActType.ENFORCED_DISAPPEARANCE,
          ActType.SENTENCING,
          ActType.TORTURE_ILL_TREATMENT,
          ActType.TRAFFICKING);

  private static final Set<ActType> OF_RETURN =
      EnumSet.of(ActType.TRANSFER, ActType.FORCED_REPATRIATION);

  private static final Set<ActType> OF_THREAT =
      EnumSet.of(
          ActType.KILLING,
          ActType.SHOOTING,
          ActType.CRACKDOWN_OPERATION,
          ActType.SEXUAL_VIOLENCE,
          ActType.FORCED_LABOUR);

  private Urgency() {}

  /**
   * How urgent one event makes its report.
   *
   * @param type what was done
   * @param modality whether it happened
   * @param first the first day that it may have happened, if known
   * @param published the day the report was published, if known
   * @return 0 to {@link #MOST}
   */
  public static int of(
      ActType type, Modality modality, @Nullable LocalDate first, @Nullable LocalDate published) {
    boolean present = modality == Modality.IMMINENT_FEARED || modality == Modality.ONGOING;
    if (OF_THREAT.contains(type)) {
      return present ? 1 : 0;
    }
    if (!OF_PEOPLE_HELD.contains(type)) {
      return 0;
    }
    if (present) {
      return MOST;
    }
    return switch (modality) {
      case PLANNED, ORDERED_OFFERED -> OF_RETURN.contains(type) ? MOST : 0;
      case OCCURRED, UNCONFIRMED -> past(first, published);
      default -> 0;
    };
  }

  private static int past(@Nullable LocalDate first, @Nullable LocalDate published) {
    if (first == null || published == null) {
      return 1;
    }
    long days = ChronoUnit.DAYS.between(first, published);
    return days <= FRESH_DAYS ? 2 : days <= RECENT_DAYS ? 1 : 0;
  }
}
