package org.durumi.corpus.input;

import java.io.IOException;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;

/**
 * Goes through the records of slices.
 *
 * @param columns where Parquet files have what
 * @param longest of a record, in bytes; a longer one is told of and passed
 */
public record Records(Columns columns, int longest) implements Serializable {

  /**
   * Hands on every record of a slice.
   *
   * @throws IOException if the file cannot be opened or read; what is wrong within it is told to
   *     the taker
   */
  public void forEach(Configuration hadoop, Slice slice, RecordTaker taker) throws IOException {
    switch (slice.kind()) {
      case WARC -> new Warcs(longest).forEach(hadoop, slice, taker);
      case LINES -> new Lines(longest).forEach(hadoop, slice, taker);
      case PARQUET -> new Rows(columns).forEach(hadoop, slice, taker);
    }
  }

  /**
   * How many line ends lie from the byte before a slice of lines to that before its end.
   *
   * @throws IOException if the file cannot be read
   */
  public static long lineEnds(Configuration hadoop, Slice slice) throws IOException {
    return Lines.ends(hadoop, slice);
  }
}
