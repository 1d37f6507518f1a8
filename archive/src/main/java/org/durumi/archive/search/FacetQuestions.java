package org.durumi.archive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What filters ask of the facets: of the index by tokens, and to the day of what was found. */
public final class FacetQuestions {

  private FacetQuestions() {}

  /** What a search asks of the index: one token of each set. */
  static List<Set<String>> tokens(Filters filters) {
    List<Set<String>> all = new ArrayList<>();
    if (filters.hasEvent()) {
      Set<String> some = new TreeSet<>();
      for (String type : orAny(filters.types())) {
        for (String modality : orAny(filters.modalities())) {
          for (String status : orAny(filters.statuses())) {
            for (String place : orAny(filters.places())) {
              some.add(Facets.event(type, modality, status, place));
            }
          }
        }
      }
      all.add(some);
    }
    if (!filters.outlets().isEmpty()) {
      all.add(marked("o", filters.outlets()));
    }
    if (!filters.languages().isEmpty()) {
      all.add(marked("l", filters.languages()));
    }
    if (filters.hasDates()) {
      Set<String> some = new TreeSet<>();
      days(filters).questions().forEach(date -> some.add(Facets.MARK + date));
      all.add(some);
    }
    return all;
  }

  /**
   * Tells whether one event fits the filters, to the day. The index has found the report by them
   * already; only days, and whether they are those of the same event, are left to check.
   */
  public static boolean fits(Facets facets, Filters filters) {
    if (!filters.hasDates()) {
      return true;
    }
    DayRange asked = days(filters);
    if (facets.events().isEmpty()) {
      return !filters.hasEvent() && facets.published().isKnown() && facets.published().meets(asked);
    }
    return facets.events().stream()
        .anyMatch(event ->
            facets.when(event).isKnown()
                && facets.when(event).meets(asked)
                && has(filters.types(), List.of(event.type()))
                && has(filters.modalities(), List.of(event.modality()))
                && has(filters.statuses(), List.of(event.status()))
                && has(filters.places(), event.places()));
  }

  private static boolean has(Set<String> wanted, List<String> values) {
    return wanted.isEmpty() || wanted.stream().anyMatch(w -> values.contains(Facets.clean(w)));
  }

  private static Set<String> marked(String kind, Set<String> values) {
    Set<String> tokens = new TreeSet<>();
    values.forEach(value -> tokens.add(Facets.MARK + kind + Facets.clean(value)));
    return tokens;
  }

  private static List<String> orAny(Set<String> wanted) {
    return wanted.isEmpty() ? List.of("") : wanted.stream().map(Facets::clean).toList();
  }

  private static DayRange days(Filters filters) {
    return new DayRange(filters.from(), filters.to());
  }
}
