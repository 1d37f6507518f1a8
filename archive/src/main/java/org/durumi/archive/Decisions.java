package org.durumi.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.store.EventRow;
import org.durumi.reader.casefile.CasefileJson;
import org.durumi.reader.casefile.DecisionJson;
import org.durumi.record.review.Decision;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Review;
import org.durumi.record.review.ReviewState;
import org.durumi.record.source.ReportText;

/**
 * Decisions as entries of the log, and what they make of an event. An added event is kept in fields
 * as a proposal's are, so that each can be opened or withheld by itself.
 */
final class Decisions {

  private static final String ADDED = "added";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Decisions() {}

  /** The fields of a decision's entry. */
  static ObjectNode fields(long report, int event, Decision decision) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put("report", report);
    fields.put("event", event);
    tree(new DecisionJson().write(decision))
        .properties()
        .forEach(field -> {
          if (field.getKey().equals(ADDED)) {
            EventFields.put(fields, event, field.getValue());
          } else {
            fields.set(field.getKey(), field.getValue());
          }
        });
    return fields;
  }

  /** The number of the event that an entry decides about. */
  static int event(ObjectNode fields) {
    return fields.path("event").asInt();
  }

  /** Tells whether an entry brings an event that was not there. */
  static boolean addsAnEvent(ObjectNode fields) {
    return fields.path("verdict").asText().equals("add");
  }

  /** The decision that an entry tells of. */
  static Decision read(Instant when, ObjectNode fields, ReportText text) {
    ObjectNode decision = fields.deepCopy();
    decision.set(ADDED, EventFields.event(fields, event(fields)));
    return new DecisionJson().read(decision, when, text);
  }

  /**
   * An event's review with what an entry tells of.
   *
   * @param reviews of all events that the report had before the entry
   * @throws BrokenEvidenceException if it does not fit what was there
   */
  static void follow(List<Review> reviews, Instant when, ObjectNode fields, ReportText text) {
    Decision decision = read(when, fields, text);
    int event = event(fields);
    int most = reviews.size() + (decision instanceof Decision.Added ? 1 : 0);
    if (event < 1 || event > most) {
      throw new BrokenEvidenceException("a decision is about an event that is not there");
    }
    try {
      if (event > reviews.size() && decision instanceof Decision.Added added) {
        reviews.add(Review.added(added));
      } else {
        reviews.set(event - 1, reviews.get(event - 1).with(decision));
      }
    } catch (RefusedDecision e) {
      throw new BrokenEvidenceException("a decision does not fit the ones before it", e);
    }
  }

  /** The row of an event as its review left it. */
  static EventRow row(long report, int number, Review review) {
    String event = new CasefileJson().writeEvent(review.event());
    ReviewState state = review.state();
    boolean stands = state == ReviewState.ACCEPTED || state == ReviewState.CORRECTED;
    return Rows.event(report, number, tree(event), state, stands ? event : null);
  }

  /** The same with what it says, whether anybody stands behind it or not. */
  static EventRow said(long report, int number, Review review) {
    String event = new CasefileJson().writeEvent(review.event());
    return Rows.event(report, number, tree(event), review.state(), event);
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own JSON can be read", e);
    }
  }
}
