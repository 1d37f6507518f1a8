package org.durumi.linker.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.durumi.linker.count.Link;
import org.durumi.record.event.ActType;

/**
 * An incident that is told so vaguely that another of its type fits it may be that one, though
 * nothing joined the two: they may share people. What is told of one town in a few days is apart
 * from all else that is told so plainly. Only the incidents nearest in time are looked at, so that
 * the links stay few.
 */
final class Vague {

  private static final int MOST_DAYS = 7;

  /** More than so many likely doubles of one incident change no bound that a person can use. */
  private static final int NEAREST = 6;

  /** Incidents with a town: a country, and more. */
  private static final int TOWN = 2;

  private Vague() {}

  static Set<Link> of(Collection<Entry> entries) {
    Set<Link> links = new LinkedHashSet<>();
    near(entries).forEach((entry, near) -> near.forEach(other -> link(entry, other, links)));
    return links;
  }

  /** What each vaguely told incident may be, the nearest first. */
  static Map<Entry, List<Entry>> near(Collection<Entry> entries) {
    Map<ActType, NavigableMap<Long, List<Entry>>> byDay = new EnumMap<>(ActType.class);
    for (Entry entry : entries) {
      if (!entry.stock() && entry.when() != null) {
        byDay
            .computeIfAbsent(entry.type(), x -> new TreeMap<>())
            .computeIfAbsent(day(entry), x -> new ArrayList<>())
            .add(entry);
      }
    }
    Map<Entry, List<Entry>> near = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (!entry.stock() && entry.when() != null && isVague(entry)) {
        near.put(entry, near(entry, byDay.getOrDefault(entry.type(), new TreeMap<>())));
      }
    }
    return near;
  }

  private static boolean isVague(Entry entry) {
    long first = Nested.first(entry);
    return first == Long.MIN_VALUE
        || Nested.last(entry) - first >= MOST_DAYS
        || entry.where().path().size() < TOWN;
  }

  /** The day by which it had happened. */
  private static long day(Entry entry) {
    long last = Nested.last(entry);
    return last == Long.MAX_VALUE ? Nested.first(entry) : last;
  }

  private static List<Entry> near(Entry entry, NavigableMap<Long, List<Entry>> byDay) {
    long day = day(entry);
    Stream<Entry> before = fitting(entry, byDay.headMap(day, true).descendingMap());
    Stream<Entry> after = fitting(entry, byDay.tailMap(day, false));
    return Stream.concat(before, after)
        .sorted(
            Comparator.comparingLong((Entry other) -> Math.abs(day - day(other)))
                .thenComparing(other -> other.incident().id()))
        .limit(NEAREST)
        .toList();
  }

  private static Stream<Entry> fitting(Entry entry, NavigableMap<Long, List<Entry>> days) {
    return days.values().stream()
        .flatMap(List::stream)
        .filter(other -> !other.incident().id().equals(entry.incident().id()))
        .filter(other -> fit(entry, other))
        .limit(NEAREST);
  }

  /** Tells whether days and places allow that two are one. */
  static boolean fit(Entry one, Entry other) {
    boolean time =
        Nested.first(one) <= Nested.last(other) && Nested.first(other) <= Nested.last(one);
    return time && (one.where().holds(other.where()) || other.where().holds(one.where()));
  }

  private static void link(Entry one, Entry other, Set<Link> links) {
    Entry.Group some = Nested.main(one);
    Entry.Group others = Nested.main(other);
    if (some != null && others != null) {
      boolean inOrder = some.id().compareTo(others.id()) < 0;
      links.add(
          new Link.MayOverlap(
              inOrder ? some.id() : others.id(), inOrder ? others.id() : some.id()));
    }
  }
}
