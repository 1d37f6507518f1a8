package org.durumi.linker.name;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Readings of names in Hangul or in characters, where every letter is a syllable. */
final class DrawnReadings {

  private static final int MOST = 5;
  private static final float BARE = 0.1f;
  private static final float UNKNOWN = 0.1f;

  private final Tongue tongue;
  private final String letters;
  private final List<Reading> found = new ArrayList<>();

  private DrawnReadings(Tongue tongue, String letters) {
    this.tongue = tongue;
    this.letters = letters;
  }

  /** The readings of letters that stood together; none if they are too many for a name. */
  static List<Reading> of(Tongue tongue, String letters) {
    DrawnReadings readings = new DrawnReadings(tongue, letters);
    if (!letters.isEmpty() && letters.length() <= MOST) {
      readings.read();
    }
    return readings.found;
  }

  private void read() {
    int length = letters.length();
    for (int family = Math.min(2, length); family > 0; family--) {
      String simple = Characters.simplified(letters.substring(0, family));
      Surname surname = Surnames.of(tongue).written(simple);
      boolean fits = length - family <= 3 && (family == 1 || length > family);
      if (surname != null && fits) {
        boolean sure = length > family && (length >= 3 || surname.usual() == 1);
        add(surname.syllables(), letters.substring(family), 0, sure);
      }
    }
    if (length == 2) {
      add(List.of(), letters, BARE, false);
    }
    Syllable first = syllable(letters.charAt(0));
    if (found.isEmpty() && length == 3 && first != null) {
      add(List.of(first), letters.substring(1), UNKNOWN, false);
    }
  }

  private void add(List<Syllable> surname, String given, float cost, boolean sure) {
    List<Syllable> syllables = new ArrayList<>();
    // "A certain Kim": the given name is withheld.
    boolean withheld = given.equals("모") || given.equals("某");
    for (int i = 0; i < given.length() && !withheld; i++) {
      Syllable syllable = syllable(given.charAt(i));
      if (syllable == null) {
        return;
      }
      syllables.add(syllable);
    }
    found.add(new Reading(tongue, surname, syllables, cost, sure && !withheld));
  }

  private @Nullable Syllable syllable(char c) {
    if (KoreanSounds.isHangul(c)) {
      return tongue == Tongue.KOREAN ? Syllable.of(KoreanSounds.ofHangul(c)) : null;
    }
    return Characters.read(c, tongue);
  }
}
