package org.durumi.publisher.export;

import java.util.HexFormat;

/**
 * Writes by their number the characters that JSON allows within a text and that other programs trip
 * over: controls, separators of lines, marks that turn text around, halves of a pair. A reader of
 * JSON gets the very same text.
 */
final class UnsafeCharacters {

  private UnsafeCharacters() {}

  static String escape(String json) {
    StringBuilder safe = new StringBuilder(json.length() + 16);
    for (int at = 0; at < json.length(); at++) {
      char c = json.charAt(at);
      if (isUnsafe(json, at)) {
        safe.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        safe.append(c);
      }
    }
    return safe.toString();
  }

  private static boolean isUnsafe(String json, int at) {
    char c = json.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == json.length() || !Character.isLowSurrogate(json.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at == 0 || !Character.isHighSurrogate(json.charAt(at - 1));
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n';
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.FORMAT -> true;
      default -> false;
    };
  }
}
