package org.durumi.archive.arrival;

import java.util.ArrayList;
import java.util.List;
import org.durumi.archive.Snapshot;
import org.durumi.archive.capture.CaptureRefusal;
import org.durumi.archive.capture.WarcFile;
import org.durumi.archive.capture.WarcPage;
import org.durumi.reader.ReadingFault;

/** A WARC file from elsewhere: the page that it is about is read; the file itself is kept. */
final class WarcSource implements Loaded {

  private final String name;
  private final Snapshot snapshot;

  WarcSource(String name, Snapshot snapshot) {
    this.name = name;
    this.snapshot = snapshot;
  }

  static boolean fits(byte[] bytes) {
    return WarcFile.looksLike(bytes);
  }

  @Override
  public Prepared prepare(Reading reading) {
    try {
      WarcFile file = WarcFile.read(snapshot.bytes());
      WarcPage page = file.page();
      Prepared prepared = reading.read(name, snapshot, page.payload());
      return prepared instanceof Prepared.Ready ready
          ? ready.at(page.address()).noting(limits(file))
          : prepared;
    } catch (CaptureRefusal e) {
      return new Prepared.Failed(name, List.of(name + ": " + e.getMessage()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Prepared.Failed(name, List.of(ReadingFault.sentence(name, e)));
    }
  }

  /** What of a WARC file was not read, a sentence each. */
  private static List<String> limits(WarcFile file) {
    List<String> limits = new ArrayList<>();
    file.damage().ifPresent(limits::add);
    long pages =
        file.records().stream()
            .filter(record ->
                record.type().equals("response")
                    && record.status() == 200
                    && String.valueOf(record.mediaType()).startsWith("text/html"))
            .count();
    if (pages > 1) {
      limits.add(
          "The WARC file holds "
              + pages
              + " pages, of which the first was read; the others are kept in it, unread.");
    }
    return limits;
  }
}
