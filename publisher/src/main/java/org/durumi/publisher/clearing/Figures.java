package org.durumi.publisher.clearing;

import java.util.Optional;
import org.durumi.linker.tally.Tally;
import org.durumi.record.event.Count;

/** How many people an incident concerns, nobody counted twice. */
public interface Figures {

  /**
   * How many.
   *
   * @param people the fewest and the most that the tellings allow
   * @param best the single figure between them
   */
  record Figure(Count people, int best) {}

  /** The figure of an incident; none where no telling asserts it or says how many. */
  Optional<Figure> of(String incident);

  /** Those that counting gives. */
  static Figures of(Tally tally) {
    return incident -> {
      if (tally.ledger().happenings().stream().noneMatch(one -> one.id().equals(incident))) {
        return Optional.empty();
      }
      var count = tally.bounds(incident);
      Integer upper = count.upper();
      boolean open = count.lower() == 0 && upper == null;
      return open ? Optional.empty() : Optional.of(new Figure(count.interval(), count.best()));
    };
  }
}
