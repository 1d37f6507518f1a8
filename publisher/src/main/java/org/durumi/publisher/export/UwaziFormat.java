package org.durumi.publisher.export;

import java.util.ArrayList;
import java.util.List;
import org.durumi.publisher.export.sheet.Cell;
import org.durumi.publisher.export.sheet.Codes;
import org.durumi.publisher.export.sheet.CsvText;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.record.event.Count;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * CSV as Uwazi imports it into a template. The rules are those of its importer ({@code
 * huridocs/uwazi}, app/api/csv: csvDefinitions, typeParsers, entityRow, and safeName): a column
 * {@code title}; headings that are property names already, in small letters, digits and underlines;
 * several values with a bar between; a geolocation as latitude, bar, longitude in a column whose
 * name ends in {@code _geolocation}; a date as year, month and day; a range of dates with a colon
 * between, either end empty. Mind that Uwazi's own export writes ranges with a tilde, which its
 * import does not take.
 */
public final class UwaziFormat implements ExportFormat.Foreign {

  private static final String FILE = "uwazi.csv";
  private static final String BAR = "|";

  /** The properties of the template, with Uwazi's type for each. */
  static final List<List<String>> PROPERTIES =
      List.of(
          List.of("title", "title"),
          List.of("incident", "numeric"),
          List.of("type_of_act", "select"),
          List.of("modality", "select"),
          List.of("when", "daterange"),
          List.of("when_edtf", "text"),
          List.of("place", "text"),
          List.of("country", "select"),
          List.of("province", "text"),
          List.of("precision", "select"),
          List.of("position_geolocation", "geolocation"),
          List.of("people_min", "numeric"),
          List.of("people_max", "numeric"),
          List.of("people_best", "numeric"),
          List.of("children", "select"),
          List.of("agents", "multiselect"),
          List.of("outcome", "select"),
          List.of("origins", "numeric"),
          List.of("sources", "multiselect"),
          List.of("withheld", "multiselect"),
          List.of("release", "text"));

  @Override
  public String code() {
    return "uwazi";
  }

  @Override
  public String title() {
    return "Uwazi import CSV";
  }

  @Override
  public List<String> loses() {
    return List.of(
        "A field that stays inside is empty, for a number or a date has no word for it; the"
            + " property withheld names such fields.",
        "Uwazi has no way to write a bar within one value; it becomes a slash.",
        "The release's coverage and notes stand in this file alone.");
  }

  @Override
  public List<String> mapping() {
    List<String> lines = new ArrayList<>();
    lines.add("make a template with these properties, then import the file into it:");
    PROPERTIES.stream()
        .skip(1)
        .forEach(p -> lines.add("  " + label(p.getFirst()) + ": " + p.getLast()));
    return lines;
  }

  @Override
  public Export export(Release release) {
    List<List<Cell>> rows =
        release.incidents().stream().map(incident -> row(incident, release)).toList();
    List<String> header = PROPERTIES.stream().map(List::getFirst).toList();
    return Export.of(FILE, CsvText.write(header, rows));
  }

  /** Uwazi appends the type to the name of a geolocation itself. */
  private static String label(String name) {
    return name.replace("_geolocation", "");
  }

  private static List<Cell> row(ReleasedIncident incident, Release release) {
    Period when = incident.when().told().orElse(null);
    ReleasedPlace place = incident.place().told().orElse(null);
    Count people = incident.people().told().orElse(null);
    List<Cell> row = new ArrayList<>();
    row.add(words(Told.title(incident)));
    row.add(Cell.of((long) incident.number()));
    row.add(Cell.code(incident.type().code()));
    row.add(Cell.code(incident.modality().code()));
    row.add(when == null ? Cell.EMPTY : Cell.code(range(when)));
    row.add(words(when == null ? null : when.edtf()));
    row.add(words(place == null ? null : place.name()));
    row.add(words(place == null ? null : place.country()));
    row.add(words(place == null ? null : place.province()));
    row.add(place == null ? Cell.EMPTY : Cell.code(Codes.of(place.precision())));
    row.add(place == null ? Cell.EMPTY : position(place));
    row.add(number(people == null ? null : people.min()));
    row.add(number(people == null ? null : people.max()));
    row.add(number(incident.best().told().orElse(null)));
    row.add(Cell.code(incident.children().told().map(yes -> yes ? "yes" : "no").orElse("")));
    row.add(list(incident.agents().told().orElse(List.of())));
    row.add(words(incident.outcome().told().map(UwaziFormat::barless).orElse(null)));
    row.add(number(incident.origins().told().orElse(null)));
    row.add(list(incident.sources().told().orElse(List.of())));
    row.add(Cell.code(String.join(BAR, Told.missing(incident, true))));
    row.add(words(release.title()));
    return row;
  }

  private static String range(Period when) {
    CalendarDate start = when.start();
    CalendarDate end = when.end();
    if (start == null && end == null) {
      return "";
    }
    return (start == null ? "" : start.first()) + ":" + (end == null ? "" : end.last());
  }

  private static Cell position(ReleasedPlace place) {
    String latitude = Cell.of(place.latitude()).text();
    return new Cell(latitude + BAR + Cell.of(place.longitude()).text(), true);
  }

  private static Cell list(List<String> items) {
    return words(String.join(BAR, items.stream().map(UwaziFormat::barless).toList()));
  }

  private static String barless(String item) {
    return item.replace(BAR, "/");
  }

  private static Cell number(@Nullable Integer number) {
    return number == null ? Cell.EMPTY : Cell.of(number.longValue());
  }

  private static Cell words(@Nullable String words) {
    return words == null || words.isEmpty() ? Cell.EMPTY : Cell.words(words);
  }
}
