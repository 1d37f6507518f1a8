package org.durumi.archive.key;

import java.util.HexFormat;

/** Bytes as a key file writes them: lower-case hex of a known length. */
final class Hex {

  private Hex() {}

  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  /**
   * Refuses anything else.
   *
   * @throws IllegalArgumentException when it is not that many bytes in lower-case hex
   */
  static void check(String hex, int bytes) {
    if (hex.length() != 2 * bytes
        || !hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
      throw new IllegalArgumentException("Hex of " + bytes + " bytes was expected.");
    }
  }
}
