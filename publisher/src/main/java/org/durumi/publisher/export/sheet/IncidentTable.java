package org.durumi.publisher.export.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Shown;
import org.durumi.record.event.Count;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Incidents as rows. Nothing stands where nobody knows, {@code withheld} where it stays inside. */
public final class IncidentTable {

  private static final List<Column> COLUMNS = Column.of("incidents");

  private IncidentTable() {}

  /** The columns in their order. */
  public static List<Column> columns() {
    return COLUMNS;
  }

  /** The headings. */
  public static List<String> header() {
    return COLUMNS.stream().map(Column::name).toList();
  }

  /** An incident as a row, a cell for each column. */
  public static List<Cell> row(ReleasedIncident incident) {
    List<Cell> row = new ArrayList<>(COLUMNS.size());
    row.add(Cell.of(incident.number()));
    row.add(Cell.code(incident.type().code()));
    row.add(Cell.code(incident.modality().code()));
    row.addAll(cells(incident.when().map(IncidentTable::when), 3));
    row.addAll(cells(incident.place().map(IncidentTable::place), 7));
    row.addAll(cells(incident.people().map(IncidentTable::people), 3));
    row.add(cell(incident.best().map(n -> Cell.of((long) n))));
    row.add(cell(incident.children().map(yes -> Cell.code(yes ? "yes" : "no"))));
    row.add(cell(incident.agents().map(IncidentTable::list)));
    row.add(cell(incident.outcome().map(Cell::words)));
    row.add(cell(incident.origins().map(n -> Cell.of((long) n))));
    row.add(cell(incident.sources().map(IncidentTable::list)));
    return row;
  }

  private static List<Cell> when(Period when) {
    return List.of(Cell.words(when.edtf()), date(when.start()), date(when.end()));
  }

  private static Cell date(@Nullable CalendarDate date) {
    return date == null ? Cell.EMPTY : Cell.code(date.toString());
  }

  private static List<Cell> place(ReleasedPlace place) {
    Long geonames = place.geonames();
    return List.of(
        Cell.words(place.name()),
        optional(place.country()),
        optional(place.province()),
        geonames == null ? Cell.EMPTY : Cell.of(geonames.longValue()),
        Cell.of(place.latitude()),
        Cell.of(place.longitude()),
        Cell.code(Codes.of(place.precision())));
  }

  private static List<Cell> people(Count people) {
    return List.of(
        number(people.min()), number(people.max()), Cell.code(people.approximate() ? "yes" : "no"));
  }

  private static Cell number(@Nullable Integer number) {
    return number == null ? Cell.EMPTY : Cell.of(number.longValue());
  }

  private static Cell optional(@Nullable String words) {
    return words == null ? Cell.EMPTY : Cell.words(words);
  }

  private static Cell list(List<String> items) {
    return new Cell(CellText.write(items), false);
  }

  private static Cell cell(Shown<Cell> shown) {
    return shown.told().orElseGet(() -> Cell.code(shown.missing()));
  }

  private static List<Cell> cells(Shown<List<Cell>> shown, int width) {
    Optional<List<Cell>> told = shown.told();
    return told.orElseGet(() -> Collections.nCopies(width, Cell.code(shown.missing())));
  }
}
