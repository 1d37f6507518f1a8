package org.durumi.archive.move;

import org.durumi.archive.store.Store;
import org.durumi.archive.store.Upkeep;

/**
 * What giving back unused room came to.
 *
 * @param before bytes on the disk, journal included
 * @param after the same, afterwards
 */
public record Compaction(long before, long after) {

  /**
   * Writes the database anew without its gaps. Nothing that is kept changes.
   *
   * @param store open, and within no transaction
   * @throws MoveRefusal with one sentence if there is too little room to do it
   * @throws org.durumi.archive.store.ArchiveFaultException if another is writing
   */
  public static Compaction of(Store store) {
    long before = Upkeep.size(store);
    store
        .database()
        .path()
        .ifPresent(file ->
            Room.require(file.toAbsolutePath().resolveSibling("").toAbsolutePath(), before));
    Upkeep.compact(store);
    return new Compaction(before, Upkeep.size(store));
  }
}
