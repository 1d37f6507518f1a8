package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.durumi.archive.capture.WarcFile;
import org.durumi.archive.capture.WarcRecordInfo;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.Entry;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.evidence.MerkleProofs;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.evidence.SignedHead;
import org.durumi.archive.pack.Bystanders;
import org.durumi.archive.pack.ByteSource;
import org.durumi.archive.pack.PackContent;
import org.durumi.archive.pack.PackEntry;
import org.durumi.archive.pack.PackSnapshot;
import org.durumi.archive.pack.PackStamp;
import org.durumi.archive.pack.WarcIndexLine;
import org.durumi.archive.store.ReportRow;
import org.durumi.archive.store.Stamps;
import org.durumi.archive.store.Store;

/** Gathers all that an evidence pack of some reports is made of. */
final class Packing {

  private static final String WARC = "application/warc";

  private final Store store;
  private final Map<Sha256, Entry> entries = new LinkedHashMap<>();
  private final Map<Sha256, PackSnapshot> snapshots = new LinkedHashMap<>();
  private final Map<Sha256, byte[]> texts = new HashMap<>();
  private final Set<Long> asked;

  /**
   * A pack that is to be.
   *
   * @param reports the numbers of the reports
   */
  Packing(Store store, List<Long> reports) {
    this.store = store;
    this.asked = new LinkedHashSet<>(reports);
  }

  PackContent content(Instant now) {
    for (long number : asked) {
      ReportRow row =
          store
              .reports()
              .report(number)
              .orElseThrow(() -> new UnknownIdException("There is no report " + number + "."));
      take(Sha256.fromHex(row.newest()));
    }
    SignedHead signed = store.log().newestHead().orElseThrow();
    SignedHead.Head head = signed.check();
    List<Sha256> leaves = store.log().leaves(head.size());
    List<PackEntry> packed = new ArrayList<>();
    for (Entry entry : entries.values()) {
      int seq = Math.toIntExact(entry.header().seq());
      packed.add(new PackEntry(entry, MerkleProofs.inclusion(seq, leaves)));
    }
    return new PackContent(
        signed, packed, List.copyOf(snapshots.values()), texts, stamps(leaves), now);
  }

  /** Takes an entry and all that it builds on. */
  private void take(Sha256 leaf) {
    if (entries.containsKey(leaf)) {
      return;
    }
    Entry entry =
        store
            .log()
            .entry(leaf)
            .orElseThrow(() -> new BrokenEvidenceException("an entry of the log is missing"));
    EntryHeader header = entry.header();
    header.parents().forEach(this::take);
    entries.put(leaf, entry);
    if (header.kind() == EntryKind.SNAPSHOT) {
      snapshot(entry.opened());
    } else if (header.kind() == EntryKind.EXTRACTION) {
      Sha256 text = Sha256.fromHex(entry.opened().path("text").asText());
      texts.put(text, bytes(text));
    }
  }

  private void snapshot(ObjectNode fields) {
    Sha256 sha256 = Sha256.fromHex(fields.path("sha256").asText());
    byte[] bytes = bytes(sha256);
    boolean warc = fields.path("media").asText().equals(WARC);
    snapshots.put(
        sha256,
        new PackSnapshot(
            sha256,
            ByteSource.of(bytes),
            warc ? lines(bytes) : List.of(),
            bystanders(sha256, bytes)));
  }

  private Bystanders bystanders(Sha256 sha256, byte[] bytes) {
    List<ReportRow> all = store.reports().of(sha256);
    List<Long> numbers = all.stream().map(ReportRow::number).toList();
    long packed = numbers.stream().filter(asked::contains).findFirst().orElseThrow();
    int others = (int) numbers.stream().filter(number -> !asked.contains(number)).count();
    boolean jsonLines = all.stream().anyMatch(row -> row.item() > 0);
    int unread = jsonLines ? Math.max(0, filledLines(bytes) - all.size()) : 0;
    return new Bystanders(packed, others, unread);
  }

  private static int filledLines(byte[] bytes) {
    int lines = 0;
    boolean filled = false;
    for (byte one : bytes) {
      if (one == '\n') {
        filled = false;
      } else if (!filled && (one < 0 || one > ' ')) {
        filled = true;
        lines++;
      }
    }
    return lines;
  }

  /** What a WARC file holds; nothing if its records cannot be read by their offsets alone. */
  private static List<WarcIndexLine> lines(byte[] warc) {
    List<WarcIndexLine> lines = new ArrayList<>();
    WarcFile file = WarcFile.read(warc);
    for (WarcRecordInfo record : file.separate() ? file.records() : List.<WarcRecordInfo>of()) {
      String address = record.address();
      Instant date = record.date();
      if (record.type().equals("response") && address != null && date != null) {
        lines.add(
            new WarcIndexLine(
                address,
                date,
                Objects.requireNonNullElse(record.mediaType(), "application/octet-stream")
                    .split(";", 2)[0]
                    .strip(),
                record.status(),
                Objects.requireNonNullElse(record.digest(), ""),
                record.offset(),
                record.length()));
      }
    }
    return lines;
  }

  private List<PackStamp> stamps(List<Sha256> leaves) {
    List<PackStamp> stamps = new ArrayList<>();
    for (Stamps.StampRow row : store.stamps().answered()) {
      int size = Math.toIntExact(row.size());
      if (size > leaves.size()) {
        // The packed head did not grow from this one, so it proves nothing here.
        continue;
      }
      SignedHead head = store.log().head(size).orElseThrow();
      byte[] token = Objects.requireNonNull(row.token());
      List<Sha256> consistency =
          size == leaves.size() ? List.of() : MerkleProofs.consistency(size, leaves);
      stamps.add(new PackStamp(head, token, consistency));
    }
    return stamps;
  }

  private byte[] bytes(Sha256 sha256) {
    return store
        .contents()
        .get(sha256)
        .orElseThrow(() -> new BrokenEvidenceException("the bytes " + sha256 + " are missing"));
  }
}
