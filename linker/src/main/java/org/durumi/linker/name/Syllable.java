package org.durumi.linker.name;

import java.util.Arrays;

/**
 * One written syllable: the sounds it may stand for, what taking it so costs, and the character (in
 * its simplified form) it was written with, or 0.
 */
final class Syllable {

  // A spelling rarely stands for more; the dearest readings are left out.
  private static final int MOST = 10;
  // The same sound in another character: a reporter's guess at it, or somebody else.
  private static final float OTHER_CHARACTER = 0.38f;

  private final int[] sounds;
  private final float[] costs;
  private final int character;

  private Syllable(int[] sounds, float[] costs, int character) {
    this.sounds = sounds;
    this.costs = costs;
    this.character = character;
  }

  static Syllable of(int sound) {
    return new Syllable(new int[] {sound}, new float[] {0}, 0);
  }

  /** From sounds and costs in any order; equal sounds keep the lowest cost. */
  static Syllable of(int[] sounds, float[] costs, int character) {
    Integer[] order = new Integer[sounds.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        (x, y) ->
            costs[x] != costs[y]
                ? Float.compare(costs[x], costs[y])
                : Integer.compare(sounds[x], sounds[y]));
    int[] kept = new int[Math.min(MOST, sounds.length)];
    float[] price = new float[kept.length];
    int count = 0;
    for (Integer i : order) {
      if (count < kept.length && !holds(kept, count, sounds[i])) {
        kept[count] = sounds[i];
        price[count++] = costs[i];
      }
    }
    return new Syllable(Arrays.copyOf(kept, count), Arrays.copyOf(price, count), character);
  }

  private static boolean holds(int[] sounds, int count, int sound) {
    for (int i = 0; i < count; i++) {
      if (sounds[i] == sound) {
        return true;
      }
    }
    return false;
  }

  /** This syllable and another way to read the same letters. */
  Syllable or(Syllable other, float cost) {
    int n = sounds.length;
    int[] all = Arrays.copyOf(sounds, n + other.sounds.length);
    float[] price = Arrays.copyOf(costs, all.length);
    for (int i = 0; i < other.sounds.length; i++) {
      all[n + i] = other.sounds[i];
      price[n + i] = other.costs[i] + cost;
    }
    return of(all, price, character);
  }

  int count() {
    return sounds.length;
  }

  int sound(int i) {
    return sounds[i];
  }

  float cost(int i) {
    return costs[i];
  }

  boolean isCharacter() {
    return character != 0;
  }

  /** What the likeliest reading costs. */
  float least() {
    return costs[0];
  }

  /** How far two syllables of one tongue are apart: the cheapest pair of readings. */
  float to(Syllable other, Tongue tongue, boolean first) {
    if (this == other || (character != 0 && character == other.character)) {
      return 0;
    }
    float best = Float.MAX_VALUE;
    for (int i = 0; i < sounds.length && costs[i] < best; i++) {
      for (int j = 0; j < other.sounds.length && costs[i] + other.costs[j] < best; j++) {
        float cost = costs[i] + other.costs[j];
        if (sounds[i] != other.sounds[j]) {
          cost += tongue.between(sounds[i], other.sounds[j], first);
        }
        best = Math.min(best, cost);
      }
    }
    return character != 0 && other.character != 0 ? best + OTHER_CHARACTER : best;
  }

  /** Never what is written. */
  @Override
  public String toString() {
    return "Syllable[" + sounds.length + "]";
  }
}
