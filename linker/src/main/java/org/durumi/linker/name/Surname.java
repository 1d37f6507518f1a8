package org.durumi.linker.name;

import java.util.ArrayList;
import java.util.List;

/**
 * A family name as it was written.
 *
 * @param syllables one or two
 * @param usual 1 for the most usual family names, to 3 for rare ones
 */
record Surname(List<Syllable> syllables, int usual) {

  /** Keeps its own copy. */
  Surname {
    syllables = List.copyOf(syllables);
  }

  /** The same letters as either of two family names. */
  Surname or(Surname other) {
    if (syllables.size() != other.syllables.size()) {
      return usual <= other.usual ? this : other;
    }
    List<Syllable> both = new ArrayList<>();
    for (int i = 0; i < syllables.size(); i++) {
      both.add(syllables.get(i).or(other.syllables.get(i), 0));
    }
    return new Surname(both, Math.min(usual, other.usual));
  }
}
