package org.durumi.archive.capture;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.durumi.archive.capture.WireHead.Field;
import org.jspecify.annotations.Nullable;

/** Reads one record's heads and leaves its block to be read or skipped; bounded throughout. */
final class WarcRecordReader {

  private static final int LONGEST_HEAD = 64 << 10;
  private static final int LONGEST_ADDRESS = 8192;

  private final InputStream in;
  private List<Field> fields = List.of();
  private byte[] recordHead = {};
  private byte[] httpHead = {};
  private @Nullable WireHead http;
  private long left;

  /** Reads from a stream that can be marked. */
  WarcRecordReader(InputStream in) {
    this.in = in;
  }

  /** Reads the heads of the next record; empty at the end of the stream. */
  Optional<WarcRecordInfo> next() throws IOException {
    skipNewLines();
    byte[] head = head(Long.MAX_VALUE);
    if (head.length == 0) {
      return Optional.empty();
    }
    recordHead = head;
    httpHead = new byte[0];
    List<String> lines = new String(head, StandardCharsets.UTF_8).lines().toList();
    if (!lines.getFirst().startsWith("WARC/")) {
      throw new IOException("no WARC record");
    }
    fields = WireHead.fields(lines.subList(1, lines.size()));
    String length = field("content-length");
    if (length == null || !length.matches("[0-9]{1,15}")) {
      throw new IOException("no length");
    }
    left = Long.parseLong(length);
    http = null;
    String type = String.valueOf(field("warc-type"));
    String blockType = field("content-type");
    if (type.equals("response") && blockType != null && blockType.startsWith("application/http")) {
      httpHead = head(left);
      left -= httpHead.length;
      http = WireHead.parse(httpHead).orElse(null);
    }
    String payloadType = http == null ? blockType : http.mediaType();
    return Optional.of(
        new WarcRecordInfo(
            0,
            0,
            type,
            address(),
            date(),
            payloadType,
            http == null ? 0 : http.status(),
            field("warc-payload-digest")));
  }

  /** The bytes of the record's head and of its HTTP head, as they came. */
  byte[] heads() {
    byte[] heads = Arrays.copyOf(recordHead, recordHead.length + httpHead.length);
    System.arraycopy(httpHead, 0, heads, recordHead.length, httpHead.length);
    return heads;
  }

  /** The HTTP head of the record just read, if it has one. */
  @Nullable WireHead http() {
    return http;
  }

  /**
   * What is left of the record's block.
   *
   * @param limit if it is longer than this many bytes, one more is given
   */
  byte[] body(int limit) throws IOException {
    int wanted = (int) Math.min(left, limit + 1L);
    byte[] body = in.readNBytes(wanted);
    left -= body.length;
    if (body.length < wanted) {
      throw new EOFException("record ends early");
    }
    return body;
  }

  /** Passes what is left of the record and the empty lines after it. */
  void finish() throws IOException {
    in.skipNBytes(left);
    left = 0;
    skipNewLines();
  }

  private void skipNewLines() throws IOException {
    while (true) {
      in.mark(1);
      int b = in.read();
      if (b != '\r' && b != '\n') {
        in.reset();
        return;
      }
    }
  }

  /** Reads through the next empty line, or as many bytes as there are. */
  private byte[] head(long most) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int newLines = 0;
    while (newLines < 2 && out.size() < most) {
      int b = in.read();
      if (b < 0) {
        break;
      }
      out.write(b);
      if (out.size() > LONGEST_HEAD) {
        throw new IOException("head too long");
      }
      newLines = b == '\n' ? newLines + 1 : b == '\r' ? newLines : 0;
    }
    return out.toByteArray();
  }

  private @Nullable String address() {
    String given = field("warc-target-uri");
    if (given == null || given.length() > LONGEST_ADDRESS) {
      return null;
    }
    String address =
        given.startsWith("<") && given.endsWith(">")
            ? given.substring(1, given.length() - 1)
            : given;
    return address.chars().anyMatch(Character::isISOControl) ? null : address;
  }

  private @Nullable Instant date() {
    try {
      String date = field("warc-date");
      return date == null ? null : Instant.parse(date);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private @Nullable String field(String name) {
    return fields.stream()
        .filter(f -> f.name().equals(name))
        .map(Field::value)
        .findFirst()
        .orElse(null);
  }
}
