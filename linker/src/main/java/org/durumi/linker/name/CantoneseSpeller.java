package org.durumi.linker.name;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Cantonese in Latin letters: Jyutping, and the habits of Hong Kong. */
final class CantoneseSpeller extends Speller {

  static final CantoneseSpeller ONE = new CantoneseSpeller();

  private final Spellings onsets =
      Spellings.read("cantonese-letters.tsv", "onset", List.of(""), CantoneseSounds::number);
  private final Spellings finals =
      Spellings.read("cantonese-letters.tsv", "final", List.of(""), CantoneseSounds::number);
  private final Map<String, Syllable> known = new ConcurrentHashMap<>();

  private CantoneseSpeller() {}

  @Override
  int longest() {
    return 6;
  }

  @Override
  @Nullable Syllable syllable(Piece piece, int from, int to, boolean last) {
    String letters = piece.letters().substring(from, to);
    Syllable syllable = known.get(letters);
    if (syllable == null) {
      syllable = spell(letters);
      if (syllable != null) {
        known.put(letters, syllable);
      }
    }
    return syllable;
  }

  private @Nullable Syllable spell(String letters) {
    Syllable all = null;
    for (int v = 0; v <= Math.min(onsets.longest(), letters.length() - 1); v++) {
      List<Spellings.Option> on = onsets.get(letters.substring(0, v));
      List<Spellings.Option> end = finals.get(letters.substring(v));
      if (on == null || end == null) {
        continue;
      }
      for (Spellings.Option o : on) {
        for (Spellings.Option e : end) {
          int sound = CantoneseSounds.sound(o.sound(), e.sound());
          Syllable one = Syllable.of(new int[] {sound}, new float[] {o.cost() + e.cost()}, 0);
          all = all == null ? one : all.or(one, 0);
        }
      }
    }
    return all;
  }
}
