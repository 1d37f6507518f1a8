package org.durumi.publisher.imports;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as text: by their mark, as UTF-8, or in the likeliest older encoding in which every byte is
 * right. A file in two encodings at once is refused, for half of it would be wrong words.
 *
 * @param text the characters
 * @param note a sentence about what was guessed, or empty
 */
record Decoding(String text, String note) {

  /** What is mostly meant by the narrower name. */
  private static final Map<String, String> WIDER =
      Map.of("EUC-KR", "x-windows-949", "GB2312", "GB18030", "ISO-8859-1", "windows-1252");

  private static final List<String> OLDER =
      List.of("EUC-KR", "GB18030", "Big5", "Shift_JIS", "ISO-8859-1", "windows-1251");

  private static final int LEAST_SURE = 10;

  static Decoding of(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return new Decoding(utf8(bytes, 3), "");
    }
    if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
      String text = strict(bytes, StandardCharsets.UTF_16);
      if (text == null) {
        throw new ImportRefusal(
            "is cut short in the middle of a character; save it again as UTF-8");
      }
      return new Decoding(text, "");
    }
    String text = strict(bytes, StandardCharsets.UTF_8);
    if (text != null) {
      return new Decoding(text, "");
    }
    if (holdsUtf8(bytes)) {
      throw mixed(bytes);
    }
    return older(bytes);
  }

  private static Decoding older(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(bytes);
    for (CharsetMatch match : detector.detectAll()) {
      if (OLDER.contains(match.getName()) && match.getConfidence() >= LEAST_SURE) {
        String name = WIDER.getOrDefault(match.getName(), match.getName());
        String text = strict(bytes, Charset.forName(name));
        if (text != null) {
          return new Decoding(
              text, "The encoding is not stated; it was read as " + match.getName() + ".");
        }
      }
    }
    throw new ImportRefusal("is in an encoding that was not recognised; save it as UTF-8");
  }

  private static String utf8(byte[] bytes, int from) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw mixed(bytes);
    }
  }

  private static @Nullable String strict(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static ImportRefusal mixed(byte[] bytes) {
    return new ImportRefusal(
        "is in two encodings at once, from line "
            + firstBadLine(bytes)
            + " on; open that line, mend it, and save all as UTF-8");
  }

  /** Whole Korean or Chinese characters of UTF-8 do not stand in older encodings by chance. */
  private static boolean holdsUtf8(byte[] bytes) {
    int whole = 0;
    int broken = 0;
    for (int at = 0; at < bytes.length; at++) {
      int length = length(bytes, at);
      whole += length > 2 ? 1 : 0;
      broken += length == 0 ? 1 : 0;
      at += Math.max(0, length - 1);
    }
    return whole > 0 && whole >= broken;
  }

  private static int firstBadLine(byte[] bytes) {
    int line = 1;
    for (int at = 0; at < bytes.length; at++) {
      int length = length(bytes, at);
      if (length == 0) {
        return line;
      }
      line += bytes[at] == '\n' ? 1 : 0;
      at += length - 1;
    }
    return line;
  }

  /** How many bytes the character of UTF-8 at a place has; 0 where there is none. */
  private static int length(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    int length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (lead > 0xF4 || at + length > bytes.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  private static boolean starts(byte[] bytes, int... signs) {
    for (int i = 0; i < signs.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != signs[i]) {
        return false;
      }
    }
    return true;
  }

  /** Never shows the text. */
  @Override
  public String toString() {
    return "Decoding[" + text.length() + " units]";
  }
}
