package org.durumi.reader.intake;

import java.util.Locale;

/** The bytes of one input and the name they came under; the ending is only ever a hint. */
final class Input {

  private final String name;
  private final byte[] bytes;

  Input(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  String name() {
    return name;
  }

  /** The bytes themselves, shared and not to be written to. */
  byte[] bytes() {
    return bytes;
  }

  int size() {
    return bytes.length;
  }

  /** Tells whether the name ends so, in any case. */
  boolean ends(String... endings) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String ending : endings) {
      if (lower.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** The last part of the name without its ending. */
  String stem() {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = last.lastIndexOf('.');
    return dot > 0 ? last.substring(0, dot) : last;
  }

  boolean startsWith(String ascii) {
    return holdsAt(0, ascii);
  }

  boolean holdsAt(int offset, String ascii) {
    if (offset + ascii.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if ((bytes[offset + i] & 0xFF) != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether the characters, each a byte, stand at an offset in the given range. */
  boolean holdsBetween(int from, int to, String ascii) {
    for (int i = Math.max(0, from); i < Math.min(to, bytes.length); i++) {
      if (holdsAt(i, ascii)) {
        return true;
      }
    }
    return false;
  }
}
