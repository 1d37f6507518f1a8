package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.durumi.archive.evidence.Entry;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.evidence.MerkleTree;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.evidence.SignedHead;
import org.durumi.archive.evidence.SigningKey;
import org.durumi.archive.store.Store;
import org.jspecify.annotations.Nullable;

/** Writes to the log: what is appended in one go is acknowledged by one signed head. */
final class Ledger {

  private static final int SEED_BYTES = 32;

  private final Store store;
  private final String archive;
  private final SigningKey key;
  private final Witness witness;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Ledger(Store store, String archive, SigningKey key, Witness witness, Clock clock) {
    this.store = store;
    this.archive = archive;
    this.key = key;
    this.witness = witness;
    this.clock = clock;
  }

  /** Does the work and keeps all it appends, or nothing. When this returns, it is on the disk. */
  <T> T write(Function<Page, T> work) {
    Page page = new Page();
    T result = store.write(() -> page.fill(work));
    SignedHead head = page.head;
    if (head != null) {
      witness.note(head);
    }
    return result;
  }

  Clock clock() {
    return clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The entries of one transaction. */
  final class Page {

    private MerkleTree tree = new MerkleTree();
    private @Nullable SignedHead head;

    private <T> T fill(Function<Page, T> work) {
      tree = store.log().tree();
      long before = tree.size();
      witness.refuseIfRolledBack(store.log(), before);
      T result = work.apply(this);
      if (tree.size() > before) {
        SignedHead signed = SignedHead.sign(archive, tree, now(), key);
        store.log().append(signed, tree);
        head = signed;
      }
      return result;
    }

    /** The header for the next entry. */
    EntryHeader header(EntryKind kind, List<Sha256> parents) {
      return new EntryHeader(archive, tree.size(), kind, now(), parents);
    }

    /** Appends one entry and tells its leaf hash. */
    Sha256 append(EntryKind kind, List<Sha256> parents, ObjectNode values) {
      return append(header(kind, parents), values);
    }

    /** Appends the entry that the header was made for. */
    Sha256 append(EntryHeader header, ObjectNode values) {
      byte[] seed = new byte[SEED_BYTES];
      random.nextBytes(seed);
      Entry entry = Entry.of(header, values, seed);
      store.log().append(header.seq(), entry);
      tree.add(entry.leaf());
      return entry.leaf();
    }
  }
}
