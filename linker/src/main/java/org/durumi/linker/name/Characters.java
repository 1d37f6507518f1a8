package org.durumi.linker.name;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chinese characters and how they are read. */
final class Characters {

  // A second or third reading of a character is rarer.
  private static final float NEXT_READING = 0.05f;
  private static final Map<Integer, String[]> ROWS = new HashMap<>(1 << 15);

  static {
    for (String[] row : Table.rows("characters.tsv", 5)) {
      ROWS.put(row[0].codePointAt(0), row);
    }
  }

  private Characters() {}

  static boolean isCharacter(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN && c != '々' && c != '〇';
  }

  /** The simplified form, which both scripts are compared in. */
  static int simplified(int character) {
    String[] row = ROWS.get(character);
    return row == null || row[1].isEmpty() ? character : row[1].codePointAt(0);
  }

  /** A text with every character in its simplified form. */
  static String simplified(String text) {
    return text.codePoints()
        .map(Characters::simplified)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The character as a syllable, or null if no reading of it is known. */
  static @Nullable Syllable read(int character, Tongue tongue) {
    int[] sounds = sounds(character, tongue);
    float[] costs = new float[sounds.length];
    for (int i = 0; i < costs.length; i++) {
      costs[i] = i * NEXT_READING;
    }
    return sounds.length == 0 ? null : Syllable.of(sounds, costs, simplified(character));
  }

  /** The sounds of a character, the most usual first. */
  static int[] sounds(int character, Tongue tongue) {
    String[] row = ROWS.get(character);
    if (row == null) {
      return new int[0];
    }
    String cell =
        switch (tongue) {
          case MANDARIN -> row[2];
          case KOREAN -> row[3];
          case CANTONESE -> row[4];
        };
    return cell.isEmpty()
        ? new int[0]
        : Arrays.stream(cell.split(",", -1))
            .mapToInt(reading -> sound(reading, tongue))
            .filter(sound -> sound >= 0)
            .toArray();
  }

  private static int sound(String reading, Tongue tongue) {
    return switch (tongue) {
      case MANDARIN -> MandarinSounds.ofPinyin(reading);
      case KOREAN -> KoreanSounds.ofHangul(reading.charAt(0));
      case CANTONESE -> CantoneseSounds.ofJyutping(reading);
    };
  }

  /** Every character of the table. */
  static Iterable<Integer> all() {
    return ROWS.keySet();
  }
}
