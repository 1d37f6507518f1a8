package org.durumi.linker.incident;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tellings that hang together by links: knots. Where more than {@value #MOST} do, by chance
 * agreements from one to the next, two bits of evidence more are asked for, again and again, until
 * what is left is no larger, or holds together by evidence enough. So a crowd comes apart where it
 * hangs together least, what a telling that comes in can change is bounded, and the outcome does
 * not hang on the order in which tellings came.
 */
final class Layers {

  static final int MOST = 400;

  private static final int LAYERS = 8;
  private static final double STEP = 2;

  private final List<Joined> layers = Stream.generate(Joined::new).limit(LAYERS).toList();

  // of the lowest layer's tops: the layer from which on their knots are looked for
  private int[] lowest = new int[16];
  private int size;

  /** The highest layer that a link of so many bits more than needed is in. */
  static int of(double bits) {
    return (int) Math.clamp(bits / STEP, 0, LAYERS - 1);
  }

  /**
   * The next telling, alone.
   *
   * @param least the layer that its knot is of, or a lower one, where the others of a crowd that it
   *     is one of are not here; else 0
   */
  void add(int least) {
    if (size == lowest.length) {
      lowest = Arrays.copyOf(lowest, size * 2);
    }
    layers.forEach(Joined::add);
    lowest[size++] = least;
  }

  int size() {
    return size;
  }

  /** Links two in all layers up to this one. */
  void join(int one, int other, int layer) {
    Joined all = layers.getFirst();
    int least = Math.max(lowest[all.top(one)], lowest[all.top(other)]);
    for (int i = 0; i <= layer; i++) {
      layers.get(i).join(one, other);
    }
    lowest[all.top(one)] = least;
  }

  /** Two that are one whatever the evidence. */
  void join(int one, int other) {
    join(one, other, LAYERS - 1);
  }

  /** The layer that a telling's knot is of. */
  int layer(int telling) {
    int layer = lowest[layers.getFirst().top(telling)];
    while (layer < LAYERS - 1 && layers.get(layer).size(telling) > MOST) {
      layer++;
    }
    return layer;
  }

  /** What stands for a telling's knot, until something is joined. */
  long knot(int telling) {
    int layer = layer(telling);
    return (long) layer << 32 | layers.get(layer).top(telling);
  }

  /** All in a telling's knot, rising. */
  int[] with(int telling) {
    return layers.get(layer(telling)).with(telling);
  }

  /** The knots of these, each once, in the order of the first of these in it. */
  List<int[]> knots(IntStream tellings) {
    Set<Long> seen = new HashSet<>();
    return tellings.filter(telling -> seen.add(knot(telling))).mapToObj(this::with).toList();
  }
}
