package org.durumi.linker.chain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import org.durumi.record.event.ActType;
import org.jspecify.annotations.Nullable;

/** In which order things happened to people, as well as uncertain days tell. */
final class ChainOrder {

  /** Acts at which the people got into somebody's hands. */
  private static final Set<ActType> TAKEN =
      Set.of(ActType.ARREST_DETENTION, ActType.ENFORCED_DISAPPEARANCE);

  private static final int MONTH = 31; // days
  private static final String HOME = "KP";

  private ChainOrder() {}

  /** The order of a chain. */
  static Comparator<Strand> of() {
    return Comparator.comparing(Strand::day)
        .thenComparingInt(ChainOrder::rank)
        .thenComparing(Strand::firstRef)
        .thenComparing(Strand::id);
  }

  /**
   * The day to go by: the first possible one where people are taken, the last possible one of an
   * end and of a move that is known to the month, the middle otherwise; of what lies ahead or has
   * no date, the first report's.
   */
  static LocalDate day(Strand strand) {
    LocalDate first = strand.first();
    LocalDate last = strand.last();
    if (!strand.standing().isPast() || (first == null && last == null)) {
      return strand.published().orElse(first != null ? first : orMax(last));
    }
    if (first == null || last == null) {
      return first != null ? first : orMax(last);
    }
    boolean atHome = isHeldAtHome(strand);
    if (TAKEN.contains(strand.type()) && !atHome) {
      return first;
    }
    // Who is moved in the month of the arrest was arrested before.
    boolean moved =
        strand.status() == Status.MOVED && last.toEpochDay() - first.toEpochDay() <= MONTH;
    return strand.status().isEnd() || atHome || moved
        ? last
        : first.plusDays((last.toEpochDay() - first.toEpochDay()) / 2);
  }

  private static LocalDate orMax(@Nullable LocalDate day) {
    return day == null ? LocalDate.MAX : day;
  }

  private static int rank(Strand strand) {
    if (isHeldAtHome(strand)) {
      return 3;
    }
    boolean end = strand.standing().isPast() && strand.status().isEnd();
    return TAKEN.contains(strand.type()) ? 0 : end ? 2 : 1;
  }

  /** Who is held in the state they fled has been returned before. */
  private static boolean isHeldAtHome(Strand strand) {
    return strand.status() == Status.HELD
        && !strand.places().isEmpty()
        && strand.places().stream().allMatch(place -> HOME.equals(place.country()));
  }
}
