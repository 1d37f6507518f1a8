package org.durumi.archive.pack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.durumi.archive.evidence.Entry;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.evidence.MerkleProofs;
import org.durumi.archive.evidence.MerkleTree;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.evidence.SignedHead;
import org.durumi.archive.evidence.SigningKey;

/** An archive in memory: a log with reports, and with entries of other reports between them. */
final class SampleArchive {

  static final String ID = "00112233445566778899aabbccddeeff";
  static final Instant START = Instant.parse("2026-11-25T01:30:00.123Z");

  final SigningKey key = SigningKey.generate();
  final List<Entry> log = new ArrayList<>();
  final List<Long> packed = new ArrayList<>();
  final List<PackSnapshot> snapshots = new ArrayList<>();
  final Map<Sha256, byte[]> texts = new HashMap<>();
  final List<PackStamp> stamps = new ArrayList<>();
  private final Random random = new Random(20261125);

  /** Two reports with decisions, among other entries. */
  static SampleArchive withReports() {
    SampleArchive archive = new SampleArchive();
    archive.others(3);
    archive.add(SampleReport.KOREAN);
    archive.others(2);
    archive.add(SampleReport.CHINESE);
    archive.others(4);
    return archive;
  }

  /** The same with time stamps of an older head and of the newest one. */
  static SampleArchive withStamps() {
    SampleArchive archive = withReports();
    archive.stamp(TimeStampStand.rsa(), 12);
    archive.stamp(TimeStampStand.ecdsa(), archive.log.size());
    return archive;
  }

  /** A report of which one decision was taken back, and to which an event was added. */
  static SampleArchive withSecondThoughts() {
    SampleReport report = SampleReport.KOREAN;
    SampleArchive archive = new SampleArchive();
    archive.others(2);
    archive.add(report);
    archive.decide(report.undone(1));
    archive.others(1);
    archive.decide(report.added(3, 2));
    archive.decide(report.decision(3, "accept", "Han Mi-rae", null, NullNode.getInstance()));
    return archive;
  }

  /** Another decision about the report that was added last. */
  void decide(ObjectNode decision) {
    Sha256 newest = log.get(packed.getLast().intValue()).leaf();
    append(EntryKind.DECISION, List.of(newest), decision);
  }

  void add(SampleReport report) {
    Sha256 snapshot = append(EntryKind.SNAPSHOT, List.of(), report.snapshot());
    Sha256 extraction = append(EntryKind.EXTRACTION, List.of(snapshot), report.extraction());
    others(1);
    Sha256 proposal = append(EntryKind.PROPOSAL, List.of(extraction), report.proposal());
    ObjectNode accepted =
        report.decision(1, "accept", "Han Mi-rae", "Two sources agree.", NullNode.getInstance());
    Sha256 decision = append(EntryKind.DECISION, List.of(proposal), accepted);
    ObjectNode corrections = JsonNodeFactory.instance.objectNode();
    corrections.set("victims.1", report.proposal().get("event.1.victims").get(0));
    append(
        EntryKind.DECISION,
        List.of(decision),
        report.decision(2, "edit", "R. Okafor", null, corrections));
    snapshots.add(
        new PackSnapshot(Sha256.of(report.preserved()), ByteSource.of(report.preserved())));
    texts.put(Sha256.of(report.utf8()), report.utf8());
  }

  Sha256 append(EntryKind kind, List<Sha256> parents, ObjectNode values) {
    packed.add((long) log.size());
    return write(kind, parents, values);
  }

  void others(int count) {
    for (int i = 0; i < count; i++) {
      write(EntryKind.SNAPSHOT, List.of(), JsonNodeFactory.instance.objectNode().put("size", i));
    }
  }

  private Sha256 write(EntryKind kind, List<Sha256> parents, ObjectNode values) {
    byte[] seed = new byte[32];
    random.nextBytes(seed);
    Instant time = START.plusSeconds(log.size());
    Entry entry = Entry.of(new EntryHeader(ID, log.size(), kind, time, parents), values, seed);
    log.add(entry);
    return entry.leaf();
  }

  void stamp(TimeStampStand authority, int size) {
    SignedHead head = head(size);
    List<Sha256> consistency = MerkleProofs.consistency(size, leaves());
    stamps.add(new PackStamp(head, authority.stamp(head.imprint()), consistency));
  }

  SignedHead head(int size) {
    MerkleTree tree = MerkleTree.of(leaves().subList(0, size));
    return SignedHead.sign(ID, tree, START.plusSeconds(3600), key);
  }

  List<Sha256> leaves() {
    return log.stream().map(Entry::leaf).toList();
  }

  PackContent content() {
    List<PackEntry> entries =
        packed.stream()
            .map(seq ->
                new PackEntry(
                    log.get(seq.intValue()), MerkleProofs.inclusion(seq.intValue(), leaves())))
            .toList();
    Instant created = START.plusSeconds(7200);
    return new PackContent(head(log.size()), entries, snapshots, texts, stamps, created);
  }
}
