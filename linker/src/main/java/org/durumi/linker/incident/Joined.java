package org.durumi.linker.incident;

import java.util.Arrays;

/**
 * Which numbers hang together (union-find: R. E. Tarjan, Efficiency of a good but not linear set
 * union algorithm, 1975). The members of each set stand in a ring, so that joining two is to cross
 * two links.
 */
final class Joined {

  // what a number goes up to; of a top, its set's size with a minus before it
  private int[] up = new int[16];
  private int[] next = new int[16];
  private int size;

  /** The next number, alone. */
  void add() {
    if (size == up.length) {
      up = Arrays.copyOf(up, size * 2);
      next = Arrays.copyOf(next, size * 2);
    }
    up[size] = -1;
    next[size] = size++;
  }

  /** What stands for a number's set, until it is joined with another. */
  int top(int number) {
    int at = number;
    while (up[at] >= 0) {
      if (up[up[at]] >= 0) {
        up[at] = up[up[at]];
      }
      at = up[at];
    }
    return at;
  }

  /** How many are in a number's set. */
  int size(int number) {
    return -up[top(number)];
  }

  void join(int one, int other) {
    int a = top(one);
    int b = top(other);
    if (a == b) {
      return;
    }
    int large = up[a] <= up[b] ? a : b;
    int small = large == a ? b : a;
    up[large] += up[small];
    up[small] = large;
    int after = next[large];
    next[large] = next[small];
    next[small] = after;
  }

  /** All of a number's set, rising. */
  int[] with(int number) {
    int[] all = new int[size(number)];
    int at = number;
    for (int i = 0; i < all.length; i++) {
      all[i] = at;
      at = next[at];
    }
    Arrays.sort(all);
    return all;
  }
}
