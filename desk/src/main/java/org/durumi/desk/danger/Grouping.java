package org.durumi.desk.danger;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.durumi.archive.store.CareRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.desk.said.Said;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Puts the accepted events of one report together by the people they are about. The rule is simple
 * until incidents are linked across reports:
 *
 * <ul>
 *   <li>events whose people the report describes with the same words, in numbers that fit, are
 *       about the same group; an event without people stands alone;
 *   <li>a group is left out where the same report, in a later event about the same people, says
 *       that they were released, were returned or died. Later is by date where both dates are
 *       known, else by the order of the report;
 *   <li>where such an end is told of other people, or of nobody in particular, the group stays, and
 *       the board says that there is one to look at.
 * </ul>
 */
final class Grouping {

  private final List<Said> events;
  private final ReportRow report;
  private final List<Said> ends;

  /** Looks at the accepted events of a report. */
  Grouping(ReportRow report, List<Said> events) {
    this.report = report;
    this.events =
        events.stream().sorted(Comparator.comparingInt(said -> said.row().number())).toList();
    this.ends = this.events.stream().filter(Grouping::isEnd).toList();
  }

  /** What came of it. */
  record Outcome(List<Group> groups, int leftOut) {}

  /**
   * The groups of the report.
   *
   * @param cares what is to be done, by event
   */
  Outcome groups(Map<Integer, CareRow> cares) {
    List<List<Group.Step>> piles = new ArrayList<>();
    for (Said event : events) {
      status(event).ifPresent(status -> put(piles, new Group.Step(event, status)));
    }
    Set<Integer> onTheBoard =
        piles.stream()
            .flatMap(List::stream)
            .map(step -> step.said().row().number())
            .collect(Collectors.toSet());
    // What was planned at an event that nobody stands behind any more.
    Deque<CareRow> leftBehind =
        cares.values().stream()
            .filter(care -> !onTheBoard.contains(care.event()))
            .sorted(Comparator.comparingInt(CareRow::event))
            .collect(Collectors.toCollection(ArrayDeque::new));
    List<Group> groups = new ArrayList<>();
    int leftOut = 0;
    for (List<Group.Step> pile : piles) {
      if (ends.stream().anyMatch(end -> endsAll(end, pile))) {
        leftOut++;
      } else {
        groups.add(new Group(report, pile, care(pile, cares, leftBehind), !ends.isEmpty()));
      }
    }
    return new Outcome(groups, leftOut);
  }

  /**
   * What a person said about any of the steps, the first first; else what they said about an event
   * of this report that was taken off the board, so that no plan is lost with it.
   */
  private CareRow care(
      List<Group.Step> pile, Map<Integer, CareRow> cares, Deque<CareRow> leftBehind) {
    return pile.stream()
        .map(step -> cares.get(step.said().row().number()))
        .filter(care -> care != null)
        .findFirst()
        .or(() -> Optional.ofNullable(leftBehind.poll()))
        .orElseGet(() -> CareRow.none(report.number(), pile.getFirst().said().row().number()));
  }

  private static void put(List<List<Group.Step>> piles, Group.Step step) {
    piles.stream()
        .filter(pile -> pile.stream().anyMatch(other -> same(other.said(), step.said())))
        .findFirst()
        .orElseGet(() -> {
          List<Group.Step> fresh = new ArrayList<>();
          piles.add(fresh);
          return fresh;
        })
        .add(step);
  }

  private static Optional<Status> status(Said said) {
    return type(said)
        .flatMap(type -> modality(said).flatMap(modality -> Status.of(type, modality)));
  }

  private static boolean isEnd(Said said) {
    boolean done = modality(said).filter(Modality.OCCURRED::equals).isPresent();
    return done
        && type(said)
            .filter(type ->
                switch (type) {
                  case RELEASE, FORCED_REPATRIATION, DEATH_IN_CUSTODY, KILLING -> true;
                  default -> false;
                })
            .isPresent();
  }

  private static boolean endsAll(Said end, List<Group.Step> pile) {
    return pile.stream().anyMatch(step -> same(step.said(), end))
        && pile.stream().allMatch(step -> isLater(end, step.said()));
  }

  private static boolean isLater(Said end, Said step) {
    LocalDate ended = last(end.date());
    LocalDate begun = first(step.date());
    return ended != null && begun != null
        ? !ended.isBefore(begun)
        : end.row().number() > step.row().number();
  }

  private static @Nullable LocalDate first(@Nullable Period date) {
    CalendarDate start = date == null ? null : date.start();
    return start == null ? null : start.first();
  }

  private static @Nullable LocalDate last(@Nullable Period date) {
    CalendarDate end = date == null ? null : date.end();
    return end == null ? null : end.last();
  }

  /** Tells whether both are about the same people, by the report's own words for them. */
  private static boolean same(Said one, Said other) {
    Map<String, @Nullable Count> known = new HashMap<>();
    one.people().forEach(people -> known.put(folded(people), people.count()));
    return other.people().stream()
        .anyMatch(people ->
            known.containsKey(folded(people)) && fits(known.get(folded(people)), people.count()));
  }

  private static boolean fits(@Nullable Count one, @Nullable Count other) {
    return one == null || other == null || one.mayEqual(other);
  }

  private static String folded(Said.People people) {
    return people.description().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  private static Optional<ActType> type(Said said) {
    return List.of(ActType.values()).stream()
        .filter(type -> type.code().equals(said.row().type()))
        .findFirst();
  }

  private static Optional<Modality> modality(Said said) {
    return List.of(Modality.values()).stream()
        .filter(modality -> modality.code().equals(said.row().modality()))
        .findFirst();
  }
}
