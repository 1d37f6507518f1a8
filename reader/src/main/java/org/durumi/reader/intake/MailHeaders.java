package org.durumi.reader.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;

/** What a mail's own headers say: sender, date and subject. */
final class MailHeaders {

  private static final Pattern NAMED =
      Pattern.compile("^\\s*\"?([^\"<]*?)\"?\\s*<([^<>]*)>.*$", Pattern.DOTALL);

  private final Map<String, String> fields = new HashMap<>();

  void add(Field field) {
    fields.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), body(field));
  }

  /** The sender's name, or the address where there is no name. */
  @Nullable String sender() {
    String from = fields.get("from");
    if (from == null) {
      return null;
    }
    Matcher named = NAMED.matcher(from);
    if (!named.matches()) {
      return from;
    }
    return named.group(1).isBlank() ? named.group(2) : named.group(1).strip();
  }

  @Nullable String date() {
    return fields.get("date");
  }

  @Nullable String subject() {
    return fields.get("subject");
  }

  /** A field's value on one line, with raw bytes and encoded words (RFC 2047) read. */
  static String body(Field field) {
    ByteSequence raw = field.getRaw();
    String value = field.getBody();
    if (raw != null && hasRawBytes(raw.toByteArray())) {
      String whole = TextDecoder.decode(raw.toByteArray(), null).text();
      value = whole.substring(whole.indexOf(':') + 1);
    }
    String unfolded = value == null ? "" : value.replaceAll("\\s*\r?\n\\s+", " ").strip();
    return DecoderUtil.decodeEncodedWords(unfolded, DecodeMonitor.SILENT);
  }

  private static boolean hasRawBytes(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return true;
      }
    }
    return false;
  }
}
