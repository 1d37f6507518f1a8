package org.durumi.linker.chain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * such as a family and those who helped it. What linking asks for again and again is worked out
 * once.
 */
final class Strand {

  /** Of an incident with more bodies than this the others are not looked for elsewhere. */
  static final int MOST_BODIES = 60;

  private final Incident incident;
  private final String id;
  private final int ordinal;
  private final List<Told> told;
  private final ActType type;
  private final List<Claim> claims;
  private final Standing standing;
  private final Status status;
  private final @Nullable Period when;
  private final @Nullable LocalDate published;
  private final List<Place> places;
  private final @Nullable Count count;
  private final Set<String> names;
  private final boolean described;
  private final boolean helpers;
  private final Set<String> tokens;
  private final Set<String> reports;
  private final List<String> words;
  private final Set<String> placeWords;
  private final LocalDate day;

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

  /**
   * Looks through its tellings.
   *
   * @param incident the incident
   * @param ordinal which of its bodies, from 0
   * @param told the tellings that tell of them, at least one
   * @param type the act that most tellings name
   */
  Strand(Incident incident, int ordinal, List<Told> told, ActType type) {
    this.incident = incident;
    this.id = Body.id(incident, ordinal);
    this.ordinal = ordinal;
    this.told = List.copyOf(told);
    this.type = type;
    this.claims = told.stream().map(one -> Claim.of(one.telling())).toList();
    this.standing =
        claims.stream().map(Claim::standing).min(Comparator.naturalOrder()).orElseThrow();
    List<Telling> all = told.stream().map(Told::telling).toList();
    // Those that are not denials, or all where all are.
    List<Telling> asserted = Tellings.asserted(all);
    this.status =
        asserted.stream()
            .filter(telling -> telling.type() == type)
            .flatMap(telling -> Status.of(type, telling.modality()).stream())
            .min(Comparator.naturalOrder())
            .orElse(Status.UNKNOWN);
    this.when = Days.of(asserted);
    this.published = Days.published(all).orElse(null);
    this.places =
        asserted.stream()
            .map(Telling::place)
            .filter(Objects::nonNull)
            .distinct()
            .sorted(Comparator.comparing(Place::name))
            .toList();
    this.count =
        Heads.span(
            told.stream()
                .filter(one -> asserted.contains(one.telling()))
                .map(Told::people)
                .filter(Objects::nonNull)
                .flatMap(people -> Optional.ofNullable(people.count()).stream())
                .toList());
    this.names = folded(people -> people.names().stream());
    Set<String> descriptions = folded(people -> Stream.of(people.description()));
    this.described = !descriptions.isEmpty();
    this.helpers = Strands.isOfHelpers(descriptions);
    this.tokens = Strands.tokens(descriptions);
    this.reports =
        all.stream()
            .map(telling -> telling.teller().report())
            .collect(Collectors.toCollection(TreeSet::new));
    this.words = told.stream().map(Tellings::words).toList();
    this.placeWords =
        all.stream()
            .flatMap(BackReference::placeWords)
            .collect(Collectors.toCollection(TreeSet::new));
    this.day = ChainOrder.day(this);
  }

  private Set<String> folded(Function<People, Stream<String>> words) {
    return told.stream()
        .map(Told::people)
        .filter(Objects::nonNull)
        .flatMap(words)
        .map(Phrases::folded)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Incident incident() {
    return incident;
  }

  String id() {
    return id;
  }

  /**
   * Tells whether its incident counts so many apart that it is followed only where a person says
   * so: among hundreds nothing would tell one from the next, and weighing all pairs takes too long.
   */
  boolean isOneOfTooMany() {
    return ordinal >= MOST_BODIES;
  }

  List<Told> told() {
    return told;
  }

  ActType type() {
    return type;
  }

  /** The firmest of the claims. */
  Standing standing() {
    return standing;
  }

  List<Telling> tellings() {
    return told.stream().map(Told::telling).toList();
  }

  @Nullable LocalDate first() {
    return Days.first(when);
  }

  @Nullable LocalDate last() {
    return Days.last(when);
  }

  Optional<LocalDate> published() {
    return Optional.ofNullable(published);
  }

  /** Where, by name; what is denied counts only if all is, here and below. */
  List<Place> places() {
    return places;
  }

  /** How many, from the lowest to the highest told. */
  @Nullable Count count() {
    return count;
  }

  Set<String> names() {
    return names;
  }

  /** Tells whether any telling says who they are. */
  boolean isDescribed() {
    return described;
  }

  /** Tells whether they are people who helped others. */
  boolean isOfHelpers() {
    return helpers;
  }

  /** Words of their descriptions that are not said of everybody. */
  Set<String> tokens() {
    return tokens;
  }

  Set<String> reports() {
    return reports;
  }

  /** What each telling says of them and how, folded, in the order of the tellings. */
  List<String> words() {
    return words;
  }

  /** The names of its places, folded, that one may look for in words. */
  Set<String> placeWords() {
    return placeWords;
  }

  /** The status that it is about. */
  Status status() {
    return status;
  }

  /** Its row in the table of what follows what: custody that goes on is no arrest. */
  String kind() {
    return type == ActType.ARREST_DETENTION && status == Status.HELD ? "held" : type.code();
  }

  /** What it says about the people's status. */
  StatusChange change() {
    return new StatusChange(
        status,
        standing,
        type,
        status == Status.AT_LARGE_AFTER_ESCAPE ? null : when,
        incident.id(),
        claims,
        count);
  }

  /** The day that it is put in order by: see {@link ChainOrder}. */
  LocalDate day() {
    return day;
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
