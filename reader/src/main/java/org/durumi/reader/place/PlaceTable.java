package org.durumi.reader.place;

import java.util.ArrayList;
import java.util.List;
import org.durumi.record.event.Place;
import org.jspecify.annotations.Nullable;

/** The places by number. A row is parsed when first asked for, since a report needs very few. */
final class PlaceTable {

  private final String text;
  private final int[] starts;
  // Rows are immutable, so a race costs at most a second parse.
  private final @Nullable Known[] parsed;

  PlaceTable(String text) {
    this.text = text;
    List<Integer> lines = new ArrayList<>();
    for (int at = 0; at < text.length(); at = text.indexOf('\n', at) + 1) {
      lines.add(at);
    }
    starts = lines.stream().mapToInt(Integer::intValue).toArray();
    parsed = new Known[starts.length];
  }

  int size() {
    return starts.length;
  }

  Known get(int row) {
    Known known = parsed[row];
    if (known == null) {
      known = parse(text.substring(starts[row], text.indexOf('\n', starts[row])));
      parsed[row] = known;
    }
    return known;
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
