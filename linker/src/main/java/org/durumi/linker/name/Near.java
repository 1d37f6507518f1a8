package org.durumi.linker.name;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/** How far apart the sounds of one part of a syllable are. */
final class Near {

  /** Two sounds that have nothing to do with one another. */
  static final float FAR = 1.1f;

  private final float[] costs;
  private final int size;

  private Near(int size) {
    this.size = size;
    costs = new float[size * size];
    Arrays.fill(costs, FAR);
    for (int i = 0; i < size; i++) {
      costs[i * size + i] = 0;
    }
  }

  /** From the rows of a table for one part; numbers from {@code number}. */
  static Near read(String table, String part, int size, ToIntFunction<String> number) {
    Near near = new Near(size);
    for (String[] row : Table.rows(table, 4)) {
      if (row[0].equals(part)) {
        near.set(number.applyAsInt(row[1]), number.applyAsInt(row[2]), Float.parseFloat(row[3]));
      }
    }
    return near;
  }

  /** One sound that stands for any other, at a cost. */
  Near any(int sound, float cost) {
    for (int i = 0; i < size; i++) {
      set(sound, i, i == sound ? 0 : cost);
    }
    return this;
  }

  private void set(int a, int b, float cost) {
    costs[a * size + b] = cost;
    costs[b * size + a] = cost;
  }

  float between(int a, int b) {
    return costs[a * size + b];
  }
}
