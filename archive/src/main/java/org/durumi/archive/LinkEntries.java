package org.durumi.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.store.LinkRow;
import org.durumi.record.linkage.LinkDecision;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/** Decisions about pairs of tellings as entries of the log and as rows, and back. */
final class LinkEntries {

  private LinkEntries() {}

  /**
   * The fields of a decision's entry.
   *
   * @param act the place of the first entry of those that are made in one go
   */
  static ObjectNode fields(LinkDecision decision, long act) {
    TellingPair pair = decision.pair();
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put("report", pair.first().report());
    fields.put("event", pair.first().event());
    fields.put("other_report", pair.second().report());
    fields.put("other_event", pair.second().event());
    fields.put("verdict", decision.verdict());
    fields.put("act", act);
    fields.put("by", decision.by().name());
    String why = decision.why();
    if (why != null) {
      fields.put("why", why);
    }
    return fields;
  }

  /** The row that an entry makes, until it is taken back. */
  static LinkRow row(EntryHeader header, ObjectNode fields) {
    return new LinkRow(
        header.seq(),
        whole(fields, "report"),
        Math.toIntExact(whole(fields, "event")),
        whole(fields, "other_report"),
        Math.toIntExact(whole(fields, "other_event")),
        fields.path("verdict").asText(),
        whole(fields, "act"),
        fields.path("by").asText(),
        header.time().toString(),
        fields.path("why").textValue(),
        false);
  }

  /**
   * The decision that a row tells of.
   *
   * @throws BrokenEvidenceException if it tells of none
   */
  static LinkDecision decision(LinkRow row) {
    try {
      TellingPair pair = pair(row);
      if (pair.first().equals(new TellingId(row.report(), row.event()))) {
        return LinkDecision.of(
                row.verdict(),
                pair,
                new Reviewer(row.by()),
                Instant.parse(row.time()),
                blankToNull(row.why()))
            .orElseThrow(() -> new BrokenEvidenceException("decides about tellings by no word"));
      }
    } catch (RefusedDecision | IllegalArgumentException e) {
      throw new BrokenEvidenceException("decides about no two tellings", e);
    }
    throw new BrokenEvidenceException("names the later telling first");
  }

  /** The two tellings that a row is about. */
  static TellingPair pair(LinkRow row) {
    return new TellingPair(
        new TellingId(row.report(), row.event()),
        new TellingId(row.otherReport(), row.otherEvent()));
  }

  private static @Nullable String blankToNull(@Nullable String why) {
    return why == null || why.isBlank() ? null : why;
  }

  private static long whole(JsonNode fields, String key) {
    if (!fields.path(key).isIntegralNumber()) {
      throw new BrokenEvidenceException("lacks a number");
    }
    return fields.path(key).asLong();
  }
}
