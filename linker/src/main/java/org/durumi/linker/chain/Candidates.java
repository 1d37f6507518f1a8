package org.durumi.linker.chain;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.record.event.Count;

/**
 * Which groups a later incident may be of: those that share a report or a name with it, that are
 * counted alike, or that were at its place or at one that leads there, not long before.
 */
final class Candidates {

  /** Of groups that share no more than time and place or count, the newest so many. */
  static final int NEWEST = 30;

  private static final int FEWEST_COUNTED = 8;
  private static final int QUARTERS_BACK = 2;
  private static final int MONTHS_OF_QUARTER = 3;
  private static final int QUARTERS_OF_YEAR = 4;

  private final Map<String, Deque<Draft>> byKey = new HashMap<>();

  /** Makes a group findable by one of its strands. */
  void add(Draft draft, Strand strand) {
    for (String key : strong(strand)) {
      byKey.computeIfAbsent(key, _ -> new ArrayDeque<>()).addFirst(draft);
    }
    for (String key : weak(strand, false)) {
      Deque<Draft> newest = byKey.computeIfAbsent(key, _ -> new ArrayDeque<>());
      newest.addFirst(draft);
      if (newest.size() > NEWEST) {
        newest.removeLast();
      }
    }
  }

  /** The groups to look at, each once. */
  Set<Draft> of(Strand later) {
    Set<Draft> found = new LinkedHashSet<>();
    strong(later).forEach(key -> found.addAll(byKey.getOrDefault(key, new ArrayDeque<>())));
    weak(later, true).forEach(key -> found.addAll(byKey.getOrDefault(key, new ArrayDeque<>())));
    return found;
  }

  /** Tells whether all that share a key are looked at, however many there are. */
  static boolean isStrong(String key) {
    return key.startsWith("report ") || key.startsWith("name ");
  }

  /** Tells whether only the newest that share a key are looked at. */
  static boolean isWeak(String key) {
    return key.startsWith("place ") || key.startsWith("count ");
  }

  /** What a strand is found by. */
  static Set<String> keys(Strand strand) {
    Set<String> keys = strong(strand);
    keys.addAll(weak(strand, false));
    return keys;
  }

  /** What a strand looks for. */
  static Set<String> sought(Strand strand) {
    Set<String> keys = strong(strand);
    keys.addAll(weak(strand, true));
    return keys;
  }

  private static Set<String> strong(Strand strand) {
    Set<String> keys = new TreeSet<>();
    if (strand.isOneOfTooMany()) {
      return keys;
    }
    strand.reports().forEach(report -> keys.add("report " + report));
    strand.names().forEach(name -> keys.add("name " + name));
    return keys;
  }

  private static Set<String> weak(Strand strand, boolean back) {
    LocalDate day = strand.day();
    if (day.equals(LocalDate.MAX) || strand.isOneOfTooMany()) {
      return Set.of();
    }
    Set<String> what = new TreeSet<>();
    strand
        .places()
        .forEach(place -> {
          what.add("place " + place.name());
          if (back) {
            Routes.leadingTo(place.name()).forEach(town -> what.add("place " + town));
          }
        });
    Count count = strand.count();
    if (count != null && count.min() != null && count.min() >= FEWEST_COUNTED) {
      what.add("count " + count.min());
    }
    int quarter = day.getYear() * QUARTERS_OF_YEAR + (day.getMonthValue() - 1) / MONTHS_OF_QUARTER;
    Set<String> keys = new TreeSet<>();
    for (int i = 0; i <= (back ? QUARTERS_BACK : 0); i++) {
      for (String one : what) {
        keys.add(one + " " + (quarter - i));
      }
    }
    return keys;
  }
}
