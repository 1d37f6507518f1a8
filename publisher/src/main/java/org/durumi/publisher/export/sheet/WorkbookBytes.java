package org.durumi.publisher.export.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Tables as an Excel workbook (ECMA-376). Words are always words: no cell holds a formula. The
 * workbook names no program, no person and no hour.
 */
public final class WorkbookBytes {

  /** The properties of a document, of which we tell nothing. */
  private static final byte[] NOTHING_TOLD =
      ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
              + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/"
              + "metadata/core-properties\"/>")
          .getBytes(StandardCharsets.UTF_8);

  private static final byte[] NO_PROGRAM =
      ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
              + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
              + "extended-properties\"/>")
          .getBytes(StandardCharsets.UTF_8);

  private WorkbookBytes() {}

  /**
   * A sheet.
   *
   * @param name at most 31 characters
   * @param header the headings
   * @param rows the cells
   */
  public record Sheet(String name, List<String> header, List<List<Cell>> rows) {}

  /** Writes sheets in their order. */
  public static byte[] write(List<Sheet> sheets) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "none", null)) {
      // It is packed anew below.
      workbook.setCompressionLevel(0);
      for (Sheet sheet : sheets) {
        write(workbook, sheet);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes what is written", e);
    }
    Map<String, byte[]> parts = StillZip.parts(out.toByteArray());
    parts.replace("docProps/core.xml", NOTHING_TOLD);
    parts.replace("docProps/app.xml", NO_PROGRAM);
    return StillZip.of(parts);
  }

  /** Reads a sheet that {@link #write} wrote, the header first. */
  public static List<List<String>> read(byte[] workbook, String name) {
    try (ReadableWorkbook readable = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      org.dhatim.fastexcel.reader.Sheet sheet = readable.findSheet(name).orElseThrow();
      List<List<String>> rows = new ArrayList<>();
      try (Stream<Row> all = sheet.openStream()) {
        all.forEach(row -> rows.add(cells(row, rows.isEmpty() ? 0 : rows.getFirst().size())));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
  }

  private static List<String> cells(Row row, int width) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.max(width, row.getCellCount()); i++) {
      cells.add(row.getOptionalCell(i).map(WorkbookBytes::text).orElse(""));
    }
    return cells;
  }

  private static String text(org.dhatim.fastexcel.reader.Cell cell) {
    return cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString() : cell.getText();
  }

  private static void write(Workbook workbook, Sheet sheet) {
    Worksheet page = workbook.newWorksheet(sheet.name());
    for (int i = 0; i < sheet.header().size(); i++) {
      page.value(0, i, sheet.header().get(i));
      page.style(0, i).bold().set();
    }
    page.freezePane(0, 1);
    for (int r = 0; r < sheet.rows().size(); r++) {
      List<Cell> row = sheet.rows().get(r);
      for (int c = 0; c < row.size(); c++) {
        value(page, r + 1, c, row.get(c));
      }
    }
  }

  private static void value(Worksheet page, int row, int column, Cell cell) {
    if (cell.number()) {
      page.value(row, column, new BigDecimal(cell.text()));
    } else if (!cell.text().isEmpty()) {
      page.value(row, column, cell.text());
    }
  }
}
