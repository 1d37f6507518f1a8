package org.durumi.archive.capture;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a WARC or WET file of any length, unpacked, record by record, holding one at a time.
 * Of each record that is a page, its bytes are a WARC file of their own.
 */
public final class WarcRecords {

  private static final byte[] END = {'\r', '\n', '\r', '\n'};

  private final WarcRecordReader reader;
  private final int limit;
  private boolean open;
  private long number;

  /**
   * Reads records.
   *
   * @param unpacked the file without its gzip; the caller closes it
   * @param limit of a record's block; a longer one is told of and not kept, in bytes
   */
  public WarcRecords(InputStream unpacked, int limit) {
    this.reader = new WarcRecordReader(new BufferedInputStream(unpacked, 1 << 16));
    this.limit = limit;
  }

  /**
   * A record.
   *
   * @param number among all of the file, from 1
   * @param info what its head says; its place in the file is not known
   * @param isPage whether it is an answer with 200, a resource or a text taken out of a page, and
   *     HTML, plain text, PDF or DOCX
   * @param bytes if it is a page within the limit, the record by itself; else empty
   */
  public record Found(long number, WarcRecordInfo info, boolean isPage, byte[] bytes) {

    /** Tells whether it is a page that is longer than may be kept. */
    public boolean isTooLong() {
      return isPage && bytes.length == 0;
    }

    @Override
    public String toString() {
      return "Found[" + number + ", " + bytes.length + " bytes]";
    }
  }

  /**
   * The next record.
   *
   * @throws IOException if the file is damaged here, or cut short, or cannot be read
   */
  public Optional<Found> next() throws IOException {
    if (open) {
      reader.finish();
      open = false;
    }
    Optional<WarcRecordInfo> info = reader.next();
    if (info.isEmpty()) {
      return Optional.empty();
    }
    open = true;
    number++;
    return Optional.of(found(info.get()));
  }

  private Found found(WarcRecordInfo info) throws IOException {
    if (WarcPageFound.rank(info) == 0 || !isReadable(info.mediaType())) {
      return new Found(number, info, false, new byte[0]);
    }
    byte[] body = reader.body(limit);
    if (body.length > limit) {
      return new Found(number, info, true, new byte[0]);
    }
    byte[] heads = reader.heads();
    ByteArrayOutputStream whole = new ByteArrayOutputStream(heads.length + body.length + 4);
    whole.writeBytes(heads);
    whole.writeBytes(body);
    whole.writeBytes(END);
    return new Found(number, info, true, whole.toByteArray());
  }

  private static boolean isReadable(@Nullable String mediaType) {
    if (mediaType == null) {
      return false;
    }
    String type = mediaType.toLowerCase(Locale.ROOT).strip();
    return PageImages.mayHold(type)
        || type.startsWith("text/plain")
        || type.startsWith("application/pdf")
        || type.startsWith("application/vnd.openxmlformats-officedocument.wordprocessingml");
  }

  /** How many records were met so far. */
  public long number() {
    return number;
  }
}
