package org.durumi.publisher.export.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tables as CSV after RFC 4180, in UTF-8 without a mark, lines ended as there. No cell begins with
 * a character that makes a spreadsheet reckon.
 */
public final class CsvText {

  private CsvText() {}

  /** Writes a header and rows. */
  public static byte[] write(List<String> header, List<List<Cell>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(header);
      rows.forEach(row -> csv.writeRecord(row.stream().map(CsvText::cell).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException("a text takes what is written", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Reads what {@link #write} wrote: the header first. */
  public static List<List<String>> read(byte[] csv) {
    try (CsvReader<CsvRecord> records =
        CsvReader.builder().ofCsvRecord(new ByteArrayInputStream(csv))) {
      return records.stream()
          .map(record -> record.getFields().stream().map(CellText::unguarded).toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
  }

  private static String cell(Cell cell) {
    return cell.number() ? cell.text() : CellText.guarded(cell.text());
  }
}
