package org.durumi.archive.capture;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass through a WARC file, within bounds of memory and time whatever the file claims. */
final class WarcScan {

  static final Duration TIME = Duration.ofSeconds(60);
  private static final long MOST_UNPACKED = 1L << 30;
  private static final int MOST_RECORDS = 200_000;

  private final byte[] bytes;
  private final ScanBudget budget = new ScanBudget(MOST_UNPACKED, Deadline.in(TIME));
  private final List<WarcRecordInfo> records = new ArrayList<>();
  private boolean separate = true;
  private @Nullable WarcPageFound found;
  private int rank;

  WarcScan(byte[] bytes) {
    this.bytes = bytes;
  }

  WarcFile run() {
    String damage = null;
    try {
      if (GzipMember.startsAt(bytes, 0)) {
        packed();
      } else {
        plain();
      }
    } catch (IOException e) {
      damage = "This WARC file is damaged or cut short after " + records.size() + " whole records.";
    }
    if (records.isEmpty()) {
      throw new CaptureRefusal(
          "This is no WARC file, or it is damaged from its beginning; get it from its source"
              + " again.");
    }
    return new WarcFile(records, separate, damage, found);
  }

  private void packed() throws IOException {
    int at = 0;
    while (at < bytes.length) {
      List<WarcRecordInfo> here = new ArrayList<>();
      int end;
      try (GzipMember member = new GzipMember(bytes, at, budget)) {
        WarcRecordReader reader = new WarcRecordReader(new BufferedInputStream(member, 8192));
        Optional<WarcRecordInfo> next = reader.next();
        while (next.isPresent()) {
          take(next.get(), reader);
          here.add(next.get());
          next = reader.next();
        }
        end = member.end();
      }
      separate &= here.size() <= 1;
      for (WarcRecordInfo info : here) {
        records.add(info.at(at, end - at));
      }
      at = end;
    }
  }

  private void plain() throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    WarcRecordReader reader = new WarcRecordReader(in);
    while (true) {
      long offset = position(in);
      Optional<WarcRecordInfo> next = reader.next();
      if (next.isEmpty()) {
        return;
      }
      take(next.get(), reader);
      records.add(next.get().at(offset, position(in) - offset));
    }
  }

  private long position(ByteArrayInputStream in) {
    return (long) bytes.length - in.available();
  }

  private void take(WarcRecordInfo info, WarcRecordReader reader) throws IOException {
    budget.spend(0);
    if (records.size() >= MOST_RECORDS) {
      throw new CaptureRefusal(
          "This WARC file holds more than "
              + MOST_RECORDS
              + " records; take out the page with another tool.");
    }
    int here = WarcPageFound.rank(info);
    if (here > rank) {
      found = new WarcPageFound(info, reader.http(), reader.body(WarcPageFound.LIMIT));
      rank = here;
    }
    reader.finish();
  }
}
