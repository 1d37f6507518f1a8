package org.durumi.archive.search;

import java.util.Arrays;

/**
 * The words and the dense runs of a folded text, in order. A dense run is the longest stretch of
 * Hangul, Han, kana and the like without anything between.
 */
final class Units {

  private final String text;
  private int[] spans = new int[128];
  private boolean[] dense = new boolean[64];
  private int size;

  private Units(String text) {
    this.text = text;
  }

  /** Cuts a folded text. */
  static Units of(String text) {
    Units units = new Units(text);
    for (int i = 0; i < text.length(); ) {
      Kind kind = Folding.kind(text.codePointAt(i));
      int end = units.runEnd(i, kind);
      if (kind != Kind.SEPARATOR && !units.isPossessive(i, end)) {
        units.add(i, end, kind == Kind.DENSE);
      }
      i = end;
    }
    return units;
  }

  int size() {
    return size;
  }

  int start(int unit) {
    return spans[2 * unit];
  }

  int end(int unit) {
    return spans[2 * unit + 1];
  }

  boolean isDense(int unit) {
    return dense[unit];
  }

  /** Tells whether nothing lies between a unit and the one before it. */
  boolean isJoined(int unit) {
    return unit > 0 && start(unit) == end(unit - 1);
  }

  /** A unit's folded letters. */
  String words(int unit) {
    return text.substring(start(unit), end(unit));
  }

  private int runEnd(int start, Kind kind) {
    int end = start;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (Folding.kind(c) != kind) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  /** The s of "China's" is no word. */
  private boolean isPossessive(int start, int end) {
    return end == start + 1
        && text.charAt(start) == 's'
        && size > 0
        && end(size - 1) == start - 1
        && !dense[size - 1]
        && (text.charAt(start - 1) == '\'' || text.charAt(start - 1) == '\u2019');
  }

  private void add(int start, int end, boolean isDense) {
    if (size == dense.length) {
      dense = Arrays.copyOf(dense, 2 * size);
      spans = Arrays.copyOf(spans, 4 * size);
    }
    spans[2 * size] = start;
    spans[2 * size + 1] = end;
    dense[size++] = isDense;
  }
}
