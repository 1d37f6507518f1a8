package org.durumi.linker.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.durumi.linker.count.Link;
import org.durumi.record.event.ActType;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a whole country or province in a few days holds what is told of one town there in
 * those days: 300 who crossed one bridge are among the 600 who were returned that night.
 */
final class Nested {

  /** A wider telling of more days than this is no longer of one happening. */
  private static final int MOST_DAYS = 7;

  private Nested() {}

  static List<Link> of(Collection<Entry> entries) {
    Map<ActType, NavigableMap<Long, List<Entry>>> byDay = new EnumMap<>(ActType.class);
    for (Entry entry : entries) {
      if (isDated(entry)) {
        byDay
            .computeIfAbsent(entry.type(), x -> new TreeMap<>())
            .computeIfAbsent(first(entry), x -> new ArrayList<>())
            .add(entry);
      }
    }
    List<Link> links = new ArrayList<>();
    for (Entry wide : entries) {
      if (isDated(wide) && last(wide) - first(wide) < MOST_DAYS) {
        byDay
            .getOrDefault(wide.type(), new TreeMap<>())
            .subMap(first(wide), true, last(wide), true)
            .values()
            .forEach(day -> day.forEach(narrow -> link(narrow, wide, links)));
      }
    }
    return links;
  }

  private static boolean isDated(Entry entry) {
    Period when = entry.when();
    return !entry.stock() && when != null && when.isBounded();
  }

  private static void link(Entry narrow, Entry wide, List<Link> links) {
    boolean inside =
        !wide.where().path().isEmpty()
            && wide.where().path().size() < narrow.where().path().size()
            && wide.where().holds(narrow.where())
            && last(narrow) <= last(wide);
    Entry.Group some = main(narrow);
    Entry.Group all = main(wide);
    if (inside && some != null && all != null && Numbers.isPart(some.count(), all.count())) {
      links.add(Link.within(some.id(), all.id()));
    }
  }

  /** The people it was done to, helpers and parts aside; null where there are none. */
  static Entry.@Nullable Group main(Entry entry) {
    return entry.groups().stream()
        .filter(one -> one.whole() == null && !one.helpers())
        .findFirst()
        .orElse(null);
  }

  /** The first day that it may have been on, counted from 1970. */
  static long first(Entry entry) {
    CalendarDate start = entry.when() == null ? null : entry.when().start();
    return start == null ? Long.MIN_VALUE : start.first().toEpochDay();
  }

  /** The last day that it may have been on, counted from 1970. */
  static long last(Entry entry) {
    CalendarDate end = entry.when() == null ? null : entry.when().end();
    return end == null ? Long.MAX_VALUE : end.last().toEpochDay();
  }
}
