package org.durumi.archive.pack;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.MerkleProofs;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.evidence.SignedHead;

/**
 * All that may go into a pack, before anything is withheld. It refuses to exist if an entry does
 * not stand in the head's log, or builds on one that is not here.
 *
 * @param head the archive's newest signed head
 * @param entries of the reports that are packed: snapshots, extractions, proposals and all their
 *     decisions; kept in the log's order
 * @param snapshots the preserved bytes of the snapshot entries
 * @param texts the UTF-8 texts of the extraction entries, by their digest
 * @param stamps time stamps of this head or of older ones
 * @param created when the pack is made
 */
public record PackContent(
    SignedHead head,
    List<PackEntry> entries,
    List<PackSnapshot> snapshots,
    Map<Sha256, byte[]> texts,
    List<PackStamp> stamps,
    Instant created) {

  /**
   * Checks that the parts belong together.
   *
   * @throws BrokenEvidenceException if they do not
   */
  public PackContent {
    entries =
        entries.stream()
            .sorted(Comparator.comparingLong(packed -> packed.entry().header().seq()))
            .toList();
    snapshots = List.copyOf(snapshots);
    texts = Map.copyOf(texts);
    stamps = List.copyOf(stamps);
    requireChain(head.check(), entries);
  }

  private static void requireChain(SignedHead.Head head, List<PackEntry> entries) {
    Set<Sha256> leaves = new HashSet<>();
    for (PackEntry packed : entries) {
      EntryHeader header = packed.entry().header();
      Sha256 leaf = packed.entry().leaf();
      if (!MerkleProofs.includes(leaf, header.seq(), head.size(), head.root(), packed.proof())) {
        throw new BrokenEvidenceException("entry " + header.seq() + " is not in the head's log");
      }
      if (!leaves.containsAll(header.parents()) || !leaves.add(leaf)) {
        throw new BrokenEvidenceException(
            "entry " + header.seq() + " stands twice or builds on one that is not in the pack");
      }
    }
  }

  /** Tells how much it holds and nothing of what. */
  @Override
  public String toString() {
    return "PackContent[" + entries.size() + " entries]";
  }
}
