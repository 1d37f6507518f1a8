package org.durumi.linker.chain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is told about people in custody.
 *
 * @param status what became of them
 * @param standing the firmest of its claims
 * @param type the act that says so
 * @param when when, as far as told; not later than the first report of it where no date is told;
 *     always null for people at large
 * @param incident the incident's id
 * @param claims who tells it and how firmly, by telling; at least one
 * @param count how many people it is told of, or null
 */
public record StatusChange(
    Status status,
    Standing standing,
    ActType type,
    @Nullable Period when,
    String incident,
    List<Claim> claims,
    @Nullable Count count) {

  /** Refuses a change that nobody tells, and a date for people at large. */
  public StatusChange {
    claims = List.copyOf(claims);
    if (claims.isEmpty()) {
      throw new IllegalArgumentException("a status needs a telling");
    }
    if (status == Status.AT_LARGE_AFTER_ESCAPE && when != null) {
      throw new IllegalArgumentException("nobody at large is dated");
    }
  }

  /** Tells whether somebody denies what others assert, conclude or fear. */
  public boolean isContradicted() {
    return standing != Standing.DENIED
        && claims.stream().anyMatch(claim -> claim.standing() == Standing.DENIED);
  }

  /** The first day that it may have been, if told. */
  public Optional<LocalDate> first() {
    return Optional.ofNullable(when)
        .map(Period::start)
        .filter(Objects::nonNull)
        .map(date -> date.first());
  }

  /** The last day that it may have been, if told. */
  public Optional<LocalDate> last() {
    return Optional.ofNullable(when).map(Period::end).map(date -> date.last());
  }
}
