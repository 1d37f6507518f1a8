package org.durumi.linker.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Korean in Latin letters, by any of the systems or none: Revised, McCune-Reischauer with its marks
 * or without, the North's, Yale, and people's own habits.
 */
final class KoreanSpeller extends Speller {

  private static final Map<String, KoreanSpeller> STYLES = new HashMap<>();
  private static final String ASPIRATES = "ㅋㅌㅍㅊ";
  // Where breath is marked, letters without the mark have none.
  private static final float UNMARKED_BREATH = 0.25f;

  static {
    for (String style : List.of("bare", "marked", "revised", "yale")) {
      STYLES.put(style, new KoreanSpeller(style, false));
      STYLES.put(style + "'", new KoreanSpeller(style, true));
    }
  }

  private final Spellings onsets;
  private final Spellings vowels;
  private final Spellings codas;
  private final boolean breath;
  private final Map<String, Syllable> known = new ConcurrentHashMap<>();

  private KoreanSpeller(String style, boolean breath) {
    List<String> when = List.of("", style);
    onsets = Spellings.read("korean-letters.tsv", "onset", when, KoreanSounds::number);
    vowels = Spellings.read("korean-letters.tsv", "vowel", when, KoreanSounds::number);
    codas = Spellings.read("korean-letters.tsv", "coda", when, KoreanSounds::number);
    this.breath = breath;
  }

  /** The speller for the habits that the letters of a whole name show. */
  static KoreanSpeller forName(String letters) {
    boolean marked = letters.indexOf('ŏ') >= 0 || letters.indexOf('ŭ') >= 0;
    String style = "bare";
    if (marked) {
      style = "marked";
    } else if (letters.contains("eo") || letters.contains("eu")) {
      style = "revised";
    } else if (letters.matches(".*(wu|ey|uy|c(?![hk])).*") && !letters.contains("oo")) {
      style = "yale";
    }
    boolean breath = marked || letters.indexOf('\'') >= 0;
    KoreanSpeller speller = STYLES.get(breath ? style + "'" : style);
    if (speller == null) {
      throw new IllegalStateException(style);
    }
    return speller;
  }

  @Override
  int longest() {
    return 8;
  }

  @Override
  @Nullable Syllable syllable(Piece piece, int from, int to, boolean last) {
    String letters = piece.letters().substring(from, to);
    if (!last && letters.endsWith("h") && !letters.endsWith("lh")) {
      return null;
    }
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
    List<int[]> sounds = new ArrayList<>();
    List<Float> costs = new ArrayList<>();
    for (int v = 0; v <= Math.min(onsets.longest(), letters.length() - 1); v++) {
      String onset = letters.substring(0, v);
      for (int c = v + 1; c <= letters.length(); c++) {
        combine(onset, letters.substring(v, c), letters.substring(c), sounds, costs);
      }
    }
    if (sounds.isEmpty()) {
      return null;
    }
    int[] all = new int[sounds.size()];
    float[] price = new float[all.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = sounds.get(i)[0];
      price[i] = costs.get(i);
    }
    return Syllable.of(all, price, 0);
  }

  private void combine(
      String onset, String vowel, String coda, List<int[]> sounds, List<Float> costs) {
    List<Spellings.Option> on = onsets.get(onset);
    List<Spellings.Option> mid = vowels.get(vowel);
    List<Spellings.Option> end = codas.get(coda);
    if (on == null || mid == null || end == null) {
      return;
    }
    for (Spellings.Option o : on) {
      float first = o.cost() + (breath && unmarked(onset, o.sound()) ? UNMARKED_BREATH : 0);
      for (Spellings.Option v : mid) {
        for (Spellings.Option c : end) {
          sounds.add(new int[] {KoreanSounds.sound(o.sound(), v.sound(), c.sound())});
          costs.add(first + v.cost() + c.cost());
        }
      }
    }
  }

  private static boolean unmarked(String onset, int sound) {
    boolean plain =
        onset.equals("k") || onset.equals("t") || onset.equals("p") || onset.equals("ch");
    return plain
        && ASPIRATES
            .chars()
            .anyMatch(c -> KoreanSounds.number("onset", Character.toString(c)) == sound);
  }

  /** What an initial may stand for: its onsets with any vowel and any coda. */
  @Nullable Syllable initial(char letter) {
    List<Spellings.Option> on =
        letter == 'y' || letter == 'w'
            ? onsets.get("")
            : onsets.get(letter == 'c' ? "ch" : Character.toString(letter));
    if (on == null) {
      return null;
    }
    int[] sounds = new int[on.size()];
    float[] costs = new float[sounds.length];
    for (int i = 0; i < sounds.length; i++) {
      sounds[i] =
          KoreanSounds.sound(on.get(i).sound(), KoreanSounds.ANY_VOWEL, KoreanSounds.ANY_CODA);
      costs[i] = on.get(i).cost();
    }
    return Syllable.of(sounds, costs, 0);
  }
}
