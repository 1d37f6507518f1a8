package org.durumi.archive.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Locale;
import org.durumi.archive.capture.WireBody.End;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body by what its head promises, within a limit. Chunks cost their marks too: what is kept
 * raw is bounded at twice the limit.
 */
final class BodyReader {

  private static final int LONGEST_MARK = 4096;

  private final InputStream in;
  private final long limit;
  private final boolean chunks;
  private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
  private final ByteArrayOutputStream payload = new ByteArrayOutputStream();

  private BodyReader(InputStream in, long limit, boolean chunks) {
    this.in = in;
    this.limit = limit;
    this.chunks = chunks;
  }

  /**
   * Reads one body. A connection that breaks gives what came before.
   *
   * @param limit of the payload, in bytes
   * @throws IOException if the server fell silent or the reading was stopped
   */
  static WireBody read(InputStream in, WireHead head, long limit) throws IOException {
    BodyReader reader = new BodyReader(in, limit, chunked(head));
    if (head.status() < 200 || head.status() == 204 || head.status() == 304) {
      return reader.finished(End.WHOLE);
    }
    if (reader.chunks) {
      return reader.chunks();
    }
    long promised = promised(head);
    End end = reader.copy(promised < 0 ? Long.MAX_VALUE : promised);
    return reader.finished(promised < 0 && end == End.BROKEN_OFF ? End.WHOLE : end);
  }

  private static boolean chunked(WireHead head) {
    List<String> codings = head.all("transfer-encoding");
    return !codings.isEmpty()
        && codings.getLast().toLowerCase(Locale.ROOT).strip().endsWith("chunked");
  }

  /** Content-Length, or -1 if there is none or several that differ. */
  private static long promised(WireHead head) {
    List<String> lengths = head.all("content-length").stream().distinct().toList();
    return lengths.size() == 1 && lengths.getFirst().matches("[0-9]{1,15}")
        ? Long.parseLong(lengths.getFirst())
        : -1;
  }

  private WireBody chunks() throws IOException {
    while (true) {
      long size = mark();
      if (size < 0) {
        return finished(End.BROKEN_OFF);
      }
      if (size == 0) {
        return trailers();
      }
      End end = copy(size);
      if (end == End.WHOLE) {
        end = line() == null ? End.BROKEN_OFF : End.WHOLE;
      }
      if (raw.size() > 2 * limit + LONGEST_MARK) {
        end = End.CUT;
      }
      if (end != End.WHOLE) {
        return finished(end);
      }
    }
  }

  private WireBody trailers() throws IOException {
    for (int lines = 0; lines < 100; lines++) {
      String line = line();
      if (line == null || line.isEmpty()) {
        return finished(line == null ? End.BROKEN_OFF : End.WHOLE);
      }
    }
    return finished(End.BROKEN_OFF);
  }

  /** The size of the next chunk, or -1 if there is none that can be read. */
  private long mark() throws IOException {
    String line = line();
    if (line == null) {
      return -1;
    }
    int end = line.indexOf(';');
    String digits = (end < 0 ? line : line.substring(0, end)).strip();
    return digits.matches("[0-9a-fA-F]{1,15}") ? Long.parseLong(digits, 16) : -1;
  }

  private @Nullable String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (line.length() < LONGEST_MARK) {
      int b = next();
      if (b < 0) {
        return null;
      }
      raw.write(b);
      if (b == '\n') {
        return line.toString().stripTrailing();
      }
      line.append((char) b);
    }
    return null;
  }

  private int next() throws IOException {
    try {
      return in.read();
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      return -1;
    }
  }

  private End copy(long bytes) throws IOException {
    byte[] buffer = new byte[16384];
    long left = bytes;
    while (left > 0) {
      int got;
      try {
        got = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      } catch (InterruptedIOException e) {
        throw e;
      } catch (IOException e) {
        got = -1;
      }
      if (got < 0) {
        return End.BROKEN_OFF;
      }
      int room = (int) Math.min(got, limit - payload.size());
      if (chunks) {
        raw.write(buffer, 0, room);
      }
      payload.write(buffer, 0, room);
      left -= got;
      if (room < got) {
        return End.CUT;
      }
    }
    return End.WHOLE;
  }

  private WireBody finished(End end) {
    byte[] bytes = payload.toByteArray();
    return new WireBody(chunks ? raw.toByteArray() : bytes, bytes, end);
  }
}
