package org.durumi.archive.move;

import java.time.Instant;
import org.durumi.archive.evidence.Sha256;

/**
 * What a backup says of itself. Whoever can change the backup can change this too, so it shows
 * damage and names the log's state; it proves nothing.
 *
 * @param archive the archive's id: 32 lower-case hex digits
 * @param time when it was written
 * @param size how many entries the log had
 * @param root the root of the log's tree
 * @param keys the key file in it
 * @param database the encrypted database in it
 */
public record BackupFacts(
    String archive, Instant time, long size, Sha256 root, Part keys, Part database) {

  /** The largest database that is believed: 64 TiB. */
  private static final long LARGEST = 1L << 46;

  /**
   * Refuses what no backup can say.
   *
   * @throws IllegalArgumentException if the id is not one or the size is negative
   */
  public BackupFacts {
    if (!archive.matches("[0-9a-f]{32}") || size < 0) {
      throw new IllegalArgumentException("These are no facts of a backup.");
    }
  }

  /**
   * One file in the backup.
   *
   * @param bytes its size
   * @param sha256 of its bytes
   */
  public record Part(long bytes, Sha256 sha256) {

    /**
     * Refuses impossible sizes.
     *
     * @throws IllegalArgumentException if the size is below 1 or absurd
     */
    public Part {
      if (bytes < 1 || bytes > LARGEST) {
        throw new IllegalArgumentException("No file has this size.");
      }
    }
  }
}
