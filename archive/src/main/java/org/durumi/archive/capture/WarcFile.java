package org.durumi.archive.capture;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A WARC file, plain or gzip, ours or another's: its records and the page it is about. */
public final class WarcFile {

  private static final byte[] BEGINNING = {'W', 'A', 'R', 'C', '/'};

  private final List<WarcRecordInfo> records;
  private final boolean separate;
  private final @Nullable String damage;
  private final @Nullable WarcPageFound found;

  WarcFile(
      List<WarcRecordInfo> records,
      boolean separate,
      @Nullable String damage,
      @Nullable WarcPageFound found) {
    this.records = List.copyOf(records);
    this.separate = separate;
    this.damage = damage;
    this.found = found;
  }

  /** Whether bytes begin as a WARC file does. */
  public static boolean looksLike(byte[] bytes) {
    byte[] beginning = bytes;
    if (GzipMember.startsAt(bytes, 0)) {
      ScanBudget budget = new ScanBudget(1 << 20, Deadline.in(WarcScan.TIME));
      try (GzipMember member = new GzipMember(bytes, 0, budget)) {
        beginning = member.readNBytes(BEGINNING.length);
      } catch (IOException | CaptureRefusal e) {
        return false;
      }
    }
    return beginning.length >= BEGINNING.length
        && Arrays.equals(beginning, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
  }

  /**
   * Reads through a WARC file.
   *
   * @throws CaptureRefusal if it is none, or too large or too slow to read
   */
  public static WarcFile read(byte[] bytes) {
    return new WarcScan(bytes).run();
  }

  /** All records, in the file's order; at damage, those before it. */
  public List<WarcRecordInfo> records() {
    return records;
  }

  /** Whether each record can be read by its offset alone, as an index needs. */
  public boolean separate() {
    return separate;
  }

  /** What is wrong with the file after the last record that was read, as a sentence. */
  public Optional<String> damage() {
    return Optional.ofNullable(damage);
  }

  /**
   * The page that the file is about: the first HTML page that was answered with 200, or else the
   * first answer with 200 at all, never a robots.txt.
   *
   * @throws CaptureRefusal if there is none, or it cannot be unpacked
   */
  public WarcPage page() {
    if (found == null) {
      throw new CaptureRefusal(
          "This WARC file holds no page that was answered with 200; add the page itself.");
    }
    return found.page();
  }
}
