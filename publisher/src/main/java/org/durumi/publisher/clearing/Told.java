package org.durumi.publisher.clearing;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.durumi.linker.chain.Body;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Telling;
import org.durumi.publisher.exposure.Field;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the tellings of an incident that may be used say of it.
 *
 * @param incident the incident of these tellings alone
 */
record Told(Incident incident) {

  private static final Set<Modality> ASSERTS = Set.of(Modality.OCCURRED, Modality.ONGOING);

  /** The incident as those tellings tell it that may be used; none where none may. */
  static Optional<Told> of(Incident incident, Rules rules) {
    List<Telling> usable =
        incident.tellings().stream().filter(one -> isUsable(one, rules)).toList();
    if (usable.isEmpty()) {
      return Optional.empty();
    }
    Set<String> reports =
        usable.stream().map(one -> one.teller().report()).collect(Collectors.toSet());
    List<List<String>> roots =
        incident.roots().stream()
            .map(root -> root.stream().filter(reports::contains).toList())
            .filter(root -> !root.isEmpty())
            .toList();
    return Optional.of(new Told(new Incident(incident.id(), usable, roots)));
  }

  /** What somebody told the office alone is used only as they allowed. */
  private static boolean isUsable(Telling telling, Rules rules) {
    return isPublished(telling)
        || rules.allow(Field.TESTIMONY)
        || rules.consented(id(telling), Field.TESTIMONY);
  }

  /** Tells whether an outlet published it. */
  static boolean isPublished(Telling telling) {
    String outlet = telling.teller().outlet();
    return outlet != null && !outlet.isBlank();
  }

  /** What the archive calls a telling. */
  static TellingId id(Telling telling) {
    return new TellingId(Long.parseLong(telling.teller().report()), telling.number() + 1);
  }

  List<Telling> tellings() {
    return incident.tellings();
  }

  SortedSet<TellingId> basis() {
    return tellings().stream().map(Told::id).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those that say what the incident is taken for: those that assert it, if any do. */
  private List<Telling> saying() {
    List<Telling> asserted =
        tellings().stream().filter(one -> ASSERTS.contains(one.modality())).toList();
    return asserted.isEmpty() ? tellings() : asserted;
  }

  ActType type() {
    return most(saying(), Telling::type, _ -> true).orElseThrow();
  }

  Modality modality() {
    return most(saying(), Telling::modality, _ -> true).orElseThrow();
  }

  private static <T> Optional<T> most(
      List<Telling> tellings, Function<Telling, T> field, Predicate<T> counts) {
    Map<T, Integer> times = new LinkedHashMap<>();
    tellings.stream()
        .map(field)
        .filter(counts)
        .forEach(value -> times.merge(value, 1, Integer::sum));
    int most = times.values().stream().mapToInt(n -> n).max().orElse(0);
    return times.entrySet().stream()
        .filter(one -> one.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** When, by the telling that says it most narrowly. */
  @Nullable Period when() {
    return saying().stream()
        .map(Telling::when)
        .filter(Objects::nonNull)
        .min(Comparator.comparingLong(Told::days))
        .orElse(null);
  }

  private static long days(Period when) {
    CalendarDate start = when.start();
    CalendarDate end = when.end();
    return start == null || end == null
        ? Long.MAX_VALUE
        : ChronoUnit.DAYS.between(start.first(), end.last());
  }

  /** Where, as most say. */
  @Nullable Place place() {
    return most(saying(), one -> Optional.ofNullable(one.place()), Optional::isPresent)
        .flatMap(found -> found)
        .orElse(null);
  }

  /** Tells whether it is about helpers: all of its people, or some. */
  boolean isOfHelpers(boolean all) {
    List<Body> bodies = Body.of(incident);
    return all
        ? !bodies.isEmpty() && bodies.stream().allMatch(Body::helpers)
        : bodies.stream().anyMatch(Body::helpers);
  }

  /** Whether there were children; null where nobody says. */
  @Nullable Boolean children() {
    List<Boolean> said = new ArrayList<>();
    for (Telling telling : saying()) {
      for (Telling.People people : telling.groups()) {
        if (people.children() != null) {
          said.add(people.children());
        }
      }
    }
    return said.isEmpty() ? null : said.contains(true);
  }

  /** How many children are told of at the least. */
  int childrenTold() {
    return ChildrenTold.of(saying(), children());
  }

  /** Sorts of actors, without those that only a name would tell. */
  List<String> agents() {
    return saying().stream()
        .flatMap(one -> one.agents().stream())
        .map(Telling.Actor::kind)
        .filter(kind -> kind != Agent.Kind.PERSON && kind != Agent.Kind.OTHER)
        .map(Agent.Kind::code)
        .distinct()
        .sorted()
        .toList();
  }

  boolean hasAgents() {
    return saying().stream().anyMatch(one -> !one.agents().isEmpty());
  }

  /** Sorts of publishers, and testimony. */
  List<String> sources() {
    return tellings().stream().map(Told::source).distinct().sorted().toList();
  }

  private static String source(Telling telling) {
    SourceSort sort =
        isPublished(telling)
            ? SourceSort.of(Objects.requireNonNull(telling.teller().outlet()))
            : SourceSort.TESTIMONY;
    return sort.code();
  }
}
