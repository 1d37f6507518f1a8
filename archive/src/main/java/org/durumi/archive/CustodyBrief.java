package org.durumi.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.durumi.archive.store.CustodyRow;
import org.durumi.linker.chain.Cases;
import org.durumi.linker.chain.Group;
import org.durumi.linker.chain.Part;
import org.durumi.linker.chain.Peril;
import org.durumi.linker.chain.Spell;
import org.durumi.linker.chain.StatusChange;
import org.durumi.linker.chain.StatusTimeline;
import org.durumi.linker.telling.Telling;
import org.durumi.record.casework.Urgency;
import org.durumi.record.event.Modality;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a group of people who were followed. */
final class CustodyBrief {

  private CustodyBrief() {}

  /** One row for each of its parts. */
  static List<CustodyRow> of(String first, Group group) {
    List<CustodyRow> rows = new ArrayList<>();
    Set<TellingId> taken = new HashSet<>();
    for (Part part : group.parts()) {
      List<Telling> told = told(part);
      List<TellingId> ids = told.stream().map(one -> ReportTellings.id(one.id())).toList();
      CustodyRow.State state = state(part, told);
      TellingId place =
          ids.stream().filter(id -> !taken.contains(id)).findFirst().orElse(ids.getFirst());
      if (state == CustodyRow.State.OPEN) {
        taken.add(place);
      }
      rows.add(
          new CustodyRow(
              first,
              Integer.parseInt(part.id().substring(part.id().lastIndexOf('/') + 1)),
              state,
              news(part.timeline().shown()),
              published(told),
              ids.stream().mapToLong(TellingId::report).max().orElse(0),
              told.stream().mapToInt(CustodyBrief::urgency).max().orElse(0),
              told.stream()
                  .flatMap(one -> one.groups().stream())
                  .anyMatch(people -> Boolean.TRUE.equals(people.children())),
              place,
              Set.copyOf(ids),
              days(part, Cases.Inferred.OPEN),
              days(part, Cases.Inferred.RETURNED)));
    }
    return rows;
  }

  /** Who tells what is shown, those of the earliest change first. */
  static List<Telling> told(Part part) {
    Set<String> ids = new LinkedHashSet<>();
    part.timeline().shown().stream()
        .flatMap(change -> change.claims().stream())
        .forEach(claim -> ids.add(telling(claim.telling())));
    List<Telling> told = new ArrayList<>();
    for (String id : ids) {
      part.tellings().stream().filter(one -> one.id().equals(id)).findFirst().ifPresent(told::add);
    }
    return told;
  }

  /** The names of several bodies of people in one telling are its own with a number behind. */
  private static String telling(String name) {
    int hash = name.indexOf('#');
    return hash < 0 ? name : name.substring(0, hash);
  }

  private static CustodyRow.State state(Part part, List<Telling> told) {
    StatusTimeline timeline = part.timeline();
    if (timeline.isAtLarge()
        || timeline.shown().stream().allMatch(change -> peril(change, told) == null)) {
      return CustodyRow.State.NONE;
    }
    // A later report may fear for people whom an earlier one says to be free; they are not.
    return timeline.confirmed().isEnd() && timeline.feared().isEmpty()
        ? CustodyRow.State.OVER
        : CustodyRow.State.OPEN;
  }

  private static @Nullable Peril peril(StatusChange change, List<Telling> told) {
    List<Modality> modalities =
        change.claims().stream()
            .flatMap(
                claim -> told.stream().filter(one -> one.id().equals(telling(claim.telling()))))
            .map(Telling::modality)
            .toList();
    return Peril.of(change, modalities).orElse(null);
  }

  /** The last day of all; null where none is known, or a change may go on. */
  private static @Nullable String news(List<StatusChange> changes) {
    LocalDate last = null;
    for (StatusChange change : changes) {
      Period when = change.when();
      if (when != null && when.end() == null && when.start() != null) {
        return null;
      }
      LocalDate end = change.last().orElse(null);
      last = end == null || last != null && last.isAfter(end) ? last : end;
    }
    return last == null ? null : last.toString();
  }

  private static @Nullable String published(List<Telling> told) {
    return told.stream()
        .map(one -> one.teller().issued())
        .filter(Objects::nonNull)
        .flatMap(period -> Stream.ofNullable(period.end()))
        .map(date -> date.last())
        .max(Comparator.naturalOrder())
        .map(LocalDate::toString)
        .orElse(null);
  }

  private static int urgency(Telling telling) {
    Period when = telling.when();
    LocalDate start = when == null || when.start() == null ? null : when.start().first();
    return Urgency.of(telling.type(), telling.modality(), start, telling.teller().published());
  }

  private static CustodyRow.@Nullable Days days(Part part, Cases.Inferred inferred) {
    List<Spell> spells = Cases.of(List.of(part), inferred).spells();
    return spells.isEmpty()
        ? null
        : new CustodyRow.Days(
            spells.getFirst().least(),
            spells.getFirst().most(),
            spells.getFirst().outcome().name());
  }
}
