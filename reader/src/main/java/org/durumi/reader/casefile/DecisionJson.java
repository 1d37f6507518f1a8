package org.durumi.reader.casefile;

import static org.durumi.reader.casefile.JsonFields.orNull;
import static org.durumi.reader.casefile.JsonFields.text;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.durumi.record.review.Correction;
import org.durumi.record.review.Decision;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.durumi.record.source.ReportText;

/**
 * Decisions as JSON objects: {@code verdict} ("accept", "edit", "reject", "undo" or "add"), {@code
 * by}, {@code why} (or null) and {@code corrections} (null, or as {@link CorrectionsJson} writes
 * them). "add" alone has two more: {@code added}, an event as in a casefile, and {@code from}, the
 * number of the event that it was split off from, or null. The time is not among them: it is the
 * entry's that holds the decision.
 */
public final class DecisionJson {

  /** One line of JSON with its keys in the order of their names. */
  public String write(Decision decision) {
    return CasefileJson.write(decision, DecisionJson::object);
  }

  /**
   * Reads a decision; other keys beside its own may stand there.
   *
   * @param json the object
   * @param when when it was decided
   * @param text the text of the report, which every quote must point into
   * @throws UnreadableCasefile if a part is missing or is not as it was written
   */
  public Decision read(JsonNode json, Instant when, ReportText text) {
    JsonPart part = JsonPart.of(json, "decision", text);
    try {
      return decision(part, when);
    } catch (RefusedDecision e) {
      throw part.refused("has no reviewer, no reason or parts at odds with each other");
    }
  }

  private static Decision decision(JsonPart json, Instant when) {
    Reviewer by = new Reviewer(json.get("by").text());
    String why = json.orNull("why", JsonPart::text);
    String reason = why == null ? "" : why;
    List<Correction> corrections = json.orNull("corrections", CorrectionsJson::corrections);
    String verdict = json.get("verdict").text();
    if (verdict.equals("edit") == (corrections == null)) {
      throw json.refused("has corrections where there are none to be, or none where there are");
    }
    return switch (verdict) {
      case "accept" -> new Decision.Accepted(by, when, why);
      case "reject" -> new Decision.Rejected(by, when, reason);
      case "edit" ->
          new Decision.Corrected(by, when, reason, corrections == null ? List.of() : corrections);
      case "undo" -> new Decision.Undone(by, when, why);
      case "add" ->
          new Decision.Added(
              by,
              when,
              reason,
              EventParser.event(json.get("added")),
              json.orNull("from", JsonPart::integer));
      default -> throw json.get("verdict").refused("is none of accept, edit, reject, undo, add");
    };
  }

  private static void object(JsonGenerator json, Decision decision) throws IOException {
    json.writeStartObject();
    if (decision instanceof Decision.Added added) {
      json.writeFieldName("added");
      EventJson.event(json, added.event());
    }
    text(json, "by", decision.by().name());
    List<Correction> corrections =
        decision instanceof Decision.Corrected edit ? edit.corrections() : null;
    orNull(json, "corrections", corrections, CorrectionsJson::object);
    if (decision instanceof Decision.Added added) {
      Integer from = added.from();
      JsonFields.number(json, "from", from == null ? null : BigDecimal.valueOf(from));
    }
    text(json, "verdict", decision.verdict());
    text(json, "why", decision.why());
    json.writeEndObject();
  }
}
