package org.durumi.corpus.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/** Opens files wherever Hadoop's file systems reach. */
final class Opened {

  private static final int BUFFER = 1 << 16;

  private Opened() {}

  /** A file from a byte on; the whole of a packed one, unpacked. */
  static InputStream at(Configuration hadoop, String file, long from) throws IOException {
    Path path = new Path(file);
    FSDataInputStream in = path.getFileSystem(hadoop).open(path);
    try {
      if (file.toLowerCase(Locale.ROOT).endsWith(".gz")) {
        return new GZIPInputStream(new Waiting(in), BUFFER);
      }
      in.seek(from);
      return new BufferedInputStream(in, BUFFER);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /**
   * Says truly whether more comes. Java takes a gzip file for ended after any member where a stream
   * says that nothing is at hand, as those over a network do.
   */
  private static final class Waiting extends BufferedInputStream {

    Waiting(InputStream in) {
      super(in, BUFFER);
    }

    @Override
    public synchronized int available() throws IOException {
      mark(1);
      int next = read();
      reset();
      return next < 0 ? 0 : Math.max(1, super.available());
    }
  }
}
