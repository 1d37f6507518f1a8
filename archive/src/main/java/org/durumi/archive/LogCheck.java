package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.Entry;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.MerkleTree;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.evidence.SignedHead;
import org.durumi.archive.store.Log;
import org.durumi.archive.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole log again: each entry at its place and as it was committed to, each head signed
 * and over exactly the entries before it, nothing after the last head.
 */
final class LogCheck {

  private final Store store;
  private final Identity identity;
  private final Faults faults;
  private final MerkleTree tree = new MerkleTree();
  private final Set<Sha256> leaves = new HashSet<>();
  private final Deque<KeptHead> heads = new ArrayDeque<>();
  private final Optional<Long> witnessed;
  private SignedHead.@Nullable Head newest;
  private @Nullable Sha256 rootAtWitness;
  private boolean headAtWitness;

  /**
   * Checks one archive's log.
   *
   * @param witnessed the size at which the root is wanted, if any
   */
  LogCheck(Store store, Identity identity, Faults faults, Optional<Long> witnessed) {
    this.store = store;
    this.identity = identity;
    this.faults = faults;
    this.witnessed = witnessed;
  }

  /** Takes what the log tells, entry by entry. */
  interface Reader {

    /** One entry that holds. */
    void read(EntryHeader header, Sha256 leaf, ObjectNode fields);
  }

  /** Checks all of it. */
  void run(Reader reader) {
    store
        .log()
        .forEachHead(
            (at, head) -> faults.check("head " + at.number(), () -> heads.add(kept(at, head))));
    matchHeads();
    store
        .log()
        .forEach((at, entry) -> {
          faults.check("entry " + at.number(), () -> check(at, entry, reader));
          tree.add(entry.leaf());
          leaves.add(entry.leaf());
          matchHeads();
        });
    heads.forEach(head -> faults.add("entries before " + head.head().size() + " are missing"));
    long signed = newest == null ? 0 : newest.size();
    if (heads.isEmpty() && signed != tree.size()) {
      faults.add("entries from " + signed + " on stand under no signed head");
    }
  }

  /** The tree over all entries. */
  MerkleTree tree() {
    return tree;
  }

  /** The newest head that holds, if any. */
  SignedHead.@Nullable Head newest() {
    return newest;
  }

  /** The root of the tree when it had the size that was asked for; null where it never had. */
  @Nullable Sha256 rootAtWitness() {
    return rootAtWitness;
  }

  /** Tells whether the log holds a head of the size that was asked for. */
  boolean hasHeadAtWitness() {
    return headAtWitness;
  }

  private void check(Log.KeptAt at, Entry entry, Reader reader) {
    EntryHeader header = entry.header();
    Sha256 leaf = entry.leaf();
    require(at.number() == tree.size() && header.seq() == tree.size(), "stands at a wrong place");
    require(at.hashes().equals(leaf.hex()), "is kept under another's hash");
    require(header.archive().equals(identity.archive()), "belongs to another archive");
    require(!leaves.contains(leaf), "stands in the log twice");
    require(leaves.containsAll(header.parents()), "builds on an entry that is not before it");
    reader.read(header, leaf, entry.opened());
  }

  private KeptHead kept(Log.KeptAt at, SignedHead signed) {
    SignedHead.Head head = signed.check();
    require(head.size() == at.number(), "is kept under another size");
    require(head.archive().equals(identity.archive()), "belongs to another archive");
    require(head.key().equals(identity.publicKey()), "is signed by another key");
    return new KeptHead(head, Sha256.of(at.hashes()));
  }

  private void matchHeads() {
    if (witnessed.isPresent() && witnessed.get() == tree.size()) {
      rootAtWitness = tree.root();
    }
    while (!heads.isEmpty() && heads.getFirst().head().size() == tree.size()) {
      KeptHead kept = heads.removeFirst();
      faults.check(
          "head " + kept.head().size(),
          () -> {
            require(kept.head().root().equals(tree.root()), "does not fit the entries before it");
            String peaks = tree.peaks().stream().map(Sha256::hex).collect(Collectors.joining(" "));
            require(kept.peaks().equals(Sha256.of(peaks)), "is kept with a wrong tree");
            newest = kept.head();
            headAtWitness |= witnessed.isPresent() && witnessed.get() == tree.size();
          });
    }
  }

  private static void require(boolean holds, String fault) {
    if (!holds) {
      throw new BrokenEvidenceException(fault);
    }
  }

  private record KeptHead(SignedHead.Head head, Sha256 peaks) {}
}
