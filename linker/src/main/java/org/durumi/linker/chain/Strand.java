package org.durumi.linker.chain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Telling;
import org.durumi.linker.telling.Telling.People;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Place;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * One body of people in one incident. An incident has several where a report counts people apart,
 * such as a family and those who helped it.
 *
 * @param incident the incident
 * @param ordinal which of its bodies, from 0
 * @param told the tellings that tell of them and what each says of the people
 * @param type the act that most tellings name
 * @param standing the firmest of the claims
 */
record Strand(Incident incident, int ordinal, List<Told> told, ActType type, Standing standing) {

  /** Acts at which the people got into somebody's hands. */
  private static final Set<ActType> TAKEN =
      Set.of(ActType.ARREST_DETENTION, ActType.ENFORCED_DISAPPEARANCE);

  /**
   * One telling.
   *
   * @param telling it
   * @param body which of the telling's groups, from 0
   */
  record Told(Telling telling, int body) {

    /** The people, or null where the telling does not describe any. */
    @Nullable People people() {
      return body < telling.groups().size() ? telling.groups().get(body) : null;
    }

    /** The name that a ruling knows it by. */
    String ref() {
      return Ruling.ref(telling.id(), body);
    }
  }

  Strand {
    told = List.copyOf(told);
  }

  String id() {
    return ordinal == 0 ? incident.id() : incident.id() + "#" + ordinal;
  }

  List<Telling> tellings() {
    return told.stream().map(Told::telling).toList();
  }

  List<Claim> claims() {
    return tellings().stream().map(Claim::of).toList();
  }

  /** Those that are not denials, or all where all are. */
  private List<Telling> asserted() {
    return Tellings.asserted(tellings());
  }

  @Nullable Period when() {
    return Days.of(asserted());
  }

  @Nullable LocalDate first() {
    return Days.first(when());
  }

  @Nullable LocalDate last() {
    return Days.last(when());
  }

  Optional<LocalDate> published() {
    return Days.published(tellings());
  }

  List<Place> places() {
    return asserted().stream()
        .map(Telling::place)
        .filter(Objects::nonNull)
        .distinct()
        .sorted(Comparator.comparing(Place::name))
        .toList();
  }

  /** How many, from the lowest to the highest told; what is denied counts only if all is. */
  @Nullable Count count() {
    List<Telling> asserted = asserted();
    return Heads.span(
        told.stream()
            .filter(one -> asserted.contains(one.telling()))
            .map(Told::people)
            .filter(Objects::nonNull)
            .flatMap(people -> Optional.ofNullable(people.count()).stream())
            .toList());
  }

  Set<String> names() {
    return people()
        .flatMap(people -> people.names().stream())
        .map(Phrases::folded)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> descriptions() {
    return people()
        .map(people -> Phrases.folded(people.description()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> reports() {
    return tellings().stream()
        .map(telling -> telling.teller().report())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private java.util.stream.Stream<People> people() {
    return told.stream().map(Told::people).filter(Objects::nonNull);
  }

  /** The status that it is about. */
  Status status() {
    return asserted().stream()
        .filter(telling -> telling.type() == type)
        .flatMap(telling -> Status.of(type, telling.modality()).stream())
        .min(Comparator.naturalOrder())
        .orElse(Status.UNKNOWN);
  }

  /** What it says about the people's status. */
  StatusChange change() {
    Status status = status();
    return new StatusChange(
        status,
        standing,
        type,
        status == Status.AT_LARGE_AFTER_ESCAPE ? null : when(),
        incident.id(),
        claims(),
        count());
  }

  /**
   * The day that it is put in order by: the first possible one where people are taken, the last
   * possible one of an end, the middle otherwise; of what lies ahead or has no date, the first
   * report's.
   */
  LocalDate day() {
    LocalDate first = first();
    LocalDate last = last();
    if (!standing.isPast() || (first == null && last == null)) {
      return published().orElse(first != null ? first : orMax(last));
    }
    if (first == null || last == null) {
      return first != null ? first : orMax(last);
    }
    if (TAKEN.contains(type)) {
      return first;
    }
    return status().isEnd() ? last : first.plusDays((last.toEpochDay() - first.toEpochDay()) / 2);
  }

  private static LocalDate orMax(@Nullable LocalDate day) {
    return day == null ? LocalDate.MAX : day;
  }

  /** The order of a chain. */
  static Comparator<Strand> order() {
    return Comparator.comparing(Strand::day)
        .thenComparingInt(Strand::rank)
        .thenComparing(Strand::firstRef)
        .thenComparing(Strand::id);
  }

  private int rank() {
    return TAKEN.contains(type) ? 0 : standing.isPast() && status().isEnd() ? 2 : 1;
  }

  /** The least of the names of its tellings: it stays when more is told. */
  String firstRef() {
    return told.stream().map(Told::ref).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** Never the report's words. */
  @Override
  public String toString() {
    return "Strand[" + id() + ", " + type.code() + ", " + standing.code() + "]";
  }
}
