package org.durumi.linker.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads Latin letters as the syllables of one tongue. */
abstract class Speller {

  private static final int MOST_SYLLABLES = 4;
  private static final int MOST_SPLITS = 6;
  private static final int LONGEST = 24;

  /** The syllable that these letters spell, or null. */
  abstract @Nullable Syllable syllable(Piece piece, int from, int to, boolean last);

  /** How many letters a syllable may have. */
  abstract int longest();

  /** The likeliest ways to part a piece into at most four syllables, the cheapest first. */
  final List<Split> splits(Piece piece) {
    List<Split> found = new ArrayList<>();
    if (piece.letters().length() <= LONGEST) {
      go(piece, 0, new ArrayList<>(), found);
    }
    // A stable sort: equals stay in the order of the letters.
    found.sort(Comparator.comparingDouble(Split::cost));
    return found.size() > MOST_SPLITS ? List.copyOf(found.subList(0, MOST_SPLITS)) : found;
  }

  private void go(Piece piece, int from, List<Syllable> sofar, List<Split> found) {
    int end = piece.letters().length();
    if (from == end && !sofar.isEmpty()) {
      found.add(Split.of(sofar));
      return;
    }
    if (sofar.size() == MOST_SYLLABLES) {
      return;
    }
    for (int to = Math.min(end, from + longest()); to > from; to--) {
      Syllable syllable = syllable(piece, from, to, to == end);
      if (syllable != null) {
        sofar.add(syllable);
        go(piece, to, sofar, found);
        sofar.removeLast();
      }
    }
  }
}
