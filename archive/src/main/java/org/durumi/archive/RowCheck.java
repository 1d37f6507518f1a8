package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.archive.store.Store;
import org.durumi.record.review.Review;
import org.durumi.record.review.ReviewState;
import org.durumi.record.source.ReportText;

/** Follows the log and tells whether the rows of reports and events say what the log says. */
final class RowCheck {

  private final Store store;
  private final Dossiers dossiers;
  private final Faults faults;
  private final Map<Sha256, String> names = new HashMap<>();
  private final Map<Long, ReportRow> reports = new HashMap<>();
  private final Map<String, EventRow> events = new HashMap<>();
  private final Map<String, Review> reviews = new HashMap<>();
  private final Set<String> contents = new HashSet<>();
  private long decisions;

  RowCheck(Store store, Faults faults) {
    this.store = store;
    this.dossiers = new Dossiers(store);
    this.faults = faults;
  }

  /** Takes one entry of the log. */
  void read(EntryHeader header, Sha256 leaf, ObjectNode fields) {
    switch (header.kind()) {
      case SNAPSHOT -> {
        contents.add(fields.path("sha256").asText());
        names.put(leaf, fields.path("name").asText());
      }
      case EXTRACTION -> {
        contents.add(fields.path("text").asText());
        String name = names.get(header.parents().getFirst());
        if (name == null) {
          throw new BrokenEvidenceException("comes from no snapshot");
        }
        ReportRow row = Rows.report(header, fields, name, leaf);
        reports.put(row.number(), row);
      }
      case PROPOSAL -> propose(fields, leaf);
      case DECISION -> decide(header, fields, leaf);
      case STAMP -> contents.add(fields.path("token").asText());
      case RESTORED -> {}
    }
  }

  private void propose(ObjectNode fields, Sha256 leaf) {
    long report = fields.path("report").asLong();
    newest(report, leaf);
    for (int i = 1; i <= EventFields.events(fields); i++) {
      put(Rows.event(report, i, EventFields.event(fields, i), ReviewState.PROPOSED.code()));
    }
  }

  private void decide(EntryHeader header, ObjectNode fields, Sha256 leaf) {
    long report = fields.path("report").asLong();
    int number = fields.path("event").asInt();
    ReportRow row = newest(report, leaf);
    ReportText text = dossiers.text(row);
    Review review =
        reviews
            .computeIfAbsent(
                report + "." + number, _ -> Review.of(dossiers.proposed(row, number, text)))
            .with(Decisions.read(header, fields, text));
    reviews.put(report + "." + number, review);
    put(Decisions.row(report, number, review));
    decisions++;
  }

  private ReportRow newest(long report, Sha256 leaf) {
    ReportRow row = reports.get(report);
    if (row == null) {
      throw new BrokenEvidenceException("speaks of a report that was not taken in");
    }
    reports.put(report, row.withNewest(leaf.hex()));
    return row;
  }

  private void put(EventRow row) {
    events.put(row.report() + "." + row.number(), row);
  }

  /** Compares what the log said with the rows and the contents. */
  void finish() {
    store
        .reports()
        .forEach(row -> {
          if (!Objects.equals(reports.remove(row.number()), row)) {
            faults.add("report " + row.number() + " is listed otherwise than the log says");
          }
        });
    reports.keySet().forEach(number -> faults.add("report " + number + " is not listed"));
    store
        .reports()
        .forEachEvent(row -> {
          if (!Objects.equals(events.remove(row.report() + "." + row.number()), row)) {
            faults.add(
                "event "
                    + row.report()
                    + "."
                    + row.number()
                    + " is listed otherwise than the log says");
          }
        });
    events.keySet().forEach(id -> faults.add("event " + id + " is not listed"));
    store.contents().forEach(this::check);
    contents.forEach(sha256 -> faults.add("the bytes " + sha256 + " are missing"));
  }

  private void check(String sha256, byte[] bytes) {
    if (!Sha256.of(bytes).hex().equals(sha256)) {
      faults.add("the bytes " + sha256 + " were altered");
    } else if (!contents.remove(sha256)) {
      faults.add("the bytes " + sha256 + " are kept and no entry speaks of them");
    }
  }

  /** How many decisions the log tells of. */
  long decisions() {
    return decisions;
  }
}
