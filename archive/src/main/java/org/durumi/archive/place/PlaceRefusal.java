package org.durumi.archive.place;

/** An archive is not there or cannot be made. The message is one sentence for the person. */
public final class PlaceRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong, for a door that says it in other words. */
  public enum Why {
    /** There is no archive in the folder. */
    NO_ARCHIVE,
    /** The folder holds something else. */
    OTHER_FILES,
    /** What has this name cannot be used as a folder. */
    NO_FOLDER,
    /** The disk is full, or the person may not write there. */
    NOT_WRITTEN
  }

  private final Why why;

  PlaceRefusal(Why why, String sentence) {
    super(sentence);
    this.why = why;
  }

  /** What is wrong. */
  public Why why() {
    return why;
  }
}
