package org.durumi.archive.place;

/**
 * Shows a recovery key once, for paper: before it opens anything, since a key that opens an archive
 * and that nobody ever saw is worth nothing.
 */
public interface RecoveryPaper {

  /**
   * Shows the key. What it throws is passed on, and no archive is made.
   *
   * @param printed two lines of four groups
   */
  void show(String printed);

  /** Says that what was shown opens nothing: the archive was not made. */
  void takeBack();
}
