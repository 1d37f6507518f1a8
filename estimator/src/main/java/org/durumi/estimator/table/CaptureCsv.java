package org.durumi.estimator.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a table: a line of names, then a line for each history, with 0 or 1 for each list and the
 * number of people in the last column. A history that comes twice is added up; one that is left out
 * has nobody. Where the first column is called {@code month}, each line is of the month that it
 * names, such as {@code 2012-02}.
 */
public final class CaptureCsv {

  private static final String MONTH = "month";
  private static final int MOST_MONTHS = 1200;
  private static final long MOST_PEOPLE = 1_000_000_000_000L;

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private CaptureCsv() {}

  /**
   * What a file holds.
   *
   * @param table all of it
   * @param months each month from the first to the last; empty where the file tells none
   */
  public record Parts(CaptureTable table, SortedMap<YearMonth, CaptureTable> months) {}

  /**
   * Reads a file in UTF-8, months or not.
   *
   * @throws TableFault if it is no such table, with the line and the remedy
   */
  public static CaptureTable read(Path file) {
    return readParts(file).table();
  }

  /**
   * Reads a file in UTF-8, with its months.
   *
   * @throws TableFault if it is no such table, with the line and the remedy
   */
  public static Parts readParts(Path file) {
    try {
      String text = Files.readString(file);
      return parts(new StringReader(text), file.getFileName().toString());
    } catch (NoSuchFileException e) {
      throw fault(file.toString(), "is not there. Check its name.");
    } catch (CharacterCodingException e) {
      throw fault(file.toString(), "is not in UTF-8. Save it as CSV in UTF-8.");
    } catch (IOException | UncheckedIOException e) {
      throw fault(file.toString(), "cannot be read as CSV. Check its quotation marks and access.");
    }
  }

  /**
   * Reads from a reader.
   *
   * @param name what messages call it
   * @throws TableFault if it is no such table, with the line and the remedy
   */
  public static CaptureTable read(Reader reader, String name) throws IOException {
    return parts(reader, name).table();
  }

  private static Parts parts(Reader reader, String name) throws IOException {
    PushbackReader marked = new PushbackReader(reader);
    int first = marked.read();
    if (first != -1 && first != BYTE_ORDER_MARK) {
      marked.unread(first);
    }
    List<Row> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .trimWhitespacesAroundQuotes(true)
            .ofCsvRecord(marked)) {
      for (CsvRecord record : records) {
        rows.add(new Row(rows.size() + 1, record.getFields().stream().map(String::strip).toList()));
      }
    } catch (CsvParseException e) {
      throw fault(name, "cannot be read as CSV. Check its quotation marks.");
    }
    if (rows.isEmpty()) {
      throw fault(name, "is empty. Its first line names the lists, its last column is the count.");
    }
    return parts(rows, name);
  }

  /**
   * A line that is not empty.
   *
   * @param number from 1
   * @param cells without blanks around them
   */
  private record Row(int number, List<String> cells) {}

  private static Parts parts(List<Row> rows, String name) {
    List<String> heads = new ArrayList<>(rows.getFirst().cells());
    int skipped = heads.getFirst().equalsIgnoreCase(MONTH) ? 1 : 0;
    heads.subList(0, skipped).clear();
    int size = heads.size() - 1;
    if (size < 1 || size > CaptureTable.MOST_LISTS) {
      throw fault(
          name,
          "has %d columns; a table has 1 to %d lists and then the count, parted by commas."
              .formatted(heads.size(), CaptureTable.MOST_LISTS));
    }
    if (heads.stream().allMatch(head -> head.matches("[0-9]*"))) {
      throw fault(name, "begins with numbers. Its first line must name the lists and the count.");
    }
    TreeMap<Integer, Long> cells = new TreeMap<>();
    TreeMap<YearMonth, Map<Integer, Long>> byMonth = new TreeMap<>();
    for (Row row : rows.subList(1, rows.size())) {
      String place = name + ", row " + row.number() + ",";
      if (row.cells().size() != size + skipped + 1) {
        throw fault(
            place,
            "has %d columns; the first line has %d."
                .formatted(row.cells().size(), size + skipped + 1));
      }
      add(row, skipped, size, place, cells);
      if (skipped > 0) {
        add(
            row,
            skipped,
            size,
            place,
            byMonth.computeIfAbsent(month(row.cells().get(0), place), _ -> new TreeMap<>()));
      }
    }
    List<String> lists = List.copyOf(heads.subList(0, size));
    return new Parts(CaptureTable.of(lists, cells), months(lists, byMonth, name));
  }

  private static SortedMap<YearMonth, CaptureTable> months(
      List<String> lists, NavigableMap<YearMonth, Map<Integer, Long>> byMonth, String name) {
    SortedMap<YearMonth, CaptureTable> months = new TreeMap<>();
    if (byMonth.isEmpty()) {
      return months;
    }
    if (byMonth.firstKey().plusMonths(MOST_MONTHS).isBefore(byMonth.lastKey())) {
      throw fault(
          name, "reaches over more than %d months; check its years.".formatted(MOST_MONTHS));
    }
    for (YearMonth at = byMonth.firstKey(); !at.isAfter(byMonth.lastKey()); at = at.plusMonths(1)) {
      months.put(at, CaptureTable.of(lists, byMonth.getOrDefault(at, Map.of())));
    }
    return months;
  }

  private static YearMonth month(String text, String place) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw fault(place, "does not begin with a month such as 2012-02.");
    }
  }

  private static void add(Row row, int skipped, int size, String place, Map<Integer, Long> cells) {
    int history = 0;
    for (int list = 0; list < size; list++) {
      switch (row.cells().get(list + skipped)) {
        case "0" -> {}
        case "1" -> history |= 1 << list;
        default ->
            throw fault(
                place,
                "has in column %d something other than 0 or 1.".formatted(list + skipped + 1));
      }
    }
    long count = count(row.cells().get(size + skipped), place);
    if (history == 0 && count > 0) {
      throw fault(
          place,
          "counts people on no list. They are what is to be estimated; take the row out, or put"
              + " its 1s in.");
    }
    if (history != 0) {
      cells.merge(history, count, Long::sum);
    }
  }

  private static long count(String text, String place) {
    if (!text.matches("[0-9]{1,13}") || Long.parseLong(text) > MOST_PEOPLE) {
      throw fault(
          place, "must end in a whole number from 0 to a million million: how many people.");
    }
    return Long.parseLong(text);
  }

  private static TableFault fault(String place, String words) {
    return new TableFault(place + " " + words);
  }
}
