package org.durumi.publisher.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.durumi.record.source.Quote;
import org.durumi.record.source.ReportText;

/**
 * A row written out as a report's text: a line {@code heading: value} for each cell that is not
 * empty. Whatever is proposed quotes these words, and the reviewer sees the whole row.
 */
final class RowText {

  private record Stretch(int line, int from, int to) {}

  private final Map<String, Stretch> places = new HashMap<>();
  private final ReportText text;

  RowText(List<String> header, List<String> cells) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < header.size(); i++) {
      String cell = cells.get(i);
      if (!cell.isEmpty()) {
        int line = lines.length();
        lines.append(header.get(i)).append(": ");
        places.put(
            header.get(i), new Stretch(line, lines.length(), lines.length() + cell.length()));
        lines.append(cell).append('\n');
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

  /** The line of a column, with its heading. */
  Optional<Quote> line(String column) {
    return Optional.ofNullable(places.get(column)).map(at -> text.quote(at.line(), at.to()));
  }

  /** The first line; there is one, for an empty row is no row. */
  Quote first() {
    String all = text.string();
    return text.quote(0, all.indexOf('\n'));
  }
}
