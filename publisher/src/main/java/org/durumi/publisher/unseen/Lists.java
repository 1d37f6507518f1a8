package org.durumi.publisher.unseen;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.durumi.estimator.table.CaptureTable;

/**
 * The lists that are told apart: those with the most, by the linkage as it stands, and all others
 * as one. The same in every linkage, or the tables could not be compared.
 */
final class Lists {

  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> placeOf = new HashMap<>();

  Lists(List<Recorded> recorded, Map<String, String> called, int most) {
    Map<String, Long> sizes = new TreeMap<>();
    recorded.forEach(one -> one.lists().forEach(list -> sizes.merge(list, 1L, Long::sum)));
    List<String> largest =
        sizes.keySet().stream()
            .sorted(
                Comparator.comparingLong((String key) -> -sizes.getOrDefault(key, 0L))
                    .thenComparing(key -> key))
            .toList();
    int alone = largest.size() <= most ? largest.size() : most - 1;
    for (String key : largest.subList(0, alone)) {
      placeOf.put(key, names.size());
      names.add(unique(called.getOrDefault(key, key)));
    }
    if (alone < largest.size()) {
      largest.subList(alone, largest.size()).forEach(key -> placeOf.put(key, alone));
      names.add(ListName.OTHERS);
    }
  }

  private String unique(String name) {
    String free = name;
    for (int i = 2; names.contains(free); i++) {
      free = name + " (" + i + ")";
    }
    return free;
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  /** How many have each history; whoever is on no list is not counted. */
  CaptureTable table(Collection<Recorded> recorded) {
    Map<Integer, Long> cells = new TreeMap<>();
    for (Recorded one : recorded) {
      int history = 0;
      for (String list : one.lists()) {
        // A list that only another linkage shows is one of the others, if there are any.
        int place = placeOf.getOrDefault(list, others());
        history |= place < 0 ? 0 : 1 << place;
      }
      if (history != 0) {
        cells.merge(history, 1L, Long::sum);
      }
    }
    return CaptureTable.of(names, cells);
  }

  private int others() {
    return names.getLast().equals(ListName.OTHERS) ? names.size() - 1 : -1;
  }

  /** The same for each month from the first to the last, of too many the latest. */
  SortedMap<YearMonth, CaptureTable> months(Collection<Recorded> recorded, int most) {
    TreeMap<YearMonth, List<Recorded>> byMonth = new TreeMap<>();
    for (Recorded one : recorded) {
      YearMonth month = one.month();
      if (month != null && !one.lists().isEmpty()) {
        byMonth.computeIfAbsent(month, _ -> new ArrayList<>()).add(one);
      }
    }
    SortedMap<YearMonth, CaptureTable> tables = new TreeMap<>();
    if (!byMonth.isEmpty()) {
      YearMonth last = byMonth.lastKey();
      YearMonth earliest = last.minusMonths(most - 1L);
      YearMonth first = byMonth.firstKey().isBefore(earliest) ? earliest : byMonth.firstKey();
      for (YearMonth at = first; !at.isAfter(last); at = at.plusMonths(1)) {
        tables.put(at, table(byMonth.getOrDefault(at, List.of())));
      }
    }
    return tables;
  }
}
