package org.durumi.cli.card;

import java.util.ArrayList;
import java.util.List;

/** Inked words, broken into lines of a given width. Whatever is added is made safe to print. */
final class Paragraph {

  /** Punctuation that no line begins with. */
  private static final String CLOSING =
      ",.;:!?)]}\u201d\u2019\u3001\u3002\uff0c\uff0e\uff1b\uff1a\uff01"
          + "\uff1f\uff09\u300d\u300f\u300b\u3011";

  private final List<Cell> cells = new ArrayList<>();

  /** Adds words in one ink. */
  Paragraph add(String words, Ink ink) {
    words.codePoints().forEach(c -> cells.add(new Cell(Glyph.of(c), ink)));
    return this;
  }

  /** Adds all of another one. */
  Paragraph add(Paragraph other) {
    cells.addAll(other.cells);
    return this;
  }

  /** Adds plain words. */
  Paragraph add(String words) {
    return add(words, Ink.PLAIN);
  }

  /** How many columns it takes on one line. */
  int columns() {
    return columns(0, cells.size());
  }

  /**
   * Lines of at most {@code width} columns, save where a single character is wider.
   *
   * @param coloured whether to print the inks
   */
  List<String> lines(int width, boolean coloured) {
    List<String> lines = new ArrayList<>();
    int start = skipSpaces(0);
    while (start < cells.size()) {
      int end = lineEnd(start, width);
      lines.add(print(start, trimmed(start, end), coloured));
      start = skipSpaces(end);
    }
    return lines;
  }

  private int lineEnd(int start, int width) {
    int used = 0;
    int lastBreak = -1;
    for (int i = start; i < cells.size(); i++) {
      Glyph glyph = cells.get(i).glyph();
      if (i > start && mayBreakBefore(i)) {
        lastBreak = i;
      }
      if (used + glyph.columns() > width && !glyph.isSpace()) {
        return lastBreak > start ? lastBreak : Math.max(i, start + 1);
      }
      used += glyph.columns();
    }
    return cells.size();
  }

  private boolean mayBreakBefore(int i) {
    Glyph before = cells.get(i - 1).glyph();
    Glyph glyph = cells.get(i).glyph();
    if (before.isSpace()) {
      return !glyph.isSpace();
    }
    boolean closing = CLOSING.contains(glyph.text());
    return !closing && glyph.columns() > 0 && (before.isIdeograph() || glyph.isIdeograph());
  }

  private int skipSpaces(int from) {
    int at = from;
    while (at < cells.size() && cells.get(at).glyph().isSpace()) {
      at++;
    }
    return at;
  }

  private int trimmed(int start, int end) {
    int at = end;
    while (at > start && cells.get(at - 1).glyph().isSpace()) {
      at--;
    }
    return at;
  }

  private String print(int start, int end, boolean coloured) {
    StringBuilder line = new StringBuilder();
    Ink ink = Ink.PLAIN;
    for (Cell cell : cells.subList(start, end)) {
      if (coloured && cell.ink() != ink) {
        line.append(ink.end()).append(cell.ink().begin());
        ink = cell.ink();
      }
      line.append(cell.glyph().text());
    }
    return coloured ? line.append(ink.end()).toString() : line.toString();
  }

  private int columns(int start, int end) {
    return cells.subList(start, end).stream().mapToInt(c -> c.glyph().columns()).sum();
  }

  private record Cell(Glyph glyph, Ink ink) {}
}
