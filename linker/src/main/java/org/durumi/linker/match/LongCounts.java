package org.durumi.linker.match;

import java.util.Arrays;

/** Counts of numbers from 0 up, by open addressing. */
final class LongCounts {
  private long[] keys = empty(256);
  private long[] counts = new long[256];
  private int used;

  interface Visitor {
    void visit(long key, long count);
  }

  void add(long key) {
    add(key, 1);
  }

  private void add(long key, long count) {
    int at = place(key);
    if (keys[at] < 0) {
      keys[at] = key;
      used++;
    }
    counts[at] += count;
    if (used * 2 > keys.length) {
      grow();
    }
  }

  void forEach(Visitor visitor) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] >= 0) {
        visitor.visit(keys[i], counts[i]);
      }
    }
  }

  private int place(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int at = (int) (mixed >>> 32) & (keys.length - 1);
    while (keys[at] >= 0 && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldCounts = counts;
    keys = empty(oldKeys.length * 2);
    counts = new long[keys.length];
    used = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] >= 0) {
        add(oldKeys[i], oldCounts[i]);
      }
    }
  }

  private static long[] empty(int size) {
    long[] keys = new long[size];
    Arrays.fill(keys, -1);
    return keys;
  }
}
