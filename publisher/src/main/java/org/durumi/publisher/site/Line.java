package org.durumi.publisher.site;

import java.util.List;

/**
 * An incident in words.
 *
 * @param number its number
 * @param type what was done
 * @param modality whether it happened, where no report asserts it; else empty
 * @param when when
 * @param place where
 * @param people from the fewest to the most
 * @param best the figure to print alone, or empty
 * @param children whether there were children
 * @param agents who did it
 * @param outcome what became of the people
 * @param origins how many independent origins tell it
 * @param sources the sorts of sources
 */
public record Line(
    int number,
    String type,
    String modality,
    Cell when,
    Cell place,
    Cell people,
    String best,
    Cell children,
    Cell agents,
    Cell outcome,
    Cell origins,
    Cell sources) {

  /** How a field stands. */
  public enum Kind {
    /** It says something. */
    TOLD,
    /** Nobody knows. */
    UNKNOWN,
    /** It is held back. */
    WITHHELD
  }

  /**
   * A field.
   *
   * @param text what it says, or why it says nothing
   * @param kind which of these
   */
  public record Cell(String text, Kind kind) {

    /** Tells whether it says something. */
    public boolean isTold() {
      return kind == Kind.TOLD;
    }
  }

  /** The incident on one line. */
  public String sentence() {
    return String.join(
        " \u00b7 ",
        List.of(
            modality.isEmpty() ? type : type + " (" + modality + ")",
            when.text(),
            place.text(),
            people.text()));
  }
}
