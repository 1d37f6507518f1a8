package org.durumi.archive.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A passage of a report. The words are the report's own, with every blank or line break as one
 * space; whoever shows them must make them safe for a terminal or a page.
 *
 * @param pieces the passage in order
 * @param startsMidway whether the report says more before it
 * @param endsMidway whether the report says more after it
 */
public record Snippet(List<Piece> pieces, boolean startsMidway, boolean endsMidway) {

  /**
   * A piece of the passage.
   *
   * @param text its words
   * @param highlighted whether they were asked for
   */
  public record Piece(String text, boolean highlighted) {

    /** Tells the length and never the words. */
    @Override
    public String toString() {
      return "Piece[" + text.length() + " characters]";
    }
  }

  /** Keeps a copy of the pieces. */
  public Snippet {
    pieces = List.copyOf(pieces);
  }

  /** The passage without highlights. */
  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  /** Tells how many pieces there are, and no word. */
  @Override
  public String toString() {
    return "Snippet[" + pieces.size() + " pieces]";
  }
}
