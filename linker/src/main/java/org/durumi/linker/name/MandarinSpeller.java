package org.durumi.linker.name;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Mandarin in Latin letters: pinyin with tones or without, and Wade-Giles with its marks or
 * without.
 */
final class MandarinSpeller extends Speller {

  private static final MandarinSpeller PINYIN = new MandarinSpeller(0, 0.04f, 0.04f);
  private static final MandarinSpeller WADE = new MandarinSpeller(0.15f, 0, 0.12f);

  private final Map<String, Syllable> spellings = new HashMap<>();

  private MandarinSpeller(float pinyin, float wade, float unmarked) {
    for (String[] row : Table.rows("mandarin.tsv", 2)) {
      int sound = MandarinSounds.ofPinyin(row[0]);
      if (sound >= 0) {
        put(row[0], sound, pinyin);
        put(row[0].replace('ü', 'v'), sound, pinyin + 0.02f);
        put(row[0].replace("ü", "yu"), sound, pinyin + 0.02f);
        put(row[0].replace('ü', 'u'), sound, pinyin + 0.06f);
        put(row[1], sound, wade);
        put(row[1].replace("'", ""), sound, row[1].indexOf('\'') < 0 ? wade : wade + unmarked);
        put(row[1].replace('ü', 'u'), sound, wade + 0.03f);
        put(row[1].replace('ü', 'u').replace("'", ""), sound, wade + unmarked);
      }
    }
    put("szu", MandarinSounds.ofPinyin("si"), wade);
    put("sze", MandarinSounds.ofPinyin("si"), wade);
    put("tze", MandarinSounds.ofPinyin("zi"), wade);
    put("yi", MandarinSounds.ofPinyin("yi"), 0);
  }

  private void put(String letters, int sound, float cost) {
    Syllable one = Syllable.of(new int[] {sound}, new float[] {cost}, 0);
    spellings.merge(letters, one, (old, other) -> old.or(other, 0));
  }

  /** The speller for the habits that the letters of a whole name show. */
  static MandarinSpeller forName(String letters) {
    return letters.indexOf('\'') >= 0
            || letters.matches(".*(hs|ts|tz|ssu|szu|ieh|ueh|üeh|chih|shih|ien).*")
        ? WADE
        : PINYIN;
  }

  @Override
  int longest() {
    return 7;
  }

  @Override
  @Nullable Syllable syllable(Piece piece, int from, int to, boolean last) {
    Syllable syllable = spellings.get(piece.letters().substring(from, to));
    if (syllable == null) {
      return null;
    }
    int tone = 0;
    for (int i = from; i < to; i++) {
      tone = Math.max(tone, piece.tones().get(i));
    }
    return tone == 0 ? syllable : toned(syllable, tone);
  }

  private static Syllable toned(Syllable syllable, int tone) {
    int[] sounds = new int[syllable.count()];
    float[] costs = new float[sounds.length];
    for (int i = 0; i < sounds.length; i++) {
      sounds[i] = syllable.sound(i) + tone;
      costs[i] = syllable.cost(i);
    }
    return Syllable.of(sounds, costs, 0);
  }
}
