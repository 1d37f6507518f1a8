package org.durumi.archive.move;

/**
 * A backup was not written, not restored or not taken for one, or an archive was not moved. The
 * message is one sentence for a person; it names the file and the remedy, and holds nothing of what
 * the archive keeps.
 */
public final class MoveRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A refusal with its sentence. */
  public MoveRefusal(String sentence) {
    super(sentence);
  }

  static MoveRefusal damaged(Object backup) {
    return new MoveRefusal(
        backup + " is damaged or is no backup of a Durumi archive; use another copy.");
  }
}
