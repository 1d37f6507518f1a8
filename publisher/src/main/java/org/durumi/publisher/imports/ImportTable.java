package org.durumi.publisher.imports;

import java.util.List;

/**
 * What a file holds, as a table.
 *
 * @param kind which sort of file it is
 * @param header the headings, each once; white space made single
 * @param rows the rows that are not empty
 * @param notes what was guessed or left out, a sentence each
 */
public record ImportTable(Kind kind, List<String> header, List<Row> rows, List<String> notes) {

  /** Keeps its own copies. */
  public ImportTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** Sorts of files. */
  public enum Kind {
    /** CSV that Uwazi exported or would import. */
    UWAZI("Uwazi CSV"),
    /** FollowTheMoney entities, one JSON object a line. */
    FTM("FollowTheMoney entities"),
    /** Any other CSV. */
    CSV("CSV"),
    /** An Excel workbook. */
    WORKBOOK("Excel workbook");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** What it is called, for people. */
    public String words() {
      return words;
    }
  }

  /**
   * A row.
   *
   * @param number its number in the file, as a spreadsheet program counts: the header is row 1; of
   *     entities the line
   * @param cells as many as there are headings; nothing where the row is shorter
   */
  public record Row(int number, List<String> cells) {

    /** Keeps its own copy. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** Tells the number and none of the words. */
    @Override
    public String toString() {
      return "Row[" + number + "]";
    }
  }

  /** Tells the size and none of the words. */
  @Override
  public String toString() {
    return "ImportTable[" + kind + ", " + header.size() + " by " + rows.size() + "]";
  }
}
