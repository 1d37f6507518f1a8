package org.durumi.linker.incident;

import java.util.Arrays;

/**
 * Finds the tellings that share a key with one. Holds eight bytes for each key of each telling, and
 * some thirty for each key.
 */
final class Neighbours {

  /**
   * Of a key that more tellings have, only the first so many are met: they stand for the others, so
   * that cost grows with the tellings and not with their square.
   */
  static final int MOST = 120;

  private static final int START = 1 << 10;

  // An open table from keys to the newest of their tellings; a size of 0 is an empty place.
  private long[] keys = new long[START];
  private int[] newest = new int[START];
  private int[] sizes = new int[START];
  private int used;

  // The tellings of all keys, each with the one before it under its key.
  private int[] tellings = new int[START];
  private int[] before = new int[START];
  private int kept;

  /** Puts in a telling with its keys, each once. */
  void put(int number, long[] own) {
    for (long key : own) {
      int place = place(key);
      if (sizes[place] == 0) {
        if (++used * 3L > keys.length * 2L) {
          grow();
          place = place(key);
        }
        keys[place] = key;
        newest[place] = -1;
      }
      if (sizes[place] < MOST) {
        sizes[place]++;
        keep(number, newest[place]);
        newest[place] = kept - 1;
      }
    }
  }

  private void keep(int number, int earlier) {
    if (kept == tellings.length) {
      int larger = kept + kept / 2;
      tellings = Arrays.copyOf(tellings, larger);
      before = Arrays.copyOf(before, larger);
    }
    tellings[kept] = number;
    before[kept++] = earlier;
  }

  private int place(long key) {
    int mask = keys.length - 1;
    int place = (int) ((key * 0x9E3779B97F4A7C15L >>> 32) & mask);
    while (sizes[place] != 0 && keys[place] != key) {
      place = place + 1 & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNewest = newest;
    int[] oldSizes = sizes;
    keys = new long[oldKeys.length * 2];
    newest = new int[keys.length];
    sizes = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldSizes[i] != 0) {
        int place = place(oldKeys[i]);
        keys[place] = oldKeys[i];
        newest[place] = oldNewest[i];
        sizes[place] = oldSizes[i];
      }
    }
  }

  /** Those before a telling that share one of its keys, rising, each once. */
  int[] before(int number, long[] own) {
    int[] found = new int[64];
    int n = 0;
    for (long key : own) {
      int place = place(key);
      for (int at = sizes[place] == 0 ? -1 : newest[place]; at >= 0; at = before[at]) {
        if (tellings[at] < number) {
          if (n == found.length) {
            found = Arrays.copyOf(found, n * 2);
          }
          found[n++] = tellings[at];
        }
      }
    }
    Arrays.sort(found, 0, n);
    int kept = 0;
    for (int i = 0; i < n; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        found[kept++] = found[i];
      }
    }
    return Arrays.copyOf(found, kept);
  }
}
