package org.durumi.desk.danger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.durumi.archive.store.CareRow;
import org.durumi.archive.store.CustodyRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.desk.linked.Told;
import org.durumi.desk.said.Said;
import org.durumi.linker.chain.Part;
import org.durumi.linker.chain.Peril;
import org.durumi.linker.chain.StatusChange;
import org.durumi.record.time.CalendarDate;
import org.jspecify.annotations.Nullable;

/**
 * Some people in custody, as all reports together tell of them.
 *
 * @param people who they are, and what became of them
 * @param steps what is told of them, in the order of its times; at least one
 * @param care what is to be done for them
 * @param alsoPlanned what was planned at other events of theirs
 * @param parted whether others were taken with them to whom something else happened then
 * @param maybe ids of incidents that may be about them, too
 * @param row the same in brief
 */
record Group(
    Part people,
    List<Step> steps,
    CareRow care,
    List<CareRow> alsoPlanned,
    boolean parted,
    List<String> maybe,
    CustodyRow row) {

  /** Within so long of its time a deadline asks for action. */
  static final long SOON_SECONDS = 24 * 60 * 60L;

  /** Keeps its own copies. */
  Group {
    steps = List.copyOf(steps);
    alsoPlanned = List.copyOf(alsoPlanned);
    maybe = List.copyOf(maybe);
  }

  /**
   * One thing that is told about them.
   *
   * @param change what became of them, and how firmly it is told
   * @param told who tells it
   * @param status what it means for them now; null where it is no reason to be on the board
   */
  record Step(StatusChange change, List<Told> told, @Nullable Peril status) {

    /** Keeps its own copy. */
    Step {
      told = List.copyOf(told);
    }

    /** Where it was, as the first that says so. */
    Optional<Said.Where> place() {
      return told.stream().flatMap(one -> Stream.ofNullable(one.said().place())).findFirst();
    }
  }

  /** In which part of the board a group stands. */
  enum Column {
    /** Nobody has planned what is next, or its time has come. */
    NOW,
    /** Somebody has it in hand. */
    WAITING,
    /** Nothing more is to be done. */
    CLOSED
  }

  /** Where what is planned so stands. */
  static Column column(CareRow care, Instant now) {
    if (care.closed() != null) {
      return Column.CLOSED;
    }
    Instant due = care.due();
    boolean planned = care.action() != null && care.owner() != null;
    boolean soon = due != null && due.isBefore(now.plusSeconds(SOON_SECONDS));
    return planned && !soon ? Column.WAITING : Column.NOW;
  }

  /** The most pressing of what is told. */
  Peril head() {
    return steps.stream()
        .map(Step::status)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(Peril.HELD);
  }

  /** The tellings, those of the earliest step first, each once. */
  List<Told> told() {
    return steps.stream().flatMap(step -> step.told().stream()).distinct().toList();
  }

  /** The people, as the first that counts them describes them, else the first that does at all. */
  Optional<Said.People> described() {
    List<Said.People> all = told().stream().flatMap(one -> one.said().people().stream()).toList();
    return all.stream()
        .filter(one -> one.count() != null)
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** Tells whether a report says that children are among them. */
  boolean hasChildren() {
    return told().stream()
        .flatMap(one -> one.said().people().stream())
        .anyMatch(one -> Boolean.TRUE.equals(one.children()));
  }

  /** The last place where they were held. */
  Optional<Said.Where> held() {
    return steps.reversed().stream()
        .filter(step -> step.change().status().isCustody() && step.change().standing().isPast())
        .flatMap(step -> step.place().stream())
        .findFirst();
  }

  /** Where they are feared to go. */
  Optional<Said.Where> feared() {
    return steps.stream()
        .filter(step -> step.status() != null && step.status().isAhead())
        .flatMap(step -> step.place().stream())
        .findFirst();
  }

  /** The reports that tell of them. */
  List<ReportRow> reports() {
    return told().stream().map(Told::report).distinct().toList();
  }

  /** The last day on which one of the reports may have been published. */
  Optional<LocalDate> published() {
    return reports().stream()
        .flatMap(report -> Stream.ofNullable(published(report)))
        .max(Comparator.naturalOrder());
  }

  /** When the last of the reports came in. */
  Instant added() {
    return reports().stream()
        .map(report -> Instant.parse(report.added()))
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static @Nullable LocalDate published(ReportRow report) {
    String edtf = report.published();
    return edtf != null && edtf.matches("[0-9]{4}(-[0-9]{2}){0,2}")
        ? CalendarDate.parse(edtf).last()
        : null;
  }
}
