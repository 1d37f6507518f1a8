package org.durumi.linker.chain;

import java.util.List;
import java.util.Optional;

/**
 * What is told about the same people, in order. What is asserted, concluded, feared and denied
 * stays apart: a conclusion never overwrites what was asserted.
 *
 * @param changes in the order of their times
 */
public record StatusTimeline(List<StatusChange> changes) {

  /** Keeps its own copy. */
  public StatusTimeline {
    changes = List.copyOf(changes);
  }

  /**
   * What may be shown: everything, or, once a report says that they got away, that alone. Nothing
   * about where and when, before or after, may help to find them.
   */
  public List<StatusChange> shown() {
    return isAtLarge() ? List.of(escape().orElseThrow()) : changes;
  }

  /** The last status that a report asserts; unknown where none does. */
  public Status confirmed() {
    return isAtLarge()
        ? Status.AT_LARGE_AFTER_ESCAPE
        : last(Standing.CONFIRMED).map(StatusChange::status).orElse(Status.UNKNOWN);
  }

  /** What is concluded since then, if anything. */
  public Optional<StatusChange> inferred() {
    return sinceConfirmed().stream()
        .filter(change -> change.standing() == Standing.INFERRED)
        .reduce((_, later) -> later);
  }

  /** What is feared since then. */
  public List<StatusChange> feared() {
    return sinceConfirmed().stream()
        .filter(change -> change.standing() == Standing.FEARED)
        .toList();
  }

  /** What was told and is denied, by the same tellings or others. */
  public List<StatusChange> denied() {
    return shown().stream()
        .filter(change -> change.standing() == Standing.DENIED || change.isContradicted())
        .toList();
  }

  /**
   * Tells whether they are in custody: a report asserts it, and no later one asserts or concludes
   * that they were returned, were let go, died, got away or vanished.
   */
  public boolean isInCustody() {
    return confirmed().isCustody()
        && inferred().map(change -> change.status().isCustody()).orElse(true);
  }

  /** Tells whether a report says that they got away, firmly or not. */
  public boolean isAtLarge() {
    return escape().isPresent();
  }

  /** Tells whether a report asserts or concludes that they were returned. */
  public boolean isReturned() {
    return changes.stream()
        .anyMatch(change -> change.status() == Status.RETURNED && change.standing().isPast());
  }

  /**
   * How their custody began, as far as told: the first assertion that they were taken, held or
   * moved, or that they vanished. None for people at large.
   */
  public Optional<StatusChange> arrest() {
    return isAtLarge()
        ? Optional.empty()
        : changes.stream()
            .filter(change -> change.standing() == Standing.CONFIRMED)
            .filter(change -> change.status().isCustody() || change.status() == Status.UNKNOWN)
            .findFirst();
  }

  /** The first assertion of an end, if any. */
  public Optional<StatusChange> end() {
    return changes.stream()
        .filter(change -> change.standing() == Standing.CONFIRMED && change.status().isEnd())
        .findFirst();
  }

  private Optional<StatusChange> escape() {
    return changes.stream()
        .filter(change -> change.status() == Status.AT_LARGE_AFTER_ESCAPE)
        .filter(change -> change.standing().isPast())
        .findFirst();
  }

  private Optional<StatusChange> last(Standing standing) {
    return changes.reversed().stream().filter(change -> change.standing() == standing).findFirst();
  }

  private List<StatusChange> sinceConfirmed() {
    if (isAtLarge()) {
      return List.of();
    }
    return last(Standing.CONFIRMED)
        .map(change -> changes.subList(changes.indexOf(change) + 1, changes.size()))
        .orElse(changes);
  }
}
