package org.durumi.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.store.EventRow;
import org.durumi.reader.casefile.CasefileJson;
import org.durumi.reader.casefile.DecisionJson;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Review;
import org.durumi.record.review.ReviewState;
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
    tree(new DecisionJson().write(decision))
        .properties()
        .forEach(field -> fields.set(field.getKey(), field.getValue()));
    return fields;
  }

  /** The decision that an entry tells of. */
  static Decision read(EntryHeader header, ObjectNode fields, ReportText text) {
    return new DecisionJson().read(fields, header.time(), text);
  }

  /** The row of an event as its review left it. */
  static EventRow row(long report, int number, Review review) {
    String event = new CasefileJson().writeEvent(review.event());
    ReviewState state = review.state();
    boolean stands = state == ReviewState.ACCEPTED || state == ReviewState.CORRECTED;
    return Rows.event(report, number, tree(event), state, stands ? event : null);
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own JSON can be read", e);
    }
  }
}
