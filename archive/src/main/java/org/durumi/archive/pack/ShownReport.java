package org.durumi.archive.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.evidence.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A report's history in the pack.
 *
 * @param snapshot the bytes it was in
 * @param extraction its text
 * @param proposal the newest casefile proposed of it, if any
 * @param decisions what people decided about it, in order
 */
record ShownReport(
    ShownEntry snapshot,
    ShownEntry extraction,
    @Nullable ShownEntry proposal,
    List<ShownEntry> decisions) {

  /** The report's number; reports are always numbered openly. */
  long number() {
    return extraction.value("report").longValue();
  }

  /** Its events: those proposed, then those that people added. */
  List<ShownEvent> events() {
    return ShownEvent.of(this);
  }

  /** The reports of these entries, in the log's order. */
  static List<ShownReport> of(List<ShownEntry> entries) {
    Map<Sha256, ShownEntry> byLeaf = new LinkedHashMap<>();
    Map<Sha256, Sha256> extractionOf = new LinkedHashMap<>();
    Map<Sha256, List<ShownEntry>> histories = new LinkedHashMap<>();
    for (ShownEntry entry : entries) {
      byLeaf.put(entry.leaf(), entry);
      if (entry.kind() == EntryKind.EXTRACTION) {
        extractionOf.put(entry.leaf(), entry.leaf());
        histories.put(entry.leaf(), new ArrayList<>());
      } else if (entry.kind() == EntryKind.PROPOSAL || entry.kind() == EntryKind.DECISION) {
        Sha256 extraction = extractionOf.get(entry.header().parents().getFirst());
        List<ShownEntry> history = extraction == null ? null : histories.get(extraction);
        if (extraction != null && history != null) {
          extractionOf.put(entry.leaf(), extraction);
          history.add(entry);
        }
      }
    }
    List<ShownReport> reports = new ArrayList<>();
    histories.forEach((leaf, history) -> add(byLeaf, leaf, history, reports));
    return reports;
  }

  private static void add(
      Map<Sha256, ShownEntry> byLeaf,
      Sha256 leaf,
      List<ShownEntry> history,
      List<ShownReport> reports) {
    ShownEntry extraction = byLeaf.get(leaf);
    ShownEntry snapshot =
        extraction == null ? null : byLeaf.get(extraction.header().parents().getFirst());
    if (extraction != null && snapshot != null) {
      ShownEntry proposal =
          history.stream()
              .filter(entry -> entry.kind() == EntryKind.PROPOSAL)
              .reduce((first, second) -> second)
              .orElse(null);
      List<ShownEntry> decisions =
          history.stream().filter(entry -> entry.kind() == EntryKind.DECISION).toList();
      reports.add(new ShownReport(snapshot, extraction, proposal, decisions));
    }
  }
}
