package org.durumi.publisher.clearing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.durumi.linker.chain.Chains;
import org.durumi.linker.chain.Part;
import org.durumi.linker.chain.Status;
import org.durumi.linker.telling.Telling;
import org.durumi.publisher.release.Shown;
import org.durumi.record.event.ActType;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** What became of an incident's people, as far as it decides what may be told of them. */
final class Fates {

  /** News of custody that is older than this many days no longer says where somebody is. */
  private static final int LIVE_DAYS = 3 * 365;

  private final Map<String, List<Part>> parts = new HashMap<>();
  private final LocalDate day;

  Fates(Chains chains, LocalDate day) {
    this.day = day;
    for (Part part : chains.parts()) {
      part.tellings()
          .forEach(one -> parts.computeIfAbsent(one.id(), _ -> new ArrayList<>()).add(part));
    }
  }

  private List<Part> of(List<Telling> tellings) {
    return tellings.stream()
        .flatMap(one -> parts.getOrDefault(one.id(), List.of()).stream())
        .distinct()
        .toList();
  }

  /** Tells whether some of them got away, so that nothing may help to find them. */
  boolean isAtLarge(List<Telling> tellings) {
    return of(tellings).stream().anyMatch(part -> part.timeline().isAtLarge());
  }

  /** Tells whether some of them may be in custody now, at the place that is told, or near it. */
  boolean isLive(ActType type, @Nullable Period when, List<Telling> tellings) {
    List<Part> all = of(tellings);
    boolean held = all.stream().anyMatch(part -> part.timeline().isInCustody());
    boolean unfollowed = all.isEmpty() && isOfCustody(type);
    return (held || unfollowed) && isFresh(newest(all, when));
  }

  private boolean isFresh(Optional<LocalDate> told) {
    return told.map(last -> !last.isBefore(day.minusDays(LIVE_DAYS))).orElse(true);
  }

  /** The last day of which it is told that they were held; else the incident's own. */
  private static Optional<LocalDate> newest(List<Part> parts, @Nullable Period when) {
    Optional<LocalDate> held =
        parts.stream()
            .flatMap(part -> part.lastHeld().stream())
            .max((one, other) -> one.compareTo(other));
    CalendarDate end = when == null ? null : when.end();
    return held.isPresent() ? held : Optional.ofNullable(end).map(CalendarDate::last);
  }

  private static boolean isOfCustody(ActType type) {
    return switch (type) {
      case ARREST_DETENTION,
          TRANSFER,
          SENTENCING,
          TORTURE_ILL_TREATMENT,
          ENFORCED_DISAPPEARANCE,
          FORCED_LABOUR,
          SEXUAL_VIOLENCE ->
          true;
      default -> false;
    };
  }

  /**
   * What became of all of them as far as confirmed; withheld where it differs, or helps to find.
   */
  Shown<String> outcome(List<Telling> tellings) {
    Set<Status> confirmed = new LinkedHashSet<>();
    of(tellings).forEach(part -> confirmed.add(part.timeline().confirmed()));
    if (confirmed.contains(Status.AT_LARGE_AFTER_ESCAPE) || confirmed.size() > 1) {
      return new Shown.Withheld<>();
    }
    if (confirmed.isEmpty() || confirmed.contains(Status.UNKNOWN)) {
      return new Shown.Unknown<>();
    }
    return new Shown.Told<>(confirmed.iterator().next().code());
  }
}
