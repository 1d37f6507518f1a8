package org.durumi.publisher.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.durumi.record.source.Quote;
import org.durumi.record.source.ReportText;

/**
 * A row written out as a report's text: a line {@code label: value} for each cell that is not
 * empty. Whatever is proposed quotes these words.
 */
final class RowText {

  private record Stretch(int line, int from, int to) {}

  private final Map<String, Stretch> places = new HashMap<>();
  private final ReportText text;

  /**
   * Writes a row out.
   *
   * @param header the headings
   * @param cells the row
   * @param labels what each column is called in the text; a column without one is left out
   */
  RowText(List<String> header, List<String> cells, Map<String, String> labels) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < header.size(); i++) {
      String cell = cells.get(i);
      String label = labels.get(header.get(i));
      if (label != null && !cell.isEmpty()) {
        int line = lines.length();
        lines.append(label).append(": ");
        int from = lines.length();
        lines.append(cell);
        places.put(header.get(i), new Stretch(line, from, lines.length()));
        lines.append('\n');
      }
    }
    text = ReportText.of(lines.toString());
  }

  ReportText text() {
    return text;
  }

  /** The words of a column, if there are any. */
  Optional<Quote> words(String column) {
    return Optional.ofNullable(places.get(column)).map(at -> text.quote(at.from(), at.to()));
  }

  /** The line of a column, with its label. */
  Optional<Quote> line(String column) {
    return Optional.ofNullable(places.get(column)).map(at -> text.quote(at.line(), at.to()));
  }

  /** The first line; there is one, for a row without a mapped cell stays out. */
  Quote first() {
    String all = text.string();
    return text.quote(0, all.indexOf('\n'));
  }
}
