package org.durumi.record.review;

/** A value that a person knows, for a field that stands on no words of the report yet. */
public final class MissingWords extends RefusedDecision {

  private static final long serialVersionUID = 1L;

  /** Says which field. */
  MissingWords(String field) {
    super(
        "The event has no words for its "
            + field
            + " yet; add the report's words that say it (--words).");
  }
}
