package org.durumi.reader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Bounds what any stream of a PDF unpacks to. PDFBox unpacks each stream whole into memory and
 * offers no limit, so a few kilobytes could ask for gigabytes; its table of filters is the one
 * place that all streams pass, those that are read while the file is opened included. A PDF read
 * elsewhere in the program passes unhindered.
 */
final class BoundedFilters {

  private static final ScopedValue<Bounds> BOUNDS = ScopedValue.newInstance();

  static {
    try {
      @SuppressWarnings("unchecked")
      Map<COSName, Filter> filters =
          (Map<COSName, Filter>)
              MethodHandles.privateLookupIn(FilterFactory.class, MethodHandles.lookup())
                  .findGetter(FilterFactory.class, "filters", Map.class)
                  .invoke(FilterFactory.INSTANCE);
      filters.replaceAll((name, filter) -> new Bounded(filter));
    } catch (Throwable e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private BoundedFilters() {}

  static <T> T within(Bounds bounds, ScopedValue.CallableOp<T, IOException> reading)
      throws IOException {
    return ScopedValue.where(BOUNDS, bounds).call(reading);
  }

  private static final class Bounded extends Filter {

    private final Filter filter;

    Bounded(Filter filter) {
      this.filter = filter;
    }

    @Override
    public DecodeResult decode(
        InputStream in, OutputStream out, COSDictionary parameters, int index) throws IOException {
      return filter.decode(in, bounded(out), parameters, index);
    }

    @Override
    public DecodeResult decode(
        InputStream in,
        OutputStream out,
        COSDictionary parameters,
        int index,
        DecodeOptions options)
        throws IOException {
      return filter.decode(in, bounded(out), parameters, index, options);
    }

    @Override
    protected void encode(InputStream in, OutputStream out, COSDictionary parameters)
        throws IOException {
      filter.encode(in, out, parameters, 0);
    }

    private static OutputStream bounded(OutputStream out) {
      return BOUNDS.isBound() ? new BoundedStream(out, BOUNDS.get()) : out;
    }
  }

  private static final class BoundedStream extends OutputStream {

    private final OutputStream out;
    private final Bounds bounds;
    private long written;

    BoundedStream(OutputStream out, Bounds bounds) {
      this.out = out;
      this.bounds = bounds;
    }

    @Override
    public void write(int b) throws IOException {
      count(1);
      out.write(b);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
      count(length);
      out.write(buffer, offset, length);
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    private void count(int length) {
      bounds.checkTime();
      written += length;
      if (written > bounds.limits().maxUnpackedBytes()) {
        throw Refusal.over(
            "unpacks to more than " + Bytes.shown(bounds.limits().maxUnpackedBytes()),
            IntakeLimits.Setting.UNPACKED);
      }
    }
  }
}
