package org.durumi.linker.incident;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.durumi.linker.match.Blocking.Rule;

/** Finds the tellings that share a key with one. */
final class Neighbours {

  /**
   * Of a key that more tellings have, only the first so many are met: they stand for the others, so
   * that cost grows with the tellings and not with their square.
   */
  static final int MOST = 120;

  private final Map<Long, int[]> byKey = new HashMap<>();

  void put(int number, Profile profile) {
    for (long key : keys(profile)) {
      int[] old = byKey.get(key);
      if (old == null) {
        byKey.put(key, new int[] {1, number});
      } else if (old[0] < MOST) {
        int size = old[0] + 1;
        int[] longer =
            size < old.length ? old : Arrays.copyOf(old, Math.min(MOST + 1, old.length * 2));
        longer[0] = size;
        longer[size] = number;
        byKey.put(key, longer);
      }
    }
  }

  /** Those before a telling, rising, each once. */
  int[] before(int number, Profile profile) {
    int[] found = new int[64];
    int n = 0;
    for (long key : keys(profile)) {
      int[] block = byKey.getOrDefault(key, new int[1]);
      for (int i = 1; i <= block[0] && block[i] < number; i++) {
        if (n == found.length) {
          found = Arrays.copyOf(found, n * 2);
        }
        found[n++] = block[i];
      }
    }
    return Arrays.stream(Arrays.copyOf(found, n)).sorted().distinct().toArray();
  }

  static long[] keys(Profile profile) {
    long[] keys = new long[64];
    int n = 0;
    for (int rule = 0; rule < Keys.ALL.size(); rule++) {
      Rule<Profile> of = Keys.ALL.get(rule);
      List<String> words = of.keys().apply(profile);
      for (String word : words) {
        if (n == keys.length) {
          keys = Arrays.copyOf(keys, n * 2);
        }
        keys[n++] = hash(rule, word);
      }
    }
    return Arrays.copyOf(keys, n);
  }

  private static long hash(int rule, String word) {
    long hash = rule;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return hash;
  }
}
