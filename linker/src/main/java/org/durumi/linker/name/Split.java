package org.durumi.linker.name;

import java.util.List;

/**
 * One way to part letters into syllables.
 *
 * @param syllables at least one
 * @param cost what the likeliest reading of every syllable costs
 */
record Split(List<Syllable> syllables, float cost) {

  /** Keeps its own copy. */
  Split {
    syllables = List.copyOf(syllables);
  }

  static Split of(List<Syllable> syllables) {
    float cost = 0;
    for (Syllable syllable : syllables) {
      cost += syllable.least();
    }
    return new Split(syllables, cost);
  }
}
