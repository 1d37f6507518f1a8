package org.durumi.publisher.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.durumi.publisher.imports.ImportTable.Row;

/** A table while it is read: rows as they come, within the limits. */
final class RawTable {

  private final ImportLimits limits;
  private final List<String> header = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private int leftOut;

  RawTable(ImportLimits limits) {
    this.limits = limits;
  }

  /** Takes a row; the first that is not empty is the header. */
  void take(int number, List<String> cells) {
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    if (header.isEmpty()) {
      takeHeader(cells);
      return;
    }
    if (rows.size() == limits.maxRows()) {
      throw new ImportRefusal(
          "has more than " + limits.maxRows() + " rows; cut it into several files");
    }
    long length = cells.stream().mapToLong(String::length).sum();
    if (length > limits.maxRow()) {
      leftOut++;
      note("Row " + number + " is longer than " + limits.maxRow() + " characters and is left out.");
      return;
    }
    List<String> fitted = new ArrayList<>(header.size());
    for (int i = 0; i < header.size(); i++) {
      fitted.add(i < cells.size() ? whole(cells.get(i).strip()) : "");
    }
    rows.add(new Row(number, fitted));
  }

  void note(String sentence) {
    notes.add(sentence);
  }

  ImportTable table(ImportTable.Kind kind) {
    if (header.isEmpty()) {
      throw new ImportRefusal("holds no table; its first row must name the columns");
    }
    if (rows.isEmpty() && leftOut == 0) {
      throw new ImportRefusal(
          "has one row alone; its first names the columns, the others are read");
    }
    return new ImportTable(kind, header, rows, notes);
  }

  List<String> header() {
    return header;
  }

  private void takeHeader(List<String> cells) {
    if (cells.size() > limits.maxColumns()) {
      throw new ImportRefusal(
          "has more than " + limits.maxColumns() + " columns; leave those out that are not needed");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < cells.size(); i++) {
      String name = whole(cells.get(i).strip().replaceAll("\\s+", " "));
      if (name.length() > 200) {
        throw new ImportRefusal(
            "has a heading of more than 200 characters; its first row must" + " name the columns");
      }
      String base = name.isEmpty() ? "column " + (i + 1) : name;
      String unique = base;
      for (int n = 2; !seen.add(unique); n++) {
        unique = base + " (" + n + ")";
      }
      header.add(unique);
    }
  }

  /** The archive keeps whole characters alone. */
  private static String whole(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c ->
            c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
