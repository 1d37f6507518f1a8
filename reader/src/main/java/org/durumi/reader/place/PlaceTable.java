package org.durumi.reader.place;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.durumi.record.event.Place;
import org.jspecify.annotations.Nullable;

/** The places by number. A row is parsed when first asked for, since a report needs very few. */
final class PlaceTable {

  private final byte[] text;
  private final int[] starts;
  // Rows are immutable, so a race costs at most a second parse.
  private final @Nullable Known[] parsed;

  PlaceTable(byte[] text) {
    this.text = text;
    int[] lines = new int[1 << 15];
    int count = 0;
    int at = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') {
        if (count == lines.length) {
          lines = Arrays.copyOf(lines, count * 2);
        }
        lines[count++] = at;
        at = i + 1;
      }
    }
    starts = Arrays.copyOf(lines, count);
    parsed = new Known[starts.length];
  }

  /** The places with these numbers, in the same order. */
  List<Known> all(int[] rows) {
    return Arrays.stream(rows).mapToObj(this::get).toList();
  }

  int size() {
    return starts.length;
  }

  Known get(int row) {
    Known known = parsed[row];
    if (known == null) {
      known = parse(line(row));
      parsed[row] = known;
    }
    return known;
  }

  private String line(int row) {
    int end = row + 1 < starts.length ? starts[row + 1] : text.length;
    return new String(text, starts[row], end - 1 - starts[row], StandardCharsets.UTF_8);
  }

  private static Known parse(String line) {
    String[] cells = line.split("\t", -1);
    Place place =
        new Place(
            cells[0],
            cells[1].isEmpty() ? null : cells[1],
            cells[7].isEmpty() ? null : Long.valueOf(cells[7]),
            Double.parseDouble(cells[4]),
            Double.parseDouble(cells[5]),
            precision(cells[3]));
    return new Known(place, cells[2], Long.parseLong(cells[6]), cells[8].equals("h"));
  }

  private static Place.Precision precision(String letter) {
    return switch (letter) {
      case "s" -> Place.Precision.SITE;
      case "t" -> Place.Precision.TOWN;
      case "c" -> Place.Precision.COUNTY;
      case "p" -> Place.Precision.PROVINCE;
      case "a" -> Place.Precision.AREA;
      case "n" -> Place.Precision.COUNTRY;
      default -> throw new IllegalArgumentException("no kind of place: " + letter);
    };
  }
}
