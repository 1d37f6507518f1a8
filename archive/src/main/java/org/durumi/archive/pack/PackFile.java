package org.durumi.archive.pack;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.durumi.archive.evidence.Sha256;

/**
 * A file that goes into a pack, measured before it is written.
 *
 * @param name its path in the ZIP
 * @param bytes its contents
 * @param size how many bytes it has
 * @param crc its CRC-32
 * @param sha256 its digest
 */
record PackFile(String name, ByteSource bytes, long size, long crc, Sha256 sha256) {

  static PackFile of(String name, ByteSource bytes) throws IOException {
    CRC32 crc = new CRC32();
    MessageDigest digest = digest();
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in =
        new DigestInputStream(new CheckedInputStream(bytes.open(), crc), digest)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
      }
    }
    return new PackFile(name, bytes, size, crc.getValue(), Sha256.fromBytes(digest.digest()));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
