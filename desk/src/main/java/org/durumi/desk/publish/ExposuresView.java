package org.durumi.desk.publish;

import java.util.List;
import org.durumi.desk.page.Choice;

/**
 * How far each field travels in this office.
 *
 * @param rows a field each
 * @param exposures how far a field may travel, the widest first
 */
public record ExposuresView(List<Row> rows, List<Choice> exposures) {

  /** Keeps its own copies. */
  public ExposuresView {
    rows = List.copyOf(rows);
    exposures = List.copyOf(exposures);
  }

  /**
   * A field.
   *
   * @param code of the field
   * @param name of the field
   * @param exposure code of how far it travels
   * @param fixed whether no reason lets it travel
   * @param changed whether this office differs from the defaults
   * @param why it travels no further by default
   */
  public record Row(
      String code, String name, String exposure, boolean fixed, boolean changed, String why) {}
}
