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
   * @param receiver for whom
   * @param incident the page of the incident
   * @param when when
   * @param by who made it
   * @param files its files with their hashes
   */
  public record Made(
      String receiver, String incident, String when, String by, List<String> files) {

    /** Keeps its own copy. */
    public Made {
      files = List.copyOf(files);
    }
  }
}
