package org.durumi.corpus.input;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.apache.hadoop.conf.Configuration;

/** The lines of a file that begin within a slice of it. */
final class Lines {

  private final int longest;

  Lines(int longest) {
    this.longest = longest;
  }

  void forEach(Configuration hadoop, Slice slice, RecordTaker taker) throws IOException {
    long at = Math.max(0, slice.from() - 1);
    long number = slice.line();
    try (InputStream in = Opened.at(hadoop, slice.file(), at)) {
      Line line = new Line();
      // The line that holds the byte before is another slice's, even if that byte only ends it.
      if (slice.from() > 0) {
        at += line.read(in);
        number++;
      }
      while (at < slice.to()) {
        long length = line.read(in);
        if (length == 0) {
          return;
        }
        at += length;
        line.hand(slice.called() + ":" + number, taker);
        number++;
      }
    } catch (ZipException | EOFException e) {
      taker.failed(
          slice.called(),
          slice.called()
              + " is damaged or cut short after line "
              + (number - 1)
              + "; get it from its source again.");
    }
  }

  /** How many line ends lie from the byte before the slice to that before its end. */
  static long ends(Configuration hadoop, Slice slice) throws IOException {
    long left = slice.to() - 1 - Math.max(0, slice.from() - 1);
    long ends = 0;
    try (InputStream in = Opened.at(hadoop, slice.file(), Math.max(0, slice.from() - 1))) {
      byte[] buffer = new byte[1 << 16];
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          return ends;
        }
        for (int i = 0; i < read; i++) {
          ends += buffer[i] == '\n' ? 1 : 0;
        }
        left -= read;
      }
    }
    return ends;
  }

  /** One line; of one that is too long only so much as shows that. */
  private final class Line {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean tooLong;

    /** Reads through the next line end; gives how many bytes that took. */
    long read(InputStream in) throws IOException {
      bytes.reset();
      tooLong = false;
      long length = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        length++;
        if (b == '\n') {
          break;
        }
        if (bytes.size() <= longest) {
          bytes.write(b);
        } else {
          tooLong = true;
        }
      }
      return length;
    }

    void hand(String name, RecordTaker taker) {
      if (tooLong) {
        taker.failed(
            name, name + " is longer than " + longest + " bytes; raise --max-bytes to read it.");
        return;
      }
      byte[] line = stripped(bytes.toByteArray());
      if (line.length > 0) {
        taker.take(new SourceRecord(name, line));
      }
    }

    private byte[] stripped(byte[] line) {
      int start = 0;
      int end = line.length;
      while (start < end && line[start] >= 0 && line[start] <= ' ') {
        start++;
      }
      while (end > start && line[end - 1] >= 0 && line[end - 1] <= ' ') {
        end--;
      }
      return Arrays.copyOfRange(line, start, end);
    }
  }
}
