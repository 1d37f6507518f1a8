package org.durumi.linker.chain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the archive's own chains tell of times in custody. One case is one part of a group, however
 * many people it is.
 *
 * @param spells those that can be used
 * @param leftOut how many parts cannot: their arrest is not told or not dated at both ends, no
 *     dated report tells of them after it, or they got away
 */
public record Cases(List<Spell> spells, int leftOut) {

  /** What a return counts as that somebody only concludes. */
  public enum Inferred {
    /** Not as a return: the time stays open at the last report that tells of them in custody. */
    OPEN,
    /** As a return. */
    RETURNED
  }

  /** Keeps its own copy. */
  public Cases {
    spells = List.copyOf(spells);
  }

  /** The times of all parts, whatever has become of them. */
  public static Cases of(List<Part> parts, Inferred inferred) {
    List<Spell> spells = new ArrayList<>();
    for (Part part : parts) {
      spell(part, inferred).ifPresent(spells::add);
    }
    return new Cases(spells, parts.size() - spells.size());
  }

  /** How many there are. */
  public int size() {
    return spells.size();
  }

  /** How many ended in some way. */
  public int closed() {
    return size() - count(Outcome.OPEN);
  }

  /** How many ended like this. */
  public int count(Outcome outcome) {
    return (int) spells.stream().filter(spell -> spell.outcome() == outcome).count();
  }

  /** All but those of one part, so that nobody is told about by themselves. */
  Cases without(String part) {
    return new Cases(spells.stream().filter(spell -> !spell.part().equals(part)).toList(), leftOut);
  }

  private static Optional<Spell> spell(Part part, Inferred inferred) {
    StatusTimeline timeline = part.timeline();
    Optional<StatusChange> arrest =
        timeline
            .arrest()
            .filter(
                change -> change.status() == Status.ARRESTED || change.status() == Status.UNKNOWN);
    Optional<LocalDate> from = arrest.flatMap(StatusChange::first);
    Optional<LocalDate> until = arrest.flatMap(StatusChange::last);
    if (from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    Optional<StatusChange> end = timeline.end().or(() -> concluded(timeline, inferred));
    return end.isPresent()
        ? closed(part.id(), from.get(), until.get(), end.get())
        : open(part, from.get(), until.get());
  }

  private static Optional<StatusChange> concluded(StatusTimeline timeline, Inferred inferred) {
    return timeline
        .inferred()
        .filter(change -> inferred == Inferred.RETURNED && change.status() == Status.RETURNED);
  }

  private static Optional<Spell> closed(
      String part, LocalDate from, LocalDate until, StatusChange end) {
    Outcome outcome =
        switch (end.status()) {
          case RETURNED -> Outcome.RETURNED;
          case RELEASED -> Outcome.RELEASED;
          default -> Outcome.DEAD;
        };
    // An end without a beginning came some time after the arrest.
    LocalDate first = end.first().orElse(from);
    return end.last().map(last -> new Spell(part, days(until, first), days(from, last), outcome));
  }

  private static Optional<Spell> open(Part part, LocalDate from, LocalDate until) {
    return part.lastHeld()
        .filter(day -> !day.isBefore(from))
        .map(day -> new Spell(part.id(), days(until, day), days(from, day), Outcome.OPEN));
  }

  private static long days(LocalDate from, LocalDate to) {
    return Math.max(0, to.toEpochDay() - from.toEpochDay());
  }
}
