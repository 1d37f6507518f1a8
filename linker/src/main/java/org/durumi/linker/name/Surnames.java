package org.durumi.linker.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The family names of a tongue, by Hangul, by characters, by Latin spelling and by sound. */
final class Surnames {

  private static final Surnames KOREAN = korean();
  private static final Surnames MANDARIN = chinese(Tongue.MANDARIN);
  private static final Surnames CANTONESE = chinese(Tongue.CANTONESE);

  private final Map<String, Surname> spelled = new HashMap<>();
  private final Map<String, Surname> written = new HashMap<>();
  private final Map<Integer, Integer> sounds = new HashMap<>();
  // For each sound of one syllable, the characters of the family names that sound so.
  private final Map<Integer, Set<Integer>> characters = new HashMap<>();

  private final Tongue tongue;

  private Surnames(Tongue tongue) {
    this.tongue = tongue;
  }

  static Surnames of(Tongue tongue) {
    return switch (tongue) {
      case KOREAN -> KOREAN;
      case MANDARIN -> MANDARIN;
      case CANTONESE -> CANTONESE;
    };
  }

  private static Surnames korean() {
    Surnames all = new Surnames(Tongue.KOREAN);
    for (String[] row : Table.rows("korean-surnames.tsv", 4)) {
      int usual = Integer.parseInt(row[2]);
      int[] codes = row[0].chars().map(KoreanSounds::ofHangul).toArray();
      Surname surname = all.add(codes, usual, "");
      all.written.put(row[0], surname);
      for (String spelling : Table.words(row[3])) {
        all.spelled.merge(spelling, surname, Surname::or);
      }
      // One character of several is a family name each; two of two are one name.
      if (codes.length == 1) {
        row[1].codePoints().forEach(c -> all.add(codes, usual, Character.toString(c)));
      } else {
        all.add(codes, usual, row[1]);
      }
    }
    return all;
  }

  private static Surnames chinese(Tongue tongue) {
    Surnames all = new Surnames(tongue);
    for (String[] row : Table.rows("chinese-surnames.tsv", 4)) {
      int usual = Integer.parseInt(row[2]);
      int[] codes = codes(row, tongue);
      if (codes.length == 0) {
        continue;
      }
      Surname surname = all.add(codes, usual, row[0]);
      if (tongue == Tongue.MANDARIN) {
        all.spelled.merge(row[1], surname, Surname::or);
      }
      for (String spelling : Table.words(row[3])) {
        all.spelled.merge(spelling, surname, Surname::or);
      }
    }
    return all;
  }

  private static int[] codes(String[] row, Tongue tongue) {
    if (tongue == Tongue.MANDARIN) {
      Piece piece = Piece.of(row[1]).getFirst();
      List<Split> splits = MandarinSpeller.forName(row[1]).splits(piece);
      for (Split split : splits) {
        if (split.syllables().size() == row[0].length()) {
          return split.syllables().stream().mapToInt(s -> s.sound(0)).toArray();
        }
      }
      return new int[0];
    }
    int[] codes = new int[row[0].length()];
    for (int i = 0; i < codes.length; i++) {
      int[] sounds = Characters.sounds(row[0].charAt(i), tongue);
      if (sounds.length == 0) {
        return new int[0];
      }
      codes[i] = sounds[0];
    }
    return codes;
  }

  private Surname add(int[] codes, int usual, String hanja) {
    List<Syllable> plain = new ArrayList<>();
    List<Syllable> drawn = new ArrayList<>();
    String simple = Characters.simplified(hanja);
    for (int i = 0; i < codes.length; i++) {
      float[] cost = {(usual - 1) * 0.02f};
      plain.add(Syllable.of(new int[] {codes[i]}, cost, 0));
      if (simple.length() == codes.length) {
        drawn.add(Syllable.of(new int[] {codes[i]}, new float[] {0}, simple.charAt(i)));
      }
    }
    if (codes.length == 1) {
      sounds.merge(codes[0], usual, Math::min);
      if (!simple.isEmpty()) {
        characters.computeIfAbsent(codes[0], k -> new HashSet<>()).add((int) simple.charAt(0));
      }
    }
    if (!drawn.isEmpty()) {
      written.merge(simple, new Surname(drawn, usual), Surname::or);
    }
    return new Surname(plain, usual);
  }

  /** The family name that Hangul or simplified characters write, or null. */
  @Nullable Surname written(String letters) {
    return written.get(letters);
  }

  /** The family name that Latin letters spell, by habit or by a system; null if none. */
  @Nullable Surname spelled(Piece piece, Speller speller) {
    Surname found = spelled.get(piece.letters());
    for (Split split : found == null ? speller.splits(piece) : List.<Split>of()) {
      if (split.syllables().size() == 1) {
        Surname bySound = bySound(split.syllables().getFirst());
        found = found == null ? bySound : found;
      }
    }
    return found;
  }

  private @Nullable Surname bySound(Syllable syllable) {
    int usual = 4;
    int[] kept = new int[syllable.count()];
    float[] costs = new float[kept.length];
    int count = 0;
    for (int i = 0; i < kept.length; i++) {
      Integer how = sounds.get(syllable.sound(i) - tone(syllable.sound(i)));
      if (how != null) {
        kept[count] = syllable.sound(i);
        costs[count++] = syllable.cost(i) + (how - 1) * 0.02f;
        usual = Math.min(usual, how);
      }
    }
    if (count == 0) {
      return null;
    }
    Syllable one = Syllable.of(Arrays.copyOf(kept, count), Arrays.copyOf(costs, count), 0);
    return new Surname(List.of(one), usual);
  }

  private int tone(int sound) {
    return tongue == Tongue.MANDARIN ? sound % 8 : 0;
  }

  /** The characters of the family names that sound so. */
  Set<Integer> characters(int sound) {
    return characters.getOrDefault(sound, Set.of());
  }
}
