package org.durumi.corpus.input;

import java.io.Serializable;

/**
 * A piece of a corpus that is read at once, and whose output appears at once. The same input is
 * always cut into the same slices.
 *
 * @param number from 0, in the order of the corpus
 * @param kind what kind of file
 * @param file its address for Hadoop's file systems
 * @param from where it begins, in bytes of the file
 * @param to where it ends, in bytes of the file; {@link Long#MAX_VALUE} for the whole of one that
 *     cannot be begun in the middle
 * @param line for lines: the number, from 1, of the line that holds the byte before {@code from},
 *     or 1 at the beginning; else 0
 */
public record Slice(int number, Kind kind, String file, long from, long to, long line)
    implements Serializable {

  /** The same at this line. */
  public Slice atLine(long first) {
    return new Slice(number, kind, file, from, to, first);
  }

  /** What its file is called where one machine reads it: a local file goes by its path. */
  public String called() {
    return called(file);
  }

  static String called(String file) {
    return file.startsWith("file:") ? file.replaceFirst("^file:/+", "/") : file;
  }
}
