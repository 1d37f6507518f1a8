package org.durumi.archive.key;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * Brings typed characters into the one form that a key is made from, following RFC 8265's
 * OpaqueString: spaces of other scripts become the plain one, the rest is composed (NFC).
 *
 * <p>NFC because 한 may reach us as one syllable (Linux, Windows) or as three letters (macOS), and a
 * person sees no difference. Not NFKC or NFKD, which also join what a person does see, such as ㎏
 * and kg, and so make passphrases weaker than they look.
 */
final class ComposedText {

  private ComposedText() {}

  /**
   * The bytes of a text in its one form.
   *
   * @param typed as typed; left as it is
   * @return UTF-8; the caller wipes it
   * @throws KeyRefusal when a character cannot have been meant: a control character or half of one
   */
  static byte[] bytesOf(char[] typed) {
    char[] plain = withPlainSpaces(typed);
    char[] composed = plain;
    try {
      if (!isComposed(plain)) {
        // The JDK composes into a String, which cannot be wiped; most passphrases never come here.
        composed = Normalizer.normalize(CharBuffer.wrap(plain), Normalizer.Form.NFC).toCharArray();
      }
      return utf8(composed);
    } finally {
      Arrays.fill(plain, '\0');
      Arrays.fill(composed, '\0');
    }
  }

  private static char[] withPlainSpaces(char[] typed) {
    char[] plain = typed.clone();
    for (int i = 0; i < plain.length; i++) {
      if (Character.isISOControl(plain[i])) {
        Arrays.fill(plain, '\0');
        throw KeyRefusal.mistyped(
            "The passphrase holds a control character, such as a tab or an arrow key; type it again"
                + " without.");
      }
      if (Character.getType(plain[i]) == Character.SPACE_SEPARATOR) {
        plain[i] = ' ';
      }
    }
    return plain;
  }

  /** True only for texts that certainly need no composing: no letter in these ranges ever joins. */
  private static boolean isComposed(char[] text) {
    for (char c : text) {
      boolean alone = c < 0x300 || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3);
      if (!alone) {
        return false;
      }
    }
    return true;
  }

  private static byte[] utf8(char[] text) {
    CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    byte[] room = new byte[(int) (text.length * (double) encoder.maxBytesPerChar()) + 1];
    ByteBuffer encoded = ByteBuffer.wrap(room);
    try {
      CoderResult result = encoder.encode(CharBuffer.wrap(text), encoded, true);
      if (result.isError()) {
        throw KeyRefusal.mistyped(
            "The passphrase holds half a character, which a keyboard cannot type; type it again.");
      }
      return Arrays.copyOf(room, encoded.position());
    } finally {
      Arrays.fill(room, (byte) 0);
    }
  }
}
