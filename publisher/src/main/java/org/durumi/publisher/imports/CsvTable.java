package org.durumi.publisher.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;

/** CSV with commas, semicolons, tabs or bars between. */
final class CsvTable {

  private CsvTable() {}

  static ImportTable read(Decoding decoding, ImportLimits limits) {
    RawTable raw = new RawTable(limits);
    if (!decoding.note().isEmpty()) {
      raw.note(decoding.note());
    }
    String text = decoding.text();
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .skipEmptyLines(false)
            .maxBufferSize(limits.maxRow() * 2)
            .ofCsvRecord(text)) {
      int number = 0;
      for (CsvRecord csv : records) {
        raw.take(++number, csv.getFields());
      }
    } catch (CsvParseException e) {
      throw new ImportRefusal(
          "has a row of more than "
              + limits.maxRow()
              + " characters, or a quotation mark that is never closed; mend it and try again");
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be read", e);
    }
    return raw.table(TableFile.csvKind(raw.header()));
  }

  /** The sign that stands most often in the first line, outside quotation marks. */
  private static char separator(String text) {
    int end = text.indexOf('\n');
    String line = text.substring(0, Math.min(end < 0 ? text.length() : end, 1 << 14));
    char best = ',';
    int most = 0;
    for (char sign : new char[] {',', ';', '\t', '|'}) {
      boolean quoted = false;
      int count = 0;
      for (int i = 0; i < line.length(); i++) {
        quoted ^= line.charAt(i) == '"';
        count += !quoted && line.charAt(i) == sign ? 1 : 0;
      }
      if (count > most) {
        best = sign;
        most = count;
      }
    }
    return best;
  }
}
