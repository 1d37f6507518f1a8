package org.durumi.publisher.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.durumi.publisher.export.sheet.StillZip;

/** The first sheet of an Excel workbook that can be seen. Formulas are never worked out. */
final class XlsxTable {

  private int formulas;

  private XlsxTable() {}

  static ImportTable read(byte[] bytes, ImportLimits limits) {
    byte[] bounded = StillZip.of(WorkbookParts.of(bytes, limits));
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(bounded), new ReadingOptions(true, true))) {
      return new XlsxTable().read(workbook, limits);
    } catch (IOException e) {
      throw new ImportRefusal("is damaged or no workbook; save it again as .xlsx or CSV");
    }
  }

  private ImportTable read(ReadableWorkbook workbook, ImportLimits limits) throws IOException {
    List<Sheet> sheets =
        workbook.getSheets().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).toList();
    if (sheets.isEmpty()) {
      throw new ImportRefusal("has no sheet that can be seen; show the one that is meant");
    }
    RawTable raw = new RawTable(limits);
    try (Stream<Row> rows = sheets.getFirst().openStream()) {
      rows.forEach(row -> raw.take(row.getRowNum(), cells(row, limits)));
    }
    if (sheets.size() > 1) {
      raw.note("It has " + sheets.size() + " sheets; the first alone was read.");
    }
    if (formulas > 0) {
      raw.note(
          "Cells with a formula: "
              + formulas
              + ". They were taken as last worked out, and not worked out here.");
    }
    return raw.table(ImportTable.Kind.WORKBOOK);
  }

  private List<String> cells(Row row, ImportLimits limits) {
    List<String> cells = new ArrayList<>();
    int width = Math.min(row.getCellCount(), limits.maxColumns() + 1);
    for (int i = 0; i < width; i++) {
      cells.add(row.getOptionalCell(i).map(this::text).orElse(""));
    }
    // Cells that only carry a colour make a sheet look wide.
    while (!cells.isEmpty() && cells.getLast().isEmpty()) {
      cells.removeLast();
    }
    return cells;
  }

  private String text(Cell cell) {
    if (cell.getType() == CellType.FORMULA) {
      formulas++;
      String value = cell.getRawValue();
      return value == null ? "" : value;
    }
    if (cell.getType() == CellType.NUMBER) {
      return isDate(cell) ? day(cell.asDate()) : cell.asNumber().toPlainString();
    }
    return cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR
        ? ""
        : cell.getText();
  }

  private static String day(LocalDateTime moment) {
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toString();
  }

  /** ECMA-376 part 1, 18.8.30: formats 14 to 22 are dates; others say it by their letters. */
  private static boolean isDate(Cell cell) {
    Integer id = cell.getDataFormatId();
    String format = cell.getDataFormatString();
    if (id != null && id >= 14 && id <= 22) {
      return true;
    }
    return format != null
        && format
            .toLowerCase(Locale.ROOT)
            .replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "")
            .matches(".*(y|d|mmm).*");
  }
}
