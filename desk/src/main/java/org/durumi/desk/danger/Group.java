package org.durumi.desk.danger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.durumi.archive.store.CareRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.desk.said.Said;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Some people in custody, as one report tells of them.
 *
 * @param report the report
 * @param steps what was done to them or is feared, in the report's order; at least one
 * @param care what is to be done for them
 * @param hint whether the report also tells of an end that may be theirs
 */
record Group(ReportRow report, List<Step> steps, CareRow care, boolean hint) {

  /** Within so long of its time a deadline asks for action. */
  static final long SOON_SECONDS = 24 * 60 * 60L;

  /** Keeps its own copy. */
  Group {
    steps = List.copyOf(steps);
  }

  /**
   * One event about them.
   *
   * @param said what it says
   * @param status what it means for them
   */
  record Step(Said said, Status status) {}

  /** In which part of the board a group stands. */
  enum Part {
    /** Nobody has planned what is next, or its time has come. */
    NOW,
    /** Somebody has it in hand. */
    WAITING,
    /** Nothing more is to be done. */
    CLOSED
  }

  /** Where it stands. */
  Part part(Instant now) {
    if (care.closed() != null) {
      return Part.CLOSED;
    }
    Instant due = care.due();
    boolean planned = care.action() != null && care.owner() != null;
    boolean soon = due != null && due.isBefore(now.plusSeconds(SOON_SECONDS));
    return planned && !soon ? Part.WAITING : Part.NOW;
  }

  /** The most pressing of its steps. */
  Step head() {
    return steps.stream().min(Comparator.comparing(Step::status)).orElseThrow();
  }

  /** The people, as the first step that describes them does. */
  Optional<Said.People> people() {
    return steps.stream().flatMap(step -> step.said().people().stream()).findFirst();
  }

  /** The same with a count, if any step has one. */
  Optional<Said.People> counted() {
    return steps.stream()
        .flatMap(step -> step.said().people().stream())
        .filter(people -> people.count() != null)
        .findFirst()
        .or(this::people);
  }

  /** Tells whether the report says that children are among them. */
  boolean hasChildren() {
    return steps.stream()
        .flatMap(step -> step.said().people().stream())
        .anyMatch(people -> Boolean.TRUE.equals(people.children()));
  }

  /** The last place where they were held. */
  Optional<Said.Where> held() {
    return steps.reversed().stream()
        .filter(step -> !step.status().isAhead())
        .flatMap(step -> Optional.ofNullable(step.said().place()).stream())
        .findFirst();
  }

  /** Where they are feared to go. */
  Optional<Said.Where> feared() {
    return steps.stream()
        .filter(step -> step.status().isAhead())
        .flatMap(step -> Optional.ofNullable(step.said().place()).stream())
        .findFirst();
  }

  /** The step that time is counted from: the first that was done and has a date. */
  Optional<Step> counting() {
    return steps.stream()
        .filter(step -> !step.status().isAhead() && isDated(step.said().date()))
        .findFirst()
        .or(() -> steps.stream().filter(step -> isDated(step.said().date())).findFirst());
  }

  private static boolean isDated(@Nullable Period date) {
    return date != null && (date.start() != null || date.end() != null);
  }
}
