package org.durumi.archive.pack;

import java.util.List;
import org.durumi.archive.evidence.Entry;
import org.durumi.archive.evidence.Sha256;

/**
 * An entry of the log that goes into a pack.
 *
 * @param entry the entry with its values and seed
 * @param proof the hashes that lead from it to the root of the pack's head, lowest first
 */
public record PackEntry(Entry entry, List<Sha256> proof) {

  /** Keeps its own copy of the proof. */
  public PackEntry {
    proof = List.copyOf(proof);
  }
}
