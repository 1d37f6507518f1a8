package org.durumi.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.durumi.archive.evidence.Entry;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.evidence.MerkleTree;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.evidence.SignedHead;
import org.durumi.archive.search.Document;
import org.durumi.archive.search.Facets;
import org.durumi.archive.search.IndexText;
import org.durumi.archive.search.Letters;
import org.durumi.archive.store.BulkTables;
import org.durumi.archive.store.CaseRow;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.archive.store.Store;
import org.durumi.linker.root.Sketch;
import org.durumi.reader.casefile.CasefileJson;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.review.Review;
import org.durumi.record.source.Report;

/**
 * Adds many reports to an empty archive on a PostgreSQL server: the entries, rows and tokens are
 * those that {@link Adding} makes, by the same code, but go in by COPY, without a question each.
 */
final class BulkAdding {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int BATCH = 500;
  private static final int AHEAD = 6;

  private final Identity identity;
  private final Witness witness;
  private final BulkTables tables;
  private final Store store;
  private final BenchReports made;
  private final SecureRandom random = new SecureRandom();
  private final Clock clock = Clock.systemUTC();
  private final MerkleTree tree = new MerkleTree();

  BulkAdding(Store store, Identity identity, Witness witness, BenchReports made) {
    this.store = store;
    this.identity = identity;
    this.witness = witness;
    this.made = made;
    this.tables = new BulkTables(store);
  }

  /** What can be worked out of a report before it has its place. */
  private record Ready(
      Addition addition, ObjectNode events, Sketch sketch, String facets, String tokens) {}

  /** Adds the reports from 1 to this number. */
  void add(int reports) throws InterruptedException, ExecutionException {
    BulkFamilies families =
        new BulkFamilies(
            reports,
            number ->
                made.addition(number).reports().getFirst().casefile().report().text().string());
    Deque<Future<List<Ready>>> ahead = new ArrayDeque<>();
    int next = 1;
    int number = 0;
    try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
      while (number < reports) {
        while (ahead.size() < AHEAD && next <= reports) {
          int from = next;
          int to = Math.min(reports, from + BATCH - 1);
          ahead.add(workers.submit(() -> ready(from, to)));
          next = to + 1;
        }
        for (Ready one : ahead.remove().get()) {
          number++;
          add(number, one, families);
        }
        acknowledge();
        if (number % 20_000 == 0) {
          System.out.println(number + " reports, " + Instant.now());
        }
      }
    }
    tables.finish();
  }

  private List<Ready> ready(int from, int to) throws Exception {
    List<Ready> batch = new ArrayList<>();
    for (int number = from; number <= to; number++) {
      Addition addition = made.addition(number);
      Casefile casefile = addition.reports().getFirst().casefile();
      Report report = casefile.report();
      JsonNode json = MAPPER.readTree(new CasefileJson().write(casefile));
      Document document = Documents.of(report, casefile.events().stream().map(Review::of).toList());
      Facets facets = Facets.of(document);
      batch.add(
          new Ready(
              addition,
              EventFields.flat(json),
              Sketch.of(Letters.of(report.text().string())),
              facets.encode(),
              IndexText.of(document.title(), document.text(), facets)));
    }
    return batch;
  }

  private void add(int number, Ready ready, BulkFamilies families) {
    Snapshot snapshot = ready.addition().snapshot();
    Addition.Item item = ready.addition().reports().getFirst();
    Report report = item.casefile().report();
    Sha256 bytes = Sha256.of(snapshot.bytes());
    byte[] words = report.text().string().getBytes(StandardCharsets.UTF_8);
    Sha256 text = Sha256.of(words);
    content(bytes, snapshot.bytes());
    if (!text.equals(bytes)) {
      content(text, words);
    }
    ObjectNode kept = Adding.fields(snapshot, bytes);
    Sha256 leaf = append(header(EntryKind.SNAPSHOT, List.of()), kept);
    ObjectNode extraction = Adding.fields(number, bytes, text, item, LargeArchive.READER);
    EntryHeader header = header(EntryKind.EXTRACTION, List.of(leaf));
    Sha256 extracted = append(header, extraction);
    ObjectNode proposal = ready.events();
    proposal.put("report", (long) number);
    proposal.put("reader", LargeArchive.READER);
    Sha256 proposed = append(header(EntryKind.PROPOSAL, List.of(extracted)), proposal);
    ReportRow row = Rows.report(header, extraction, SnapshotFacts.of(kept), proposed);
    List<EventRow> events = new ArrayList<>();
    for (int i = 1; i <= EventFields.events(proposal); i++) {
      events.add(Rows.proposed(number, i, EventFields.event(proposal, i)));
    }
    row(row);
    events.forEach(this::row);
    long family = families.of(number, report.text().string(), ready.sketch());
    if (family == number) {
      tables.sketch(number, ready.sketch());
    }
    row(CaseRows.family(CaseRows.fresh(row, events), family));
    tables.row("unlinked", "report", (long) number);
    tables.words(number, ready.facets(), ready.tokens());
  }

  private EntryHeader header(EntryKind kind, List<Sha256> parents) {
    return new EntryHeader(
        identity.archive(),
        tree.size(),
        kind,
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        parents);
  }

  private Sha256 append(EntryHeader header, ObjectNode values) {
    byte[] seed = new byte[32];
    random.nextBytes(seed);
    Entry entry = Entry.of(header, values, seed);
    tables.row(
        "entry",
        "seq, leaf, body, opened, seed",
        header.seq(),
        entry.leaf().hex(),
        entry.body(),
        entry.values(),
        entry.seed());
    tree.add(entry.leaf());
    return entry.leaf();
  }

  private void acknowledge() {
    SignedHead head =
        SignedHead.sign(
            identity.archive(),
            tree,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            identity.key());
    tables.row(
        "head",
        "size, json, signature, peaks",
        tree.size(),
        head.json(),
        head.signature(),
        tree.peaks().stream().map(Sha256::hex).collect(Collectors.joining(" ")));
    store.write(() -> {
      tables.send();
      return tree;
    });
    witness.note(head);
  }

  private void content(Sha256 name, byte[] bytes) {
    tables.row("content", "sha256, bytes", name.hex(), bytes);
  }

  private void row(ReportRow row) {
    tables.row(
        "report",
        "number, snapshot, item, text, extraction, proposal, newest, name, title, url, asked, outlet,"
            + " published, language, added",
        row.number(),
        row.snapshot(),
        row.item(),
        row.text(),
        row.extraction(),
        row.proposal(),
        row.newest(),
        row.name(),
        row.title(),
        row.url(),
        row.asked(),
        row.outlet(),
        row.published(),
        row.language(),
        row.added());
  }

  private void row(EventRow row) {
    tables.row(
        "event",
        "report, number, type, modality, state, first_day, last_day, place, country, people,"
            + " confidence, latitude, longitude, precision, geonames, said",
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

  private void row(CaseRow row) {
    tables.row(
        "inbox",
        "report, status, owner, urgency, relevance, events, waiting, language, outlet, family, kin,"
            + " project",
        row.report(),
        row.status().code(),
        row.owner(),
        row.urgency(),
        row.relevance(),
        row.events(),
        row.waiting(),
        row.language(),
        row.outlet(),
        row.family(),
        row.kin() ? 1 : 0,
        row.project().name());
  }
}
