package org.durumi.linker.count;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.record.event.ActType;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a total is about, and what a question asks for. Empty parts set no limit.
 *
 * @param types what was done; a person to whom any of these was done is meant
 * @param places where, at least one of these
 * @param exceptPlaces where not
 * @param period when, or null for all time
 * @param who kinds of people, such as "escapees" or "helpers"
 * @param exceptGroups groups of people that the total leaves out by name
 */
public record Scope(
    Set<ActType> types,
    List<Region> places,
    List<Region> exceptPlaces,
    @Nullable Period period,
    Set<String> who,
    Set<String> exceptGroups) {

  /** Everybody to whom anything was done. */
  public static final Scope ALL =
      new Scope(Set.of(), List.of(), List.of(), null, Set.of(), Set.of());

  /** Keeps its own copies, places in the order of their paths. */
  public Scope {
    types = Set.copyOf(types);
    places = places.stream().distinct().sorted().toList();
    exceptPlaces = exceptPlaces.stream().distinct().sorted().toList();
    who = Set.copyOf(who);
    exceptGroups = Set.copyOf(exceptGroups);
  }

  /** All of one type of act. */
  public static Scope of(ActType type) {
    return ALL.withTypes(Set.of(type));
  }

  /** The same with other types. */
  public Scope withTypes(Set<ActType> other) {
    return new Scope(other, places, exceptPlaces, period, who, exceptGroups);
  }

  /** The same within a period. */
  public Scope during(Period other) {
    return new Scope(types, places, exceptPlaces, other, who, exceptGroups);
  }

  /** The same within places. */
  public Scope in(Region... other) {
    return new Scope(types, List.of(other), exceptPlaces, period, who, exceptGroups);
  }

  /** The same outside places. */
  public Scope notIn(Region... other) {
    return new Scope(types, places, List.of(other), period, who, exceptGroups);
  }

  /** The same of one kind of people. */
  public Scope of(String kind) {
    return new Scope(types, places, exceptPlaces, period, Set.of(kind), exceptGroups);
  }

  /** The same without certain groups. */
  public Scope without(String... groups) {
    return new Scope(types, places, exceptPlaces, period, who, Set.of(groups));
  }

  /** A text that is the same for equal scopes and orders them. */
  String key() {
    return String.join(
        "|",
        period == null ? "" : period.start() + "/" + period.end(),
        new TreeSet<>(types).toString(),
        places.toString(),
        exceptPlaces.toString(),
        new TreeSet<>(who).toString(),
        new TreeSet<>(exceptGroups).toString());
  }
}
