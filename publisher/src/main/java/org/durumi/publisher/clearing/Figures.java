package org.durumi.publisher.clearing;

import java.util.Collection;
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

  /**
   * Tells whether some of these incidents may hold the same people, so that adding their figures up
   * would count somebody twice.
   *
   * @param incidents their ids
   */
  default boolean mayShare(Collection<String> incidents) {
    return false;
  }

  /** Those that counting gives. */
  static Figures of(Tally tally) {
    return new Counted(tally);
  }
}
