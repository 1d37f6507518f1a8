package org.durumi.publisher.export.sheet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.CoveredMonth;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.Table;

/** What a release says of itself, as rows of a key and a value. */
public final class HeadTable {

  private static final String NOTE = "note";
  private static final String REPORTS_IN = "reports_in_";
  private static final String BEGINS_IN = "begins_in_";
  private static final String ENDS_IN = "ends_in_";

  private HeadTable() {}

  /** The headings. */
  public static List<String> header() {
    return List.of("key", "value");
  }

  /**
   * The rows; a note is a row of its own, and so are the reports of each month and each source that
   * begins or ends in it.
   */
  public static List<List<Cell>> rows(Release release) {
    Coverage coverage = release.coverage();
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(row("number", Cell.of((long) release.number())));
    rows.add(row("title", Cell.words(release.title())));
    rows.add(row("office", Cell.words(release.office())));
    rows.add(row("day", Cell.code(release.day().toString())));
    rows.add(row("audience", Cell.code(release.audience().code())));
    rows.add(row("reports_from", Cell.code(coverage.first().toString())));
    rows.add(row("reports_to", Cell.code(coverage.last().toString())));
    rows.add(row("reports", Cell.of((long) coverage.reports())));
    rows.add(row("incidents", Cell.of((long) coverage.incidents())));
    rows.add(row("selection", Cell.words(coverage.selection())));
    coverage.notes().forEach(note -> rows.add(row(NOTE, Cell.words(note))));
    for (CoveredMonth month : coverage.months()) {
      rows.add(row(REPORTS_IN + month.month(), Cell.of((long) month.reports())));
      month.began().forEach(source -> rows.add(row(BEGINS_IN + month.month(), Cell.words(source))));
      month.ended().forEach(source -> rows.add(row(ENDS_IN + month.month(), Cell.words(source))));
    }
    return rows;
  }

  /**
   * Reads the rows back.
   *
   * @throws IllegalArgumentException if they are not such rows
   */
  public static Release read(
      List<List<String>> rows, List<ReleasedIncident> incidents, List<Table> tables) {
    return new Release(
        Integer.parseInt(value(rows, "number")),
        CellText.read(value(rows, "title")),
        CellText.read(value(rows, "office")),
        LocalDate.parse(value(rows, "day")),
        Codes.audience(value(rows, "audience")),
        new Coverage(
            LocalDate.parse(value(rows, "reports_from")),
            LocalDate.parse(value(rows, "reports_to")),
            Integer.parseInt(value(rows, "reports")),
            Integer.parseInt(value(rows, "incidents")),
            CellText.read(value(rows, "selection")),
            words(rows, NOTE),
            months(rows)),
        incidents,
        tables);
  }

  private static List<CoveredMonth> months(List<List<String>> rows) {
    return rows.stream()
        .filter(row -> row.getFirst().startsWith(REPORTS_IN))
        .map(row -> {
          String month = row.getFirst().substring(REPORTS_IN.length());
          return new CoveredMonth(
              YearMonth.parse(month),
              Integer.parseInt(row.getLast()),
              words(rows, BEGINS_IN + month),
              words(rows, ENDS_IN + month));
        })
        .toList();
  }

  private static List<String> words(List<List<String>> rows, String key) {
    return rows.stream()
        .filter(row -> row.getFirst().equals(key))
        .map(row -> CellText.read(row.getLast()))
        .toList();
  }

  private static List<Cell> row(String key, Cell value) {
    return List.of(Cell.code(key), value);
  }

  private static String value(List<List<String>> rows, String key) {
    return rows.stream()
        .filter(row -> row.getFirst().equals(key))
        .map(List::getLast)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a release without " + key));
  }
}
