package org.durumi.archive.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.durumi.archive.search.Occurrences.Place;

/** Cuts the passage out of a text that has the most of what was asked for close together. */
final class SnippetCutter {

  /** How long a passage is at most, in UTF-16 units; somewhat less where words end earlier. */
  static final int WIDTH = 160;

  private final Folded folded;
  private final Units units;
  private final List<Place> places;

  /** Takes a folded text and what was found in it. */
  SnippetCutter(Folded folded, List<Place> places) {
    this.folded = folded;
    this.units = Units.of(folded.text());
    this.places = places.stream().sorted(Comparator.comparingInt(Place::start)).toList();
  }

  /** The whole text, with highlights. */
  Snippet whole() {
    return cut(0, folded.original().length());
  }

  /** The best passage; the beginning of the text where nothing was found. */
  Snippet best() {
    int length = folded.text().length();
    int first = best(places, WIDTH * 3 / 4);
    int start = places.isEmpty() ? 0 : places.get(first).start();
    int end = start;
    for (int i = first; i < places.size() && places.get(i).end() <= start + WIDTH * 3 / 4; i++) {
      end = Math.max(end, places.get(i).end());
    }
    end = Math.clamp(end, start, Math.min(length, start + WIDTH));
    int spare = WIDTH - (end - start);
    int from = Math.max(0, start - spare / 2);
    int to = Math.min(length, from + WIDTH);
    from = Math.max(0, to - WIDTH);
    from = from == 0 ? 0 : unitStart(from, start);
    to = to == length ? length : unitEnd(to, end);
    if (to <= from) {
      return cut(0, 0);
    }
    return cut(
        from == 0 ? 0 : folded.originalStart(from),
        to == length ? folded.original().length() : folded.originalEnd(to));
  }

  /** The place from which a stretch has the most different terms, then the most occurrences. */
  private static int best(List<Place> places, int width) {
    int best = 0;
    int bestScore = -1;
    for (int i = 0; i < places.size(); i++) {
      long seen = 0;
      int count = 0;
      for (int j = i; j < places.size() && j < i + 50; j++) {
        if (places.get(j).end() > places.get(i).start() + width) {
          break;
        }
        seen |= 1L << places.get(j).term();
        count++;
      }
      int score = Long.bitCount(seen) * 64 + count;
      if (score > bestScore) {
        bestScore = score;
        best = i;
      }
    }
    return best;
  }

  /** The first unit that starts at or after an offset, or where the passage must start. */
  private int unitStart(int offset, int latest) {
    for (int unit = 0; unit < units.size(); unit++) {
      if (units.start(unit) >= offset) {
        return Math.min(units.start(unit), latest);
      }
      if (units.isDense(unit) && units.end(unit) > offset) {
        return Math.min(boundary(offset), latest);
      }
    }
    return Math.min(boundary(offset), latest);
  }

  /** The last unit that ends at or before an offset, or where the passage must end. */
  private int unitEnd(int offset, int earliest) {
    int end = earliest;
    for (int unit = 0; unit < units.size() && units.start(unit) < offset; unit++) {
      if (units.end(unit) <= offset) {
        end = Math.max(end, units.end(unit));
      } else if (units.isDense(unit)) {
        end = Math.max(end, boundary(offset));
      }
    }
    return end;
  }

  /** An offset that does not lie between the halves of a surrogate pair. */
  private int boundary(int offset) {
    String text = folded.text();
    boolean inside =
        offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
    return inside ? offset - 1 : offset;
  }

  private Snippet cut(int from, int to) {
    String original = folded.original();
    List<Snippet.Piece> pieces = new ArrayList<>();
    int at = from;
    for (Place place : places) {
      int start = Math.max(at, folded.originalStart(place.start()));
      int end = Math.min(to, folded.originalEnd(place.end()));
      if (start < end) {
        add(pieces, original.substring(at, start), false);
        add(pieces, original.substring(start, end), true);
        at = end;
      }
    }
    add(pieces, original.substring(at, to), false);
    boolean startsMidway = !original.substring(0, from).isBlank();
    boolean endsMidway = !original.substring(to).isBlank();
    return new Snippet(pieces, startsMidway, endsMidway);
  }

  private static void add(List<Snippet.Piece> pieces, String text, boolean highlighted) {
    if (!text.isEmpty()) {
      pieces.add(new Snippet.Piece(blanks(text), highlighted));
    }
  }

  private static String blanks(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      boolean now = Character.isWhitespace(text.charAt(i));
      if (!now || !blank) {
        out.append(now ? ' ' : text.charAt(i));
      }
      blank = now;
    }
    return out.toString();
  }
}
