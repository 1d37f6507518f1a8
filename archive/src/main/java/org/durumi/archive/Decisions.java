package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.record.review.ReviewState;

/** What a decision's entry does to an event. */
final class Decisions {

  /** What a person may decide, as the log writes it. */
  enum Verdict {
    ACCEPT,
    EDIT,
    REJECT;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private Decisions() {}

  /** Puts the corrected fields in place of those that were read. */
  static void apply(ObjectNode event, ObjectNode decision) {
    decision.path("corrections").properties().forEach(c -> event.set(c.getKey(), c.getValue()));
  }

  /** The state that the decision leaves the event in. */
  static ReviewState state(ObjectNode decision) {
    return switch (decision.path("verdict").asText()) {
      case "accept" -> ReviewState.ACCEPTED;
      case "edit" -> ReviewState.CORRECTED;
      case "reject" -> ReviewState.REJECTED;
      default -> throw new BrokenEvidenceException("a decision has no known verdict");
    };
  }
}
