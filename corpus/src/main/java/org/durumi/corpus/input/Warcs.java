package org.durumi.corpus.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.durumi.archive.capture.WarcRecords;

/** The pages of a WARC file, and the texts of a WET file. */
final class Warcs {

  private final int longest;

  Warcs(int longest) {
    this.longest = longest;
  }

  void forEach(Configuration hadoop, Slice slice, RecordTaker taker) throws IOException {
    String file = slice.called();
    try (InputStream in = Opened.at(hadoop, slice.file(), 0)) {
      WarcRecords records = new WarcRecords(in, longest);
      try {
        Optional<WarcRecords.Found> next = records.next();
        while (next.isPresent()) {
          hand(file, next.get(), taker);
          next = records.next();
        }
        if (records.number() == 0) {
          taker.failed(file, file + " holds no WARC record; get it from its source again.");
        }
      } catch (IOException e) {
        taker.failed(
            file,
            file
                + " is damaged or cut short after "
                + records.number()
                + " records; get it from its source again.");
      }
    }
  }

  private void hand(String file, WarcRecords.Found found, RecordTaker taker) {
    String name = file + ":" + found.number();
    if (!found.isPage()) {
      taker.other();
    } else if (found.isTooLong()) {
      taker.failed(
          name, name + " is longer than " + longest + " bytes; raise --max-bytes to read it.");
    } else {
      taker.take(new SourceRecord(name, found.bytes()));
    }
  }
}
