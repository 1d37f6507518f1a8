package org.durumi.linker.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.linker.count.Link;
import org.durumi.linker.root.IndependenceGraph;
import org.durumi.linker.root.Outlets;
import org.durumi.linker.root.Roots;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/**
 * A newspaper that has it from an organisation, and gives another number than the organisation's
 * own report of such an act at that time, tells of the same people: the numbers were added up,
 * rounded or misread, though nothing joined the two. Only where one incident alone fits.
 */
final class Relayed {

  /** More than so many times the other number is another happening, or a total. */
  private static final double LIKE = 1.5;

  /** A smaller number is too common to be told by. */
  private static final int FEWEST = 8;

  private final Map<Entry, Set<String>> sources = new HashMap<>();
  private final Map<Entry, Set<String>> outlets = new HashMap<>();

  private Relayed() {}

  static List<Link> of(Collection<Entry> entries) {
    return new Relayed().links(entries);
  }

  private List<Link> links(Collection<Entry> entries) {
    List<Link> links = new ArrayList<>();
    Vague.near(entries)
        .forEach((entry, near) -> {
          List<Entry> origins =
              near.stream()
                  .filter(other -> hasFrom(entry, other) || isRetold(entry, other))
                  .toList();
          Entry.Group some = Nested.main(entry);
          Entry.Group others = origins.size() == 1 ? Nested.main(origins.getFirst()) : null;
          if (some != null && others != null) {
            links.add(new Link.Same(others.id(), some.id()));
          }
        });
    return links;
  }

  /** Tells whether one outlet gives the same number, not a small one, in two reports. */
  private static boolean isRetold(Entry entry, Entry other) {
    Entry.Group some = Nested.main(entry);
    Entry.Group others = Nested.main(other);
    Count one = some == null ? null : some.count();
    Count two = others == null ? null : others.count();
    Integer number = one == null ? null : one.min();
    return one != null
        && two != null
        && number != null
        && number >= FEWEST
        && one.mayEqual(two)
        && !Collections.disjoint(tellers(entry), tellers(other))
        && Collections.disjoint(
            reports(entry.incident().tellings()), reports(other.incident().tellings()));
  }

  private static Set<String> tellers(Entry entry) {
    return entry.incident().tellings().stream()
        .flatMap(telling -> Stream.ofNullable(telling.teller().outlet()))
        .collect(Collectors.toSet());
  }

  /** Tells whether every report of one has it from a report of the other, and numbers are alike. */
  private boolean hasFrom(Entry entry, Entry other) {
    Entry.Group some = Nested.main(entry);
    Entry.Group others = Nested.main(other);
    if (some == null
        || others == null
        || !isLike(some.count(), others.count())
        || Collections.disjoint(named(entry), publishing(other))) {
      return false;
    }
    List<Telling> told = entry.incident().tellings();
    Set<String> reports = reports(told);
    Set<String> origins = reports(other.incident().tellings());
    boolean apart = reports.stream().noneMatch(origins::contains);
    if (!apart || told.stream().anyMatch(telling -> telling.sources().isEmpty())) {
      return false;
    }
    IndependenceGraph graph =
        Roots.of(Stream.concat(told.stream(), other.incident().tellings().stream()).toList());
    return reports.stream()
        .allMatch(report ->
            graph.edges().stream()
                .anyMatch(edge ->
                    Origins.isRelay(edge.reason())
                        && edge.from().equals(report)
                        && origins.contains(edge.to())));
  }

  /** Whom the reports of an incident name as their sources; most name nobody that matters here. */
  private Set<String> named(Entry entry) {
    return sources.computeIfAbsent(
        entry,
        one ->
            outlets(
                one.incident().tellings().stream()
                    .flatMap(telling -> telling.sources().stream())
                    .flatMap(List::stream)));
  }

  private Set<String> publishing(Entry entry) {
    return outlets.computeIfAbsent(
        entry,
        one ->
            outlets(
                one.incident().tellings().stream()
                    .flatMap(telling -> Stream.ofNullable(telling.teller().outlet()))));
  }

  private static Set<String> outlets(Stream<String> words) {
    return words
        .distinct()
        .flatMap(one -> Outlets.standard().in(one).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isLike(@Nullable Count one, @Nullable Count other) {
    Integer a = one == null ? null : one.min();
    Integer b = other == null ? null : other.min();
    return a != null && b != null && !a.equals(b) && Math.max(a, b) <= LIKE * Math.min(a, b);
  }

  private static Set<String> reports(List<Telling> tellings) {
    return tellings.stream().map(one -> one.teller().report()).collect(Collectors.toSet());
  }
}
