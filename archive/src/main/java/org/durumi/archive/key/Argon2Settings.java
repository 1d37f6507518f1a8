package org.durumi.archive.key;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How much work one guess at a passphrase costs (Argon2id, RFC 9106).
 *
 * @param memoryKib memory in KiB, from 8 for each lane to {@value #MOST_MEMORY_KIB}
 * @param passes how often the memory is gone over, 1 to {@value #MOST_PASSES}
 * @param lanes into how many lanes the memory is cut, 1 to {@value #MOST_LANES}
 */
public record Argon2Settings(int memoryKib, int passes, int lanes) {

  /** 1 GiB: a key file that asks for more was not made by us. */
  static final int MOST_MEMORY_KIB = 1 << 20;

  static final int MOST_PASSES = 64;
  static final int MOST_LANES = 16;

  /** Memory times passes: 4 GiB, ten times the standard, some ten seconds. */
  private static final long MOST_WORK_KIB = 4L << 20;

  /**
   * For new archives: 128 MiB, 3 passes, 4 lanes; twice the memory that RFC 9106 asks of small
   * machines. Takes 0.5 to 1 s on a laptop and fits into the 768 MB that the program runs in.
   */
  public static final Argon2Settings STANDARD = new Argon2Settings(128 * 1024, 3, 4);

  /**
   * Refuses what is out of range, before any memory is taken.
   *
   * @throws IllegalArgumentException when a value is out of its range, or memory times passes is
   *     more than 4 GiB
   */
  public Argon2Settings {
    if (lanes < 1 || lanes > MOST_LANES || passes < 1 || passes > MOST_PASSES) {
      throw new IllegalArgumentException("Lanes or passes are out of range.");
    }
    if (memoryKib < 8 * lanes
        || memoryKib > MOST_MEMORY_KIB
        || (long) memoryKib * passes > MOST_WORK_KIB) {
      throw new IllegalArgumentException("The memory is out of range.");
    }
  }

  /**
   * Makes a key.
   *
   * @return 32 bytes; the caller wipes them
   * @throws KeyRefusal when the memory that Java may use is too small for it
   */
  byte[] stretch(Passphrase passphrase, byte[] salt) {
    if (memoryKib > Runtime.getRuntime().maxMemory() / 1024 * 3 / 4) {
      throw KeyRefusal.broken(
          "Opening this archive takes "
              + memoryKib / 1024
              + " MiB of memory, more than Java may use; set DURUMI_JAVA_OPTIONS=-Xmx2g and try"
              + " again.");
    }
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] key = new byte[DataKey.BYTES];
    generator.generateBytes(passphrase.bytes(), key);
    return key;
  }
}
