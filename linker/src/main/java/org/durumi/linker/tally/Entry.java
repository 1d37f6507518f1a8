package org.durumi.linker.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.durumi.linker.chain.Body;
import org.durumi.linker.chain.Claim;
import org.durumi.linker.chain.Days;
import org.durumi.linker.chain.Standing;
import org.durumi.linker.count.Happening;
import org.durumi.linker.count.Region;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * An incident that at least one report asserts, as the ledger has it.
 *
 * @param incident the incident
 * @param type what was done, as most reports that assert it have it
 * @param when the days that it may have been on, or null
 * @param where the place, or the smallest region that surely holds it
 * @param stock true where all that is told is how many are held at one time, in a whole country or
 *     nobody says where: no incident, and never counted
 * @param groups the people it was done to; none where no report asserts anything
 */
record Entry(
    Incident incident,
    ActType type,
    @Nullable Period when,
    Region where,
    boolean stock,
    List<Group> groups) {

  /** Acts that may be told without anybody they were done to; nobody is counted for these. */
  private static final Set<ActType> OF_NOBODY =
      EnumSet.of(
          ActType.POLICY_ORDER,
          ActType.REWARD_OFFER,
          ActType.CRACKDOWN_OPERATION,
          ActType.BRIBERY_EXCHANGE,
          ActType.OTHER);

  /**
   * Some of its people.
   *
   * @param id their name in the ledger
   * @param whole the group that holds them all, or null where it is their own
   * @param helpers whether they are people who helped others
   * @param told who tells of them
   * @param count how many, from the lowest to the highest that reports assert, or null
   */
  record Group(
      String id,
      @Nullable String whole,
      boolean helpers,
      List<Body.Told> told,
      @Nullable Count count) {}

  /** The entry of an incident; empty where no report asserts that it happened. */
  static Optional<Entry> of(Incident incident, Regions regions) {
    List<Telling> asserted =
        incident.tellings().stream().filter(one -> standing(one) == Standing.CONFIRMED).toList();
    if (asserted.isEmpty()) {
      return Optional.empty();
    }
    List<Telling> acts =
        asserted.stream().filter(one -> one.modality() != Modality.ONGOING).toList();
    List<Telling> from = acts.isEmpty() ? asserted : acts;
    ActType type = type(from);
    List<Place> places =
        from.stream().flatMap(one -> Optional.ofNullable(one.place()).stream()).toList();
    Region where = regions.of(places);
    boolean stock = acts.isEmpty() && type == ActType.ARREST_DETENTION && where.path().size() < 2;
    List<Group> groups = new ArrayList<>();
    Body.of(incident).forEach(body -> add(body, groups));
    if (OF_NOBODY.contains(type)) {
      groups.removeIf(group -> group.told().stream().allMatch(one -> one.people() == null));
    }
    return Optional.of(new Entry(incident, type, when(from), where, stock, groups));
  }

  /** How firmly a telling says that it happened. */
  static Standing standing(Telling telling) {
    return Claim.of(telling).standing();
  }

  /** What counting knows of it. */
  Happening happening() {
    return new Happening(incident.id(), type, when, where, counted());
  }

  /** Its groups for counting. */
  List<Happening.Group> counted() {
    return groups.stream()
        .map(one -> new Happening.Group(one.id(), one.helpers() ? "helpers" : null))
        .toList();
  }

  private static void add(Body body, List<Group> groups) {
    List<Body.Told> asserted =
        body.told().stream().filter(one -> standing(one.telling()) == Standing.CONFIRMED).toList();
    if (asserted.isEmpty()) {
      return;
    }
    Count all = span(asserted);
    Count most =
        asserted.stream()
            .map(Entry::number)
            .filter(Objects::nonNull)
            .max(Comparator.comparingInt(count -> count.min() == null ? 0 : count.min()))
            .orElse(null);
    List<Body.Told> rest = new ArrayList<>();
    for (Body.Told one : body.told()) {
      if (asserted.contains(one) && Portions.isPortion(one, most)) {
        String id = body.id() + "/" + one.telling().id();
        groups.add(new Group(id, body.id(), body.helpers(), List.of(one), number(one)));
      } else {
        rest.add(one);
      }
    }
    boolean split = rest.size() < body.told().size();
    List<Body.Told> own = rest.stream().filter(asserted::contains).toList();
    groups.add(new Group(body.id(), null, body.helpers(), rest, split ? span(own) : all));
  }

  static @Nullable Count number(Body.Told told) {
    return told.people() == null ? null : told.people().count();
  }

  private static @Nullable Count span(List<Body.Told> told) {
    return Numbers.span(told.stream().map(Entry::number));
  }

  private static ActType type(List<Telling> tellings) {
    Map<ActType, Integer> times = new EnumMap<>(ActType.class);
    tellings.forEach(one -> times.merge(one.type(), 1, Integer::sum));
    int most = times.values().stream().max(Comparator.naturalOrder()).orElseThrow();
    return times.entrySet().stream()
        .filter(one -> one.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** What has happened was no later than it was told. */
  private static @Nullable Period when(List<Telling> tellings) {
    Period when = Days.of(tellings);
    CalendarDate start = when == null ? null : when.start();
    LocalDate published =
        tellings.stream()
            .flatMap(one -> Optional.ofNullable(one.teller().published()).stream())
            .min(Comparator.naturalOrder())
            .orElse(null);
    if (start == null || when == null || when.end() != null || published == null) {
      return when;
    }
    return start.first().isAfter(published)
        ? when
        : Period.between(start, CalendarDate.of(published));
  }
}
