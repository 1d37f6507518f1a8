package org.durumi.archive.move;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.CRC32;
import org.durumi.archive.evidence.Sha256;

/**
 * What identifies a file's bytes.
 *
 * @param part size and SHA-256
 * @param crc the checksum that ZIP asks for
 */
record Digested(BackupFacts.Part part, long crc) {

  private static final int BLOCK = 1 << 16;

  static Digested of(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return new Digested(new BackupFacts.Part(bytes.length, Sha256.of(bytes)), crc.getValue());
  }

  static Digested of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return copied(in, OutputStream.nullOutputStream());
    }
  }

  /** Copies everything and tells what it was. */
  static Digested copied(InputStream in, OutputStream out) throws IOException {
    MessageDigest digest = sha256();
    CRC32 crc = new CRC32();
    long size = 0;
    byte[] block = new byte[BLOCK];
    for (int n = in.read(block); n >= 0; n = in.read(block)) {
      digest.update(block, 0, n);
      crc.update(block, 0, n);
      out.write(block, 0, n);
      size += n;
    }
    return new Digested(
        new BackupFacts.Part(size, Sha256.fromBytes(digest.digest())), crc.getValue());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
