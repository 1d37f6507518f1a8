package org.durumi.archive.search;

import java.util.List;

/** Gives the title and the text of a report that was found; the index itself holds neither. */
@FunctionalInterface
public interface Texts {

  /**
   * Reads a report.
   *
   * @param number the report's number, which the index has given
   */
  Source of(long number);

  /** Says which reports will be asked for next, so that they can be read in one go. */
  default void ahead(List<Long> numbers) {}

  /**
   * A report's words.
   *
   * @param title its headline, or an empty string
   * @param text its text, exactly as it was put into the index
   */
  record Source(String title, String text) {

    /** Tells the length and never the words. */
    @Override
    public String toString() {
      return "Source[" + text.length() + " characters]";
    }
  }
}
