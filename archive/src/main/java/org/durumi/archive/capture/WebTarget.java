package org.durumi.archive.capture;

import java.nio.charset.StandardCharsets;

/** Paths and queries with only the characters that RFC 3986 lets travel. */
final class WebTarget {

  private static final String BARE = "-._~!$&'()*+,;=:@/?";

  private WebTarget() {}

  /** Escapes what must not stand bare and leaves every escape that is there. */
  static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || BARE.indexOf(c) >= 0 || c == '%')) {
        out.append(c);
      } else {
        escape(out, c);
      }
    }
    for (int at = out.indexOf("%"); at >= 0; at = out.indexOf("%", at + 1)) {
      if (!hex(out, at + 1) || !hex(out, at + 2)) {
        out.insert(at + 1, "25");
      }
    }
    return out.toString();
  }

  private static void escape(StringBuilder out, char c) {
    out.append('%')
        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
  }

  private static boolean hex(StringBuilder text, int at) {
    return at < text.length()
        && text.charAt(at) < 0x80
        && Character.digit(text.charAt(at), 16) >= 0;
  }
}
