package org.durumi.publisher.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.durumi.publisher.export.sheet.Cell;
import org.durumi.publisher.export.sheet.HeadTable;
import org.durumi.publisher.export.sheet.IncidentRow;
import org.durumi.publisher.export.sheet.IncidentTable;
import org.durumi.publisher.export.sheet.NumberTable;
import org.durumi.publisher.export.sheet.WorkbookBytes;
import org.durumi.publisher.export.sheet.WorkbookBytes.Sheet;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;

/**
 * An Excel workbook: incidents, numbers of tables, the release's head, a codebook, and what every
 * reader must know.
 */
public final class ExcelFormat implements ExportFormat.Whole {

  private static final String FILE = "incidents.xlsx";
  private static final String INCIDENTS = "incidents";
  private static final String TABLES = "tables";
  private static final String HEAD = "release";

  @Override
  public String code() {
    return "xlsx";
  }

  @Override
  public String title() {
    return "Excel workbook";
  }

  @Override
  public List<String> mapping() {
    return List.of(
        "sheets: incidents and tables (the same columns as CSV), release, codebook, read first",
        "words are written as in CSV, without the apostrophe; no cell holds a formula");
  }

  @Override
  public Export export(Release release) {
    List<Sheet> sheets =
        List.of(
            new Sheet(
                INCIDENTS,
                IncidentTable.header(),
                release.incidents().stream().map(IncidentTable::row).toList()),
            new Sheet(TABLES, NumberTable.header(), NumberTable.rows(release)),
            new Sheet(HEAD, HeadTable.header(), HeadTable.rows(release)),
            new Sheet("codebook", List.of("column", "meaning", "values"), codebook()),
            new Sheet("read first", List.of("read first"), readFirst(release)));
    return Export.of(FILE, WorkbookBytes.write(sheets));
  }

  @Override
  public Release read(Export export) {
    byte[] workbook = export.content(FILE);
    List<List<String>> rows = WorkbookBytes.read(workbook, INCIDENTS);
    List<List<String>> head = WorkbookBytes.read(workbook, HEAD);
    List<ReleasedIncident> incidents =
        rows.stream().skip(1).map(row -> IncidentRow.read(rows.getFirst(), row)).toList();
    List<List<String>> numbers = WorkbookBytes.read(workbook, TABLES);
    return HeadTable.read(
        head.subList(1, head.size()),
        incidents,
        NumberTable.read(numbers.subList(1, numbers.size())));
  }

  private static List<List<Cell>> codebook() {
    List<List<Cell>> rows = new ArrayList<>();
    IncidentTable.columns()
        .forEach(column -> rows.add(row(column.name(), column.meaning(), column.values())));
    NumberTable.columns()
        .forEach(column ->
            rows.add(row(TABLES + ": " + column.name(), column.meaning(), column.values())));
    rows.add(row("(empty)", "Nobody knows.", "in every column"));
    rows.add(row("withheld", "It is known and stays inside.", "in every column"));
    Arrays.stream(ActType.values())
        .forEach(type -> rows.add(row("type", ReadMe.meaning(type), type.code())));
    Arrays.stream(Modality.values())
        .forEach(modality -> rows.add(row("modality", ReadMe.meaning(modality), modality.code())));
    return rows;
  }

  private static List<List<Cell>> readFirst(Release release) {
    return ReadMe.mustKnow(release).stream().map(ExcelFormat::row).toList();
  }

  private static List<Cell> row(String... words) {
    return Arrays.stream(words).map(Cell::words).toList();
  }
}
