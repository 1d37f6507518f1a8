package org.durumi.archive;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.durumi.archive.search.Letters;
import org.durumi.linker.root.Likeness;
import org.durumi.linker.root.Sketch;

/** What {@link Families} does, for many reports at once and in memory. */
final class BulkFamilies {

  private final LongFunction<String> letters;
  private final long[] bands;
  private final int[] reports;

  /**
   * No family yet.
   *
   * @param most how many reports there will be
   * @param texts gives a report's text again
   */
  BulkFamilies(int most, LongFunction<String> texts) {
    int size = Integer.highestOneBit(Math.max(1_000, most) * 12) * 4;
    letters = number -> Letters.of(texts.apply(number));
    bands = new long[size];
    reports = new int[size];
  }

  /** The family of a report; its own number where it begins one. */
  long of(int report, String text, Sketch sketch) {
    Set<Integer> sharing = new TreeSet<>();
    for (long band : sketch.bands()) {
      int at = place(band);
      if (reports[at] != 0) {
        sharing.add(reports[at]);
      }
    }
    String mine = sharing.isEmpty() ? "" : Letters.of(text);
    for (int candidate : sharing) {
      if (Likeness.isNear(mine, letters.apply(candidate))) {
        return candidate;
      }
    }
    for (long band : sketch.bands()) {
      int at = place(band);
      if (reports[at] == 0) {
        bands[at] = band;
        reports[at] = report;
      }
    }
    return report;
  }

  private int place(long band) {
    int at = (int) (band >>> 20) & (bands.length - 1);
    while (reports[at] != 0 && bands[at] != band) {
      at = at + 1 & (bands.length - 1);
    }
    return at;
  }
}
