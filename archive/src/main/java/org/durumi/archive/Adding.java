package org.durumi.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.archive.store.Store;
import org.durumi.reader.casefile.CasefileJson;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.review.Review;
import org.durumi.record.source.Report;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Adds snapshots with their reports: three kinds of entries, the bytes, and the rows. */
final class Adding {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Store store;
  private final Ledger ledger;
  private final String reader;
  private final @Nullable Destination into;

  Adding(Store store, Ledger ledger, String reader) {
    this(store, ledger, reader, null);
  }

  /** What is new is moved to a project in the moment in which it comes in. */
  Adding(Store store, Ledger ledger, String reader, @Nullable Destination into) {
    this.store = store;
    this.ledger = ledger;
    this.reader = reader;
    this.into = into;
  }

  List<Added> add(List<Addition> additions) {
    return ledger.write(page -> additions.stream().map(addition -> add(page, addition)).toList());
  }

  /** What was added of these bytes before, if anything. */
  static Optional<Added> earlier(Store store, Sha256 snapshot) {
    List<ReportRow> rows = store.reports().of(snapshot);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Added(
                rows.stream().map(ReportRow::number).toList(),
                0,
                rows.stream().anyMatch(row -> row.item() > 0)));
  }

  /** The same within a transaction. */
  Added add(Ledger.Page page, Addition addition) {
    Snapshot snapshot = addition.snapshot();
    Sha256 sha256 = Sha256.of(snapshot.bytes());
    List<ReportRow> there = store.reports().of(sha256);
    Set<Integer> items = there.stream().map(ReportRow::item).collect(Collectors.toSet());
    List<Addition.Item> fresh =
        addition.reports().stream().filter(item -> !items.contains(item.item())).toList();
    List<Long> numbers = new ArrayList<>(there.stream().map(ReportRow::number).toList());
    if (!fresh.isEmpty()) {
      Preserved preserved =
          there.isEmpty() ? preserve(page, snapshot, sha256) : preserved(there.getFirst());
      fresh.forEach(item -> numbers.add(add(page, preserved, sha256, item)));
    }
    boolean byLine = addition.reports().stream().anyMatch(item -> item.item() > 0);
    return new Added(numbers, fresh.size(), byLine);
  }

  /**
   * A snapshot that is in the log.
   *
   * @param leaf its entry
   * @param facts what rows repeat of it
   */
  private record Preserved(Sha256 leaf, SnapshotFacts facts) {}

  private Preserved preserve(Ledger.Page page, Snapshot snapshot, Sha256 sha256) {
    store.contents().put(snapshot.bytes());
    ObjectNode fields = fields(snapshot, sha256);
    return new Preserved(
        page.append(EntryKind.SNAPSHOT, List.of(), fields), SnapshotFacts.of(fields));
  }

  /** The snapshot that a report came in. */
  private Preserved preserved(ReportRow row) {
    Sha256 leaf = store.log().entry(row.extraction()).orElseThrow().header().parents().getFirst();
    return new Preserved(leaf, SnapshotFacts.of(store.log().entry(leaf).orElseThrow().opened()));
  }

  private long add(Ledger.Page page, Preserved preserved, Sha256 snapshot, Addition.Item item) {
    Casefile casefile = Calibrations.sure(store, item.casefile());
    Report report = casefile.report();
    byte[] text = report.text().string().getBytes(StandardCharsets.UTF_8);
    long number = store.reports().nextNumber();
    ObjectNode extraction = fields(number, snapshot, store.contents().put(text), item, reader);
    EntryHeader header = page.header(EntryKind.EXTRACTION, List.of(preserved.leaf()));
    Sha256 extracted = page.append(header, extraction);
    ObjectNode proposal = EventFields.flat(json(casefile));
    proposal.put("report", number);
    proposal.put("reader", reader);
    Sha256 proposed = page.append(EntryKind.PROPOSAL, List.of(extracted), proposal);
    ReportRow row = Rows.report(header, extraction, preserved.facts(), proposed);
    store.reports().insert(row);
    List<EventRow> events = new ArrayList<>();
    for (int i = 1; i <= EventFields.events(proposal); i++) {
      events.add(Rows.proposed(number, i, EventFields.event(proposal, i)));
    }
    events.forEach(store.reports()::put);
    long family = new Families(store).of(number, report.text().string());
    store.cases().insert(CaseRows.family(CaseRows.fresh(row, events), family));
    if (into != null) {
      CaseEntries.move(store, page, number, into.project(), into.by(), null);
    }
    store.tellings().setUnlinked(number);
    List<Review> reviews = casefile.events().stream().map(Review::of).toList();
    store.search().put(number, Documents.of(report, reviews));
    return number;
  }

  static ObjectNode fields(Snapshot snapshot, Sha256 sha256) {
    ObjectNode fields = JSON.objectNode();
    fields.put("sha256", sha256.hex());
    fields.put("size", snapshot.bytes().length);
    fields.put("name", snapshot.name());
    fields.put("how", snapshot.how().words());
    fields.put("media", snapshot.media());
    fields.set("capture", snapshot.capture() == null ? JSON.nullNode() : snapshot.capture());
    return fields;
  }

  static ObjectNode fields(
      long number, Sha256 snapshot, Sha256 text, Addition.Item item, String reader) {
    Report report = item.casefile().report();
    ObjectNode fields = JSON.objectNode();
    fields.put("report", number);
    fields.put("snapshot", snapshot.hex());
    fields.put("item", item.item());
    fields.put("read", report.sha256());
    fields.put("text", text.hex());
    fields.put("characters", report.text().string().codePoints().count());
    fields.put("id", report.id());
    fields.put("title", report.title());
    fields.put("url", report.url());
    fields.put("outlet", report.outlet());
    fields.put("published", edtf(report.published()));
    fields.put("language", report.language());
    fields.put("reader", reader);
    ArrayNode notes = fields.putArray("notes");
    item.notes().forEach(notes::add);
    return fields;
  }

  private static @Nullable String edtf(@Nullable Period period) {
    return period == null ? null : period.edtf();
  }

  private static JsonNode json(Casefile casefile) {
    try {
      return MAPPER.readTree(new CasefileJson().write(casefile));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a casefile's JSON can be read", e);
    }
  }
}
