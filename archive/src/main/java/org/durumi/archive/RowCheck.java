package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.archive.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Follows the log and tells whether the rows of reports and events say what the log says. It keeps
 * digests of what it expects, for an archive may hold more than memory does.
 */
final class RowCheck {

  private final Store store;
  private final Dossiers dossiers;
  private final Faults faults;
  private final Map<Sha256, SnapshotFacts> snapshots = new HashMap<>();
  private final Map<Long, Sha256> reports = new HashMap<>();
  private final Map<Long, Sha256> newest = new HashMap<>();
  private final Map<String, Sha256> events = new HashMap<>();
  private final Set<Long> decided = new TreeSet<>();
  private final CaseCheck work;
  private final LinkCheck links;
  private final OutgoingCheck outgoing;
  private final AccountCheck accounts;
  private final Set<Sha256> contents = new HashSet<>();

  RowCheck(Store store, Faults faults) {
    this.store = store;
    this.dossiers = new Dossiers(store);
    this.faults = faults;
    this.work = new CaseCheck(store, faults);
    this.links = new LinkCheck(store, faults, newest);
    this.outgoing = new OutgoingCheck(store, faults);
    this.accounts = new AccountCheck(store, faults);
  }

  /** Takes one entry of the log. */
  void read(EntryHeader header, Sha256 leaf, ObjectNode fields) {
    switch (header.kind()) {
      case SNAPSHOT -> {
        contents.add(Sha256.fromHex(fields.path("sha256").asText()));
        snapshots.put(leaf, SnapshotFacts.of(fields));
      }
      case EXTRACTION -> extract(header, leaf, fields);
      case PROPOSAL -> propose(header, leaf, fields);
      case DECISION -> {
        follow(header, leaf, fields);
        decided.add(fields.path("report").asLong());
        work.decide(header, fields);
        links.add(fields.path("report").asLong(), Decisions.addsAnEvent(fields) ? 1 : 0);
      }
      case STAMP -> contents.add(Sha256.fromHex(fields.path("token").asText()));
      case RESTORED -> {}
      case CASEWORK, SETTING -> work.read(header, fields);
      case LINK -> links.read(header, fields);
      case CONSENT, RELEASE -> contents.addAll(outgoing.read(header, fields));
      case ACCOUNT -> accounts.read(header, fields);
    }
  }

  private void extract(EntryHeader header, Sha256 leaf, ObjectNode fields) {
    contents.add(Sha256.fromHex(fields.path("text").asText()));
    SnapshotFacts snapshot =
        header.parents().size() == 1 ? snapshots.get(header.parents().getFirst()) : null;
    if (snapshot == null) {
      throw new BrokenEvidenceException("comes from no snapshot");
    }
    ReportRow row = Rows.report(header, fields, snapshot, leaf);
    if (newest.put(row.number(), leaf) != null) {
      throw new BrokenEvidenceException("takes a report in for a second time");
    }
    reports.put(row.number(), digest(row));
    work.begin(row);
  }

  private void propose(EntryHeader header, Sha256 leaf, ObjectNode fields) {
    follow(header, leaf, fields);
    long report = fields.path("report").asLong();
    List<EventRow> rows = new ArrayList<>();
    for (int i = 1; i <= EventFields.events(fields); i++) {
      EventRow row = Rows.proposed(report, i, EventFields.event(fields, i));
      events.put(report + "." + i, digest(row));
      rows.add(row);
    }
    work.weigh(report, rows);
    links.add(report, rows.size());
  }

  /** Every entry about a report builds on the one before it. */
  private void follow(EntryHeader header, Sha256 leaf, ObjectNode fields) {
    Sha256 before = newest.put(fields.path("report").asLong(), leaf);
    if (before == null || !header.parents().equals(List.of(before))) {
      throw new BrokenEvidenceException("does not follow the entry before it about its report");
    }
  }

  /** Compares what the log said with the rows and the contents. */
  void finish() {
    decided.forEach(report -> faults.check("report " + report, () -> review(report)));
    store
        .reports()
        .forEach(row -> {
          boolean isSaid =
              Objects.equals(digest(row), reports.remove(row.number()))
                  && row.newest().equals(String.valueOf(newest.get(row.number())));
          if (!isSaid) {
            faults.add("report " + row.number() + " is listed otherwise than the log says");
          }
        });
    reports.keySet().forEach(number -> faults.add("report " + number + " is not listed"));
    store
        .reports()
        .forEachEvent(row -> {
          String id = row.report() + "." + row.number();
          if (!Objects.equals(digest(row), events.remove(id))) {
            faults.add("event " + id + " is listed otherwise than the log says");
          }
        });
    events.keySet().forEach(id -> faults.add("event " + id + " is not listed"));
    work.finish();
    links.finish();
    outgoing.finish();
    accounts.finish();
    store.contents().forEach(this::check);
    contents.forEach(sha256 -> faults.add("the bytes " + sha256 + " are missing"));
  }

  /** What the decisions make of a report's events is expected in place of what was proposed. */
  private void review(long report) {
    Dossier dossier =
        dossiers.of(report).orElseThrow(() -> new BrokenEvidenceException("is not listed"));
    List<EventRow> rows = new ArrayList<>();
    for (int i = 1; i <= dossier.reviews().size(); i++) {
      EventRow row = Decisions.row(report, i, dossier.reviews().get(i - 1));
      events.put(report + "." + i, digest(row));
      rows.add(row);
    }
    work.weigh(report, rows);
  }

  private void check(String name, byte[] bytes) {
    Sha256 sha256 = Sha256.of(bytes);
    if (!sha256.hex().equals(name)) {
      faults.add("the bytes " + name + " were altered");
    } else if (!contents.remove(sha256)) {
      faults.add("the bytes " + name + " are kept and no entry speaks of them");
    }
  }

  /** Of everything but the newest entry, which is compared by itself. */
  private static Sha256 digest(ReportRow row) {
    return digest(
        row.number(),
        row.snapshot(),
        row.item(),
        row.text(),
        row.extraction(),
        row.proposal(),
        row.name(),
        row.title(),
        row.url(),
        row.asked(),
        row.outlet(),
        row.published(),
        row.language(),
        row.added());
  }

  private static Sha256 digest(EventRow row) {
    return digest(
        row.report(),
        row.number(),
        row.type(),
        row.modality(),
        row.state(),
        row.firstDay(),
        row.lastDay(),
        row.place(),
        row.country(),
        row.people(),
        row.confidence(),
        row.latitude(),
        row.longitude(),
        row.precision(),
        row.geonames(),
        row.said());
  }

  /** Lengths stand before values, so that nothing can move from one to the next. */
  private static Sha256 digest(@Nullable Object... values) {
    StringBuilder all = new StringBuilder();
    for (Object value : values) {
      String text = value == null ? null : value.toString();
      all.append(text == null ? "-" : text.length() + ":" + text).append(' ');
    }
    return Sha256.of(all.toString());
  }
}
