package org.durumi.publisher.export.sheet;

import java.math.BigDecimal;

/**
 * What stands in one cell of a table that leaves.
 *
 * @param text what is written; a number is written in plain decimal digits
 * @param number true where it is a number of ours, so that a spreadsheet may reckon with it
 */
public record Cell(String text, boolean number) {

  /** A cell in which nothing stands. */
  public static final Cell EMPTY = new Cell("", false);

  /** A word of ours, such as a code, which needs no care. */
  public static Cell code(String word) {
    return new Cell(word, false);
  }

  /** Words from outside, written so that they can be read back and steer no program. */
  public static Cell words(String words) {
    return new Cell(CellText.write(words), false);
  }

  /** A whole number. */
  public static Cell of(long number) {
    return new Cell(Long.toString(number), true);
  }

  /** A number with its shortest digits, never with an exponent. */
  public static Cell of(double number) {
    return new Cell(new BigDecimal(Double.toString(number)).toPlainString(), true);
  }
}
