package org.durumi.archive.key;

import java.nio.charset.StandardCharsets;

/**
 * What every slot of a key file is bound to, so that none can be moved to another archive or given
 * weaker terms.
 *
 * @param archive the archive's id: 32 lower-case hex digits
 * @param cipher what the database is encrypted with
 */
record Binding(String archive, String cipher) {

  /**
   * Refuses what cannot be an archive's.
   *
   * @throws IllegalArgumentException when the id is not 32 lower-case hex digits or the cipher is
   *     unknown
   */
  Binding {
    Hex.check(archive, 16);
    if (!cipher.equals(KeyFile.CIPHER) && !cipher.equals(KeyFile.SERVER_CIPHER)) {
      throw new IllegalArgumentException("The cipher is unknown.");
    }
  }

  /** The bytes that are authenticated with what a slot holds. */
  byte[] with(String terms) {
    return (text() + terms).getBytes(StandardCharsets.UTF_8);
  }

  String text() {
    return "durumi archive.keys 1\narchive " + archive + "\ncipher " + cipher + "\n";
  }
}
