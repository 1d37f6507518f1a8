package org.durumi.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.store.EventRow;
import org.durumi.reader.casefile.CasefileJson;
import org.durumi.reader.casefile.CorrectionsJson;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Review;
import org.durumi.record.review.Reviewer;
import org.durumi.record.source.ReportText;

/** Decisions as entries of the log, and what they make of an event. */
final class Decisions {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Decisions() {}

  /** The fields of a decision's entry. */
  static ObjectNode fields(long report, int event, Decision decision) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put("report", report);
    fields.put("event", event);
    fields.put("verdict", decision.verdict());
    fields.put("by", decision.by().name());
    fields.put("why", decision.why());
    fields.set(
        "corrections",
        decision instanceof Decision.Corrected corrected
            ? tree(new CorrectionsJson().write(corrected.corrections()))
            : JsonNodeFactory.instance.nullNode());
    return fields;
  }

  /** The decision that an entry tells of. */
  static Decision read(EntryHeader header, ObjectNode fields, ReportText text) {
    Reviewer by = new Reviewer(fields.path("by").asText());
    JsonNode why = fields.path("why");
    String reason = why.isNull() ? "" : why.asText();
    return switch (fields.path("verdict").asText()) {
      case "accept" -> new Decision.Accepted(by, header.time(), reason);
      case "reject" -> new Decision.Rejected(by, header.time(), reason);
      case "edit" ->
          new Decision.Corrected(
              by,
              header.time(),
              reason,
              new CorrectionsJson().read(fields.path("corrections"), text));
      default -> throw new BrokenEvidenceException("a decision has no known verdict");
    };
  }

  /** The row of an event as its review left it. */
  static EventRow row(long report, int number, Review review) {
    JsonNode event = tree(new CasefileJson().writeEvent(review.event()));
    return Rows.event(report, number, event, review.state().code());
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own JSON can be read", e);
    }
  }
}
