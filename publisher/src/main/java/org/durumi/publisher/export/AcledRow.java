package org.durumi.publisher.export;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.durumi.publisher.export.sheet.Cell;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.record.event.Count;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** An incident as a row of ACLED's columns. */
final class AcledRow {

  private static final int WEEK = 7;
  private static final int MONTH = 31;
  private static final String CIVILIANS = "7";

  private final ReleasedIncident incident;
  private final Release release;
  private final ReleasedPlace place;
  private final LocalDate first;
  private final int days;
  private final String type;
  private final String subType;

  /** For an incident about which {@link #whyNot} says nothing. */
  AcledRow(ReleasedIncident incident, Release release) {
    this.incident = incident;
    this.release = release;
    this.place = incident.place().told().orElseThrow();
    Period when = incident.when().told().orElseThrow();
    this.first = Objects.requireNonNull(when.start()).first();
    this.days = days(when).orElseThrow();
    String[] types = AcledCodes.type(incident.type()).orElseThrow().split("/", 2);
    this.type = types[0];
    this.subType = types[1];
  }

  /** Why an incident can be no event of ACLED's, if it cannot. */
  static Optional<String> whyNot(ReleasedIncident incident) {
    if (!Told.hasHappened(incident)) {
      return Optional.of("it is feared, planned, ordered, denied or unconfirmed");
    }
    if (AcledCodes.type(incident.type()).isEmpty()) {
      return Optional.of("ACLED has no such type");
    }
    if (incident.when().told().flatMap(AcledRow::days).filter(n -> n <= MONTH).isEmpty()) {
      return Optional.of("its date is not known within a month, or stays inside");
    }
    boolean placed =
        incident.place().told().filter(p -> AcledCodes.geoPrecision(p.precision()) > 0).isPresent();
    return placed
        ? Optional.empty()
        : Optional.of("its place is no finer than a country, unknown, or stays inside");
  }

  List<Cell> cells() {
    List<Cell> row = new ArrayList<>();
    LocalDate day = first.plusDays((days - 1) / 2);
    words(row, "DURUMI" + incident.number());
    words(row, day.toString());
    row.add(Cell.of((long) day.getYear()));
    words(row, days == 1 ? "1" : days <= WEEK ? "2" : "3");
    words(row, isViolence() ? "Political violence" : "Strategic developments");
    words(row, type);
    words(row, subType);
    actors(row);
    words(row, isViolence() ? "Civilian targeting" : "");
    place(row);
    words(row, String.join("; ", incident.sources().told().orElse(List.of())));
    row.add(Cell.EMPTY);
    words(row, notes());
    fatalities(row);
    words(row, tags());
    row.add(Cell.of(release.day().atStartOfDay().toEpochSecond(ZoneOffset.UTC)));
    return row;
  }

  private boolean isViolence() {
    return type.equals("Violence against civilians");
  }

  private void actors(List<Cell> row) {
    List<String> agents = incident.agents().told().orElse(List.of());
    boolean state =
        !agents.isEmpty()
            && agents.stream()
                .allMatch(a -> AgentSort.of(a).filter(AgentSort::isState).isPresent());
    words(row, String.join("; ", agents));
    row.add(Cell.EMPTY);
    words(row, state ? "1" : "");
    words(row, "Civilians");
    row.add(Cell.EMPTY);
    words(row, CIVILIANS);
    words(row, state ? "1" + CIVILIANS : "");
  }

  private void place(List<Cell> row) {
    words(row, AcledCodes.iso(place.country()));
    words(row, AcledCodes.region(place.country()));
    words(row, AcledCodes.country(place.country()));
    words(row, place.province());
    row.add(Cell.EMPTY);
    row.add(Cell.EMPTY);
    words(row, place.name());
    row.add(Cell.of(place.latitude()));
    row.add(Cell.of(place.longitude()));
    words(row, Integer.toString(AcledCodes.geoPrecision(place.precision())));
  }

  private String notes() {
    List<String> notes = new ArrayList<>();
    notes.add("From the published data of " + release.office() + ", not coded by ACLED.");
    notes.add("Act: " + Told.type(incident) + ".");
    notes.addAll(Told.remarks(incident));
    return String.join(" ", notes);
  }

  private void fatalities(List<Cell> row) {
    Integer least = incident.people().told().map(Count::min).orElse(null);
    if (!AcledCodes.isDeath(incident.type())) {
      row.add(Cell.of(0L));
    } else {
      row.add(least == null ? Cell.EMPTY : Cell.of(least.longValue()));
    }
  }

  private String tags() {
    return "durumi type="
        + incident.type().code()
        + "; durumi modality="
        + incident.modality().code();
  }

  private static Optional<Integer> days(Period when) {
    CalendarDate start = when.start();
    CalendarDate end = when.end();
    if (start == null || end == null) {
      return Optional.empty();
    }
    long days = ChronoUnit.DAYS.between(start.first(), end.last()) + 1;
    return days > Integer.MAX_VALUE ? Optional.empty() : Optional.of((int) days);
  }

  private static void words(List<Cell> row, @Nullable String words) {
    row.add(words == null || words.isEmpty() ? Cell.EMPTY : Cell.words(words));
  }
}
