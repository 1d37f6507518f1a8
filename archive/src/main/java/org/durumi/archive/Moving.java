package org.durumi.archive;

import java.nio.file.Path;
import java.util.List;
import org.durumi.archive.evidence.MerkleTree;
import org.durumi.archive.evidence.TimeStampRoots;
import org.durumi.archive.move.MoveRefusal;
import org.durumi.archive.store.Carrying;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.Store;

/**
 * Carries an archive from one database to another. All rows go in one transaction, which ends once
 * what was carried has proved itself; until then the target's tables, as others see them, are empty
 * and no archive.
 */
public final class Moving {

  private final Store store;
  private final Ledger ledger;
  private final Identity identity;
  private final Witness witness;
  private final Path witnesses;

  Moving(Store store, Ledger ledger, Identity identity, Witness witness, Path witnesses) {
    this.store = store;
    this.ledger = ledger;
    this.identity = identity;
    this.witness = witness;
    this.witnesses = witnesses;
  }

  /**
   * Carries all of the archive, as it stands, to a database without one, where it is the same
   * archive: the same log and contents, byte for byte.
   *
   * @throws MoveRefusal with one sentence if it does not prove itself there
   * @throws org.durumi.archive.store.ArchiveFaultException if an archive is there, or either
   *     database fails
   */
  public void carry(Database target) {
    try (Store to = Store.create(target)) {
      store.readAtOneMoment(() -> to.write(() -> carry(to)));
    }
  }

  /** Notes the archive's newest head in the witness of a place that it was carried to. */
  public void note(Database place) {
    Witness there = Witness.in(witnesses, identity.archive(), place.place());
    store.read(store.log()::newestHead).ifPresent(there::replace);
  }

  /**
   * Notes in the log of this archive, while it is a draft, that it was put back from a backup. What
   * it returns notes that in the witness; to be run once the archive lies at its place.
   */
  public Runnable noteRestored(Path place) {
    Runnable meant =
        new Restoring(
                store,
                ledger,
                Witness.in(
                    witnesses, identity.archive(), place.toAbsolutePath().normalize().toString()))
            .note();
    witness.forget();
    return meant;
  }

  private MerkleTree carry(Store to) {
    // Another may have carried one there while this one waited for its turn.
    if (to.settings().count() > 0) {
      throw new MoveRefusal("The database holds an archive already; nothing was moved.");
    }
    Carrying.carry(store, to);
    to.noteUpToDate();
    MerkleTree tree = to.log().tree();
    if (!tree.root().equals(store.log().tree().root())) {
      throw new MoveRefusal("The log was not carried whole; nothing was moved.");
    }
    List<String> faults =
        new Verifier(to, identity, witness, TimeStampRoots.none(), () -> true).run().faults();
    if (!faults.isEmpty()) {
      throw new MoveRefusal(
          "The archive does not prove itself ("
              + faults.getFirst()
              + "); nothing was moved. Run durumi verify on it, and restore a backup.");
    }
    return tree;
  }
}
