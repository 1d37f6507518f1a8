package org.durumi.reader.casefile;

/**
 * Writes as {@code \}{@code uXXXX} what JSON allows inside a string and other programs trip over: a
 * surrogate without its partner, which UTF-8 cannot carry, and characters that turn a terminal's
 * text around or steer it. A JSON reader gets the very same text back.
 */
final class UnsafeCharacters {

  private UnsafeCharacters() {}

  static String escape(String json) {
    StringBuilder safe = null;
    for (int i = 0; i < json.length(); i++) {
      boolean unsafe = isUnsafe(json, i);
      if (unsafe && safe == null) {
        safe = new StringBuilder(json.length() + 16).append(json, 0, i);
      }
      if (safe != null && unsafe) {
        safe.append("\\u%04x".formatted((int) json.charAt(i)));
      } else if (safe != null) {
        safe.append(json.charAt(i));
      }
    }
    return safe == null ? json : safe.toString();
  }

  private static boolean isUnsafe(String json, int at) {
    char c = json.charAt(at);
    if (c < 0x7f) {
      return false;
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 == json.length() || !Character.isLowSurrogate(json.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at == 0 || !Character.isHighSurrogate(json.charAt(at - 1));
    }
    int kind = Character.getType(c);
    return kind == Character.CONTROL
        || kind == Character.LINE_SEPARATOR
        || kind == Character.PARAGRAPH_SEPARATOR
        || isBidirectional(c);
  }

  private static boolean isBidirectional(char c) {
    return c == '\u061c'
        || c == '\u200e'
        || c == '\u200f'
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
