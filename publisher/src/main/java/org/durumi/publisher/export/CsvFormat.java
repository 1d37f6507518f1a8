package org.durumi.publisher.export;

import java.util.List;
import org.durumi.publisher.export.sheet.CsvText;
import org.durumi.publisher.export.sheet.HeadTable;
import org.durumi.publisher.export.sheet.IncidentRow;
import org.durumi.publisher.export.sheet.IncidentTable;
import org.durumi.publisher.export.sheet.NumberTable;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;

/** CSV after RFC 4180: incidents, numbers of tables, and what the release says of itself. */
public final class CsvFormat implements ExportFormat.Whole {

  private static final String INCIDENTS = "incidents.csv";
  private static final String TABLES = "tables.csv";
  private static final String HEAD = "release.csv";

  @Override
  public String code() {
    return "csv";
  }

  @Override
  public String title() {
    return "CSV";
  }

  @Override
  public List<String> mapping() {
    return List.of(
        INCIDENTS
            + ": a row for each incident; "
            + TABLES
            + ": a row for each number of a table; "
            + HEAD
            + ": what the release says of itself",
        "UTF-8 without a mark, lines end with CR LF; a spreadsheet program asks for the encoding,"
            + " or take the workbook",
        "a cell that would begin a formula begins with an apostrophe instead, which is not part of"
            + " it",
        "in words, \\\\ is a backslash, \\uXXXX a control character, \\; a semicolon within a list,"
            + " \\e empty words, \\- an empty list");
  }

  @Override
  public Export export(Release release) {
    byte[] incidents =
        CsvText.write(
            IncidentTable.header(), release.incidents().stream().map(IncidentTable::row).toList());
    byte[] head = CsvText.write(HeadTable.header(), HeadTable.rows(release));
    return new Export(
        List.of(
            new ExportFile(INCIDENTS, incidents),
            new ExportFile(TABLES, CsvText.write(NumberTable.header(), NumberTable.rows(release))),
            new ExportFile(HEAD, head)),
        List.of());
  }

  @Override
  public Release read(Export export) {
    List<List<String>> rows = CsvText.read(export.content(INCIDENTS));
    List<List<String>> head = CsvText.read(export.content(HEAD));
    List<ReleasedIncident> incidents =
        rows.stream().skip(1).map(row -> IncidentRow.read(rows.getFirst(), row)).toList();
    List<List<String>> numbers = CsvText.read(export.content(TABLES));
    return HeadTable.read(
        head.subList(1, head.size()),
        incidents,
        NumberTable.read(numbers.subList(1, numbers.size())));
  }
}
