package org.durumi.reader.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text: byte order mark, else valid UTF-8, else the declared encoding, else UTF-8
 * with a few bad bytes, else the likeliest of the older encodings.
 */
final class TextDecoder {

  // What a page calls by the narrow name is mostly written in the wide one (WHATWG Encoding).
  private static final Map<String, String> WIDER =
      Map.of(
          "euc-kr", "x-windows-949",
          "ks_c_5601-1987", "x-windows-949",
          "cp949", "x-windows-949",
          "uhc", "x-windows-949",
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "big5", "Big5-HKSCS",
          "shift_jis", "windows-31j",
          "iso-8859-1", "windows-1252",
          "us-ascii", "windows-1252");

  private TextDecoder() {}

  /**
   * Decodes bytes; never fails.
   *
   * @param declared the encoding's name as the file or the mail states it, if it does
   */
  static Decoded decode(byte[] bytes, @Nullable String declared) {
    UnicodeMark mark = UnicodeMark.of(bytes);
    if (mark != null) {
      return lossy(bytes, mark.length(), mark.charset());
    }
    Charset stated = charset(declared).orElse(null);
    boolean escapes = stated != null && stated.name().startsWith("ISO-2022");
    String utf8 = escapes ? null : strict(bytes, StandardCharsets.UTF_8);
    if (utf8 != null) {
      return new Decoded(utf8, "");
    }
    String asStated = stated == null ? null : strict(bytes, stated);
    if (asStated != null) {
      return new Decoded(asStated, "");
    }
    if (isMostlyUtf8(bytes)) {
      return lossy(bytes, 0, StandardCharsets.UTF_8);
    }
    if (stated != null && !stated.equals(StandardCharsets.UTF_8)) {
      return lossy(bytes, 0, stated);
    }
    return guessed(bytes);
  }

  private static Decoded guessed(byte[] bytes) {
    for (String name : LegacyEncodings.likeliest(bytes)) {
      Charset charset = charset(name).orElse(null);
      String text = charset == null ? null : strict(bytes, charset);
      if (text != null) {
        return new Decoded(text, "The encoding is not stated; it was read as " + name + ".");
      }
    }
    Decoded decoded = lossy(bytes, 0, Charset.forName("windows-1252"));
    return new Decoded(
        decoded.text(), "The encoding is not stated and was not recognised; words may be wrong.");
  }

  /** The encoding of that name, widened to what is mostly meant by it. */
  static Optional<Charset> charset(@Nullable String name) {
    if (name == null) {
      return Optional.empty();
    }
    String wider = WIDER.getOrDefault(name.strip().toLowerCase(Locale.ROOT), name.strip());
    try {
      Charset charset = Charset.forName(wider);
      String found = WIDER.get(charset.name().toLowerCase(Locale.ROOT));
      return Optional.of(found == null ? charset : Charset.forName(found));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String strict(byte[] bytes, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      // The runtime's own decoder is far faster than a coder; a mended text differs in its bytes.
      String text = new String(bytes, StandardCharsets.UTF_8);
      return text.indexOf('\uFFFD') < 0 ? text : strictly(bytes, charset);
    }
    return strictly(bytes, charset);
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static Decoded lossy(byte[] bytes, int from, Charset charset) {
    String text = new String(bytes, from, bytes.length - from, charset);
    boolean whole = text.indexOf('\uFFFD') < 0;
    return new Decoded(
        text,
        whole
            ? ""
            : "Some bytes are not valid " + charset.name() + "; U+FFFD stands in their place.");
  }

  /** Tells whether whole UTF-8 sequences are at least twice as many as broken ones. */
  private static boolean isMostlyUtf8(byte[] b) {
    int whole = 0;
    int broken = 0;
    for (int i = 0; i < b.length; i++) {
      int lead = b[i] & 0xFF;
      if (lead < 0x80) {
        continue;
      }
      int more = lead >= 0xF0 && lead < 0xF5 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;
      boolean fits = more > 0 && lead < 0xF5;
      for (int k = 1; fits && k <= more; k++) {
        fits = i + k < b.length && (b[i + k] & 0xC0) == 0x80;
      }
      whole += fits ? 1 : 0;
      broken += fits ? 0 : 1;
      i += fits ? more : 0;
    }
    return whole >= 2 * broken;
  }
}
