package org.durumi.desk.map;

import java.util.List;
import org.durumi.archive.Archive;
import org.durumi.archive.store.EventQuery;
import org.durumi.archive.store.EventRow;

/**
 * The events to show: all that are accepted, so that filtering needs no new page. Of more than a
 * page can bear, the newest between the days that are asked for.
 *
 * @param events newest first
 * @param cut whether there are more of them
 */
public record MapEvents(List<EventRow> events, boolean cut) {

  /** Keeps its own copy. */
  public MapEvents {
    events = List.copyOf(events);
  }

  /** More rows than these would make the page slow. */
  public static final int MOST = 2000;

  /** Those of an archive, as far as whoever asks may see it. */
  public static MapEvents of(Archive archive, MapFilter filter) {
    List<EventRow> all = archive.accepted(EventQuery.ALL.limit(MOST + 1));
    if (all.size() <= MOST) {
      return new MapEvents(all, false);
    }
    EventQuery between = EventQuery.ALL.between(filter.from(), filter.to()).limit(MOST);
    return new MapEvents(archive.accepted(between), true);
  }
}
