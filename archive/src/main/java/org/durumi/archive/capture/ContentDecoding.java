package org.durumi.archive.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Unpacks a body for reading, within a limit; what is kept stays packed as it came. */
final class ContentDecoding {

  private static final int MOST_LAYERS = 3;

  private ContentDecoding() {}

  /**
   * A body without its Content-Encoding.
   *
   * @param host for the sentence of a refusal
   * @param limit of the result and of each step, in bytes
   * @throws CaptureRefusal if it is packed in an unknown way, damaged, or too large
   */
  static byte[] decode(String host, WireHead head, byte[] body, long limit) {
    List<String> layers = layers(head);
    if (layers.size() > MOST_LAYERS) {
      throw new CaptureRefusal(
          host + " packs the page more than " + MOST_LAYERS + " times over, which no page needs.");
    }
    byte[] bytes = body;
    for (String layer : layers.reversed()) {
      bytes = unpacked(host, layer, bytes, limit);
    }
    return bytes;
  }

  private static List<String> layers(WireHead head) {
    List<String> layers = new ArrayList<>();
    for (String field : head.all("content-encoding")) {
      for (String layer : field.split(",", -1)) {
        String name = layer.strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !name.equals("identity")) {
          layers.add(name);
        }
      }
    }
    return layers;
  }

  private static byte[] unpacked(String host, String layer, byte[] bytes, long limit) {
    boolean gzip = layer.equals("gzip") || layer.equals("x-gzip");
    if (!gzip && !layer.equals("deflate")) {
      throw new CaptureRefusal(
          host
              + " packs the page in a way that cannot be read here; save it with a browser and add"
              + " it.");
    }
    // Servers, and tools that save their answers, name a packing that is not there.
    if (bytes.length == 0 || gzip && !startsGzip(bytes)) {
      return bytes;
    }
    try (InputStream in = gzip ? gzip(bytes) : deflate(bytes)) {
      byte[] out = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
      if (out.length > limit) {
        throw new CaptureRefusal(
            host + " sends a page that unpacks to more than " + limit + " bytes; it was not kept.");
      }
      return out;
    } catch (IOException e) {
      throw new CaptureRefusal(
          host + " sends a page that is damaged where it is packed; try again later.");
    }
  }

  private static boolean startsGzip(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
  }

  private static InputStream gzip(byte[] bytes) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(bytes), 8192);
  }

  /** Deflate comes with zlib's two bytes before it, as it should, or without. */
  private static InputStream deflate(byte[] bytes) {
    boolean zlib =
        bytes.length > 1
            && (bytes[0] & 0x0f) == 8
            && ((bytes[0] & 0xff) << 8 | bytes[1] & 0xff) % 31 == 0;
    byte[] copy = Arrays.copyOf(bytes, bytes.length + 1);
    return new ClosingInflater(new ByteArrayInputStream(zlib ? bytes : copy), new Inflater(!zlib));
  }

  /** Frees the inflater that was made for it. */
  private static final class ClosingInflater extends InflaterInputStream {

    ClosingInflater(InputStream in, Inflater inflater) {
      super(in, inflater, 8192);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }
}
