package org.durumi.reader.encoder;

import java.util.List;
import org.durumi.record.event.Event;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.jspecify.annotations.Nullable;

/** Fills the fields that one telling of an event leaves open from another. */
final class Filling {

  private Filling() {}

  /** The first telling; where it says nothing, the second. The two agreeing makes it surer. */
  static Event of(Event stated, Event other) {
    return new Event(
        stated.type(),
        stated.modality(),
        1 - (1 - stated.confidence()) * (1 - other.confidence() / 2),
        stated.trigger(),
        stated.evidence(),
        date(stated.date(), other.date()),
        place(stated.place(), other.place()),
        victims(stated.victims(), other.victims()),
        stated.agents().isEmpty() ? other.agents() : stated.agents(),
        stated.attribution().isEmpty() ? other.attribution() : stated.attribution(),
        stated.offer() != null ? stated.offer() : other.offer());
  }

  /** A day said outweighs "before it was told". */
  private static @Nullable StatedDate date(@Nullable StatedDate one, @Nullable StatedDate other) {
    boolean open = one == null || one.period().start() == null;
    return open && other != null && (one == null || other.period().start() != null) ? other : one;
  }

  private static @Nullable StatedPlace place(
      @Nullable StatedPlace one, @Nullable StatedPlace other) {
    return one == null ? other : one;
  }

  private static List<Victims> victims(List<Victims> stated, List<Victims> other) {
    if (stated.isEmpty() || other.isEmpty()) {
      return stated.isEmpty() ? other : stated;
    }
    if (stated.size() > 1) {
      return stated;
    }
    Victims one = stated.getFirst();
    Victims two = other.getFirst();
    return List.of(
        new Victims(
            one.words(),
            one.description(),
            one.count() != null ? one.count() : two.count(),
            one.children() != null ? one.children() : two.children(),
            one.names().isEmpty() ? two.names() : one.names()));
  }
}
