package org.durumi.publisher.export.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Shown;
import org.durumi.record.event.Count;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads a row that {@link IncidentTable} wrote back into the incident. */
public final class IncidentRow {

  private final Map<String, String> cells = new HashMap<>();

  private IncidentRow(List<String> header, List<String> row) {
    if (header.size() != row.size()) {
      throw new IllegalArgumentException("a row of another width than the header");
    }
    for (int i = 0; i < header.size(); i++) {
      cells.put(header.get(i), row.get(i));
    }
  }

  /**
   * Reads a row.
   *
   * @throws IllegalArgumentException if it is not such a row
   */
  public static ReleasedIncident read(List<String> header, List<String> row) {
    return new IncidentRow(header, row).incident();
  }

  private ReleasedIncident incident() {
    return new ReleasedIncident(
        Integer.parseInt(cell("number")),
        Codes.type(cell("type")),
        Codes.modality(cell("modality")),
        shown("when", this::when),
        shown("place", this::place),
        shown("people_about", this::people),
        shown("people_best", Integer::valueOf),
        shown("children", IncidentRow::truth),
        shown("agents", CellText::readList),
        shown("outcome", CellText::read),
        shown("origins", Integer::valueOf),
        shown("sources", CellText::readList));
  }

  private Period when(String edtf) {
    return new Period(date("from"), date("to"), CellText.read(edtf));
  }

  private ReleasedPlace place(String name) {
    String geonames = cell("geonames");
    return new ReleasedPlace(
        CellText.read(name),
        optional("country"),
        optional("province"),
        geonames.isEmpty() ? null : Long.valueOf(geonames),
        Double.parseDouble(cell("latitude")),
        Double.parseDouble(cell("longitude")),
        Codes.precision(cell("precision")));
  }

  private Count people(String about) {
    return new Count(number("people_min"), number("people_max"), truth(about));
  }

  private @Nullable Integer number(String column) {
    String cell = cell(column);
    return cell.isEmpty() ? null : Integer.valueOf(cell);
  }

  private @Nullable CalendarDate date(String column) {
    String cell = cell(column);
    return cell.isEmpty() ? null : CalendarDate.parse(cell);
  }

  private @Nullable String optional(String column) {
    String cell = cell(column);
    return cell.isEmpty() ? null : CellText.read(cell);
  }

  private static boolean truth(String cell) {
    return switch (cell) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException("neither yes nor no");
    };
  }

  private <T> Shown<T> shown(String column, Function<String, T> reading) {
    String cell = cell(column);
    if (cell.isEmpty()) {
      return new Shown.Unknown<>();
    }
    return cell.equals(CellText.WITHHELD)
        ? new Shown.Withheld<>()
        : new Shown.Told<>(reading.apply(cell));
  }

  private String cell(String column) {
    String cell = cells.get(column);
    if (cell == null) {
      throw new IllegalArgumentException("a table without the column " + column);
    }
    return cell;
  }
}
