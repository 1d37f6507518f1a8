package org.durumi.publisher.paper;

import java.util.ArrayList;
import java.util.List;
import org.durumi.publisher.paper.Typeface.Segment;

/** Breaks words into lines: at spaces, and after any Chinese character. */
final class Lines {

  private static final float SMALL = 0.68f;
  private static final float RISE = 0.34f;

  private final Typeface face;
  private final float size;
  private final float width;
  private final List<List<Piece>> lines = new ArrayList<>();
  private List<Piece> line = new ArrayList<>();
  private float used;
  private int lastWord;

  private Lines(Typeface face, float size, float width) {
    this.face = face;
    this.size = size;
    this.width = width;
  }

  /**
   * Letters at their place in a line.
   *
   * @param segment which, of which font
   * @param size in points
   * @param rise above the line, in points
   * @param width in points
   */
  record Piece(Segment segment, float size, float rise, float width) {}

  /** The lines of some words, at least one. */
  static List<List<Piece>> of(Typeface face, List<Run> runs, float size, float width) {
    Lines lines = new Lines(face, size, width);
    for (Run run : runs) {
      for (String word : words(run)) {
        lines.add(word, run.look());
      }
    }
    lines.lines.add(lines.line);
    return lines.lines;
  }

  /** How wide some words are in one line. */
  static float width(List<Piece> line) {
    return (float) line.stream().mapToDouble(Piece::width).sum();
  }

  /** A source's mark is never apart from what it marks, nor broken. */
  private static List<String> words(Run run) {
    if (run.look() == Run.Look.MARK) {
      return List.of(run.text());
    }
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int letter : run.text().codePoints().toArray()) {
      word.appendCodePoint(letter);
      if (letter == ' ' || Character.isIdeographic(letter)) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private void add(String word, Run.Look look) {
    float wide = width(pieces(word.stripTrailing(), look));
    if (wide > width) {
      breakUp(word, look);
      return;
    }
    if (look == Run.Look.MARK) {
      mark(wide);
    } else if (used + wide > width) {
      next();
    }
    lastWord = look == Run.Look.MARK ? lastWord : line.size();
    put(pieces(line.isEmpty() ? word.stripLeading() : word, look));
  }

  /**
   * Where a mark does not fit any more, the word that it marks goes on to the next line with it.
   */
  private void mark(float wide) {
    if (used + wide > width && lastWord > 0) {
      List<Piece> word = new ArrayList<>(line.subList(lastWord, line.size()));
      line = new ArrayList<>(line.subList(0, lastWord));
      next();
      put(word);
    }
  }

  /** Nothing is cut off: what is wider than a line, such as a hash, goes on in the next. */
  private void breakUp(String word, Run.Look look) {
    for (int letter : word.codePoints().toArray()) {
      List<Piece> one = pieces(Character.toString(letter), look);
      if (used + width(one) > width) {
        next();
      }
      put(one);
    }
  }

  private void put(List<Piece> pieces) {
    line.addAll(pieces);
    used += width(pieces);
  }

  private void next() {
    lines.add(line);
    line = new ArrayList<>();
    used = 0;
    lastWord = 0;
  }

  private List<Piece> pieces(String text, Run.Look look) {
    boolean mark = look == Run.Look.MARK;
    float letters = mark ? size * SMALL : size;
    return face.segments(text, look).stream()
        .map(segment ->
            new Piece(segment, letters, mark ? size * RISE : 0, segment.width() * letters / 1000))
        .toList();
  }
}
