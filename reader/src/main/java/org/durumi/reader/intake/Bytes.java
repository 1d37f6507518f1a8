package org.durumi.reader.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Numbers about bytes. */
final class Bytes {

  private Bytes() {}

  /** A size for people, such as {@code 32 MiB} or {@code 500 bytes}. */
  static String shown(long bytes) {
    if (bytes >= 1 << 20 && bytes % (1 << 20) == 0) {
      return (bytes >> 20) + " MiB";
    }
    return bytes % 1024 == 0 ? (bytes >> 10) + " KiB" : bytes + " bytes";
  }

  /** Lower-case hexadecimal SHA-256. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Each byte as the character of that number. */
  static String latin(byte[] bytes, int from, int to) {
    return new String(bytes, from, Math.min(to, bytes.length) - from, StandardCharsets.ISO_8859_1);
  }
}
