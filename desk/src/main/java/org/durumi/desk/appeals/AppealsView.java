package org.durumi.desk.appeals;

import java.util.List;

/**
 * Appeals that somebody works on, and drafts that were made.
 *
 * @param begun names of incidents of which there are sheets, with their pages
 * @param made drafts that the log notes, the newest first
 */
public record AppealsView(List<Begun> begun, List<Made> made) {

  /** Keeps its own copies. */
  public AppealsView {
    begun = List.copyOf(begun);
    made = List.copyOf(made);
  }

  /**
   * An appeal that somebody works on.
   *
   * @param name of the incident
   * @param link its page
   */
  public record Begun(String name, String link) {}

  /**
   * A draft that was made.
   *
   * @param name such as Appeal 2
   * @param link its page
   * @param title what it is
   * @param receiver for whom
   * @param when when
   * @param by who made it
   */
  public record Made(
      String name, String link, String title, String receiver, String when, String by) {}
}
