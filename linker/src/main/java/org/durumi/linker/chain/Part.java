package org.durumi.linker.chain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/**
 * People of a group to whom the same things happened: all of it, those whose way parted from the
 * others', or the rest that stayed.
 *
 * @param id the group's id, a slash and a number; 0 is all or the rest
 * @param count how many, or null where nobody says
 * @param timeline what is told about them, with what was told of all before their ways parted
 * @param tellings those that tell it
 */
public record Part(
    String id, @Nullable Count count, StatusTimeline timeline, List<Telling> tellings) {

  /** Keeps its own copy. */
  public Part {
    tellings = List.copyOf(tellings);
  }

  /**
   * The last day on which a report was published that tells of them as people in custody: held, or
   * with something feared for them. None if no such report is dated.
   */
  public Optional<LocalDate> lastHeld() {
    return timeline.changes().stream()
        .filter(change -> change.status().isCustody() || change.standing() == Standing.FEARED)
        .flatMap(change -> change.claims().stream())
        .filter(
            claim -> claim.standing() == Standing.CONFIRMED || claim.standing() == Standing.FEARED)
        .map(Claim::published)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }

  /** Never the report's words. */
  @Override
  public String toString() {
    return "Part[" + id + ", " + count + ", " + timeline.confirmed().code() + "]";
  }
}
