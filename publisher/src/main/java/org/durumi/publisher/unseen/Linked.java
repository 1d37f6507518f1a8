package org.durumi.publisher.unseen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.root.Origin;
import org.durumi.linker.root.RootOrigins;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.Modality;

/**
 * One happening by one linkage: its accepted tellings and, for each report, the list of the
 * independent root that it rests on.
 */
final class Linked {

  private final List<Telling> told;
  private final Map<String, String> listOf = new HashMap<>();
  private final List<List<String>> roots = new ArrayList<>();

  private Linked(List<Telling> told) {
    this.told = List.copyOf(told);
  }

  /**
   * Finds the roots of what asserts that it happened.
   *
   * @param names what lists are called, by their keys; those met are put in
   */
  static Linked of(List<Telling> told, ListRule rule, Map<String, String> names) {
    Linked linked = new Linked(told);
    List<Telling> asserting =
        told.stream()
            .filter(
                one -> one.modality() == Modality.OCCURRED || one.modality() == Modality.ONGOING)
            .toList();
    Map<List<String>, Origin> origins = asserting.isEmpty() ? Map.of() : RootOrigins.of(asserting);
    origins.keySet().stream()
        .sorted(Comparator.comparing(List::getFirst))
        .forEach(linked.roots::add);
    origins.forEach((root, origin) ->
        rule.key(origin)
            .ifPresent(key -> {
              names.merge(key, rule.name(origin), (a, b) -> a.compareTo(b) <= 0 ? a : b);
              root.forEach(report -> linked.listOf.put(report, key));
            }));
    return linked;
  }

  List<Telling> told() {
    return told;
  }

  /** The lists that have it. */
  Set<String> lists() {
    return new TreeSet<>(listOf.values());
  }

  /** The list that one of its tellings puts it on; none where nobody knows whose it is. */
  Set<String> listsOf(Telling telling) {
    String list = listOf.get(telling.teller().report());
    return list == null ? Set.of() : Set.of(list);
  }

  /** As the linker takes it. */
  Incident incident() {
    return new Incident(told.getFirst().id(), told, roots);
  }
}
