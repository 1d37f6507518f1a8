package org.durumi.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.durumi.linker.root.Roots;
import org.durumi.linker.telling.Telling;
import org.durumi.record.linkage.TellingId;

/** The numbers, within an incident, of the origins that its reports rest on. */
final class RootNumbers {

  private RootNumbers() {}

  /**
   * The number of each report's, from 1.
   *
   * @param told all that each report tells; nothing where it is the only one
   */
  static Map<Long, Integer> of(List<TellingId> tellings, Map<Long, List<Telling>> told) {
    Map<Long, Integer> numbers = new HashMap<>();
    List<List<String>> roots = Roots.of(told(tellings, told)).roots();
    for (int i = 0; i < roots.size(); i++) {
      for (String report : roots.get(i)) {
        numbers.put(Long.parseLong(report), i + 1);
      }
    }
    return numbers;
  }

  /** The tellings themselves. */
  static List<Telling> told(List<TellingId> tellings, Map<Long, List<Telling>> told) {
    return tellings.stream()
        .flatMap(id ->
            told.getOrDefault(id.report(), List.of()).stream()
                .filter(telling -> telling.id().equals(ReportTellings.name(id))))
        .toList();
  }
}
