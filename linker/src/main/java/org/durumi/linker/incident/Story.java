package org.durumi.linker.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.linker.telling.ConceptSet;
import org.durumi.linker.telling.Folded;
import org.durumi.linker.telling.Teller;
import org.durumi.linker.telling.Telling;
import org.durumi.linker.telling.Vector;
import org.durumi.record.event.Place;
import org.jspecify.annotations.Nullable;

/**
 * A whole report made ready for comparing.
 *
 * @param issued when it was published, if known
 * @param language its language, or {@code und}
 * @param words its words
 * @param concepts what it speaks of
 * @param places the places of all that it tells
 * @param bands what only reports with like words share
 */
record Story(
    @Nullable Days issued,
    String language,
    Vector words,
    ConceptSet concepts,
    Set<String> places,
    List<String> bands) {

  private static final int BANDS = 6;

  /** The story of one report, from all its tellings. */
  static Story of(List<Telling> tellings) {
    Teller teller = tellings.getFirst().teller();
    String title = teller.title() == null ? "" : teller.title();
    String folded = Folded.words(title + "\n" + teller.text());
    return new Story(
        Days.of(teller.issued()),
        teller.language() == null ? "und" : teller.language(),
        Vector.of(folded),
        ConceptSet.of(folded),
        places(tellings),
        bands(folded));
  }

  private static Set<String> places(List<Telling> tellings) {
    Set<String> places = new TreeSet<>();
    for (Telling telling : tellings) {
      Place place = telling.place();
      if (place != null && place.precision() != Place.Precision.COUNTRY) {
        places.add(place.name());
      }
    }
    return places;
  }

  /**
   * The smallest hashes of a text's words under several functions, two and two (MinHash). Words
   * that every text has say nothing; a script without spaces is taken by pairs of characters.
   */
  private static List<String> bands(String folded) {
    long[] smallest = new long[BANDS * 2];
    Arrays.fill(smallest, Long.MAX_VALUE);
    for (String word : folded.strip().split(" ", -1)) {
      if (!word.isEmpty() && Folded.isDense(word.charAt(0))) {
        for (int i = 0; i + 1 < word.length(); i++) {
          lower(smallest, word.charAt(i) * 31 + word.charAt(i + 1));
        }
      } else if (!Vector.isCommon(word)) {
        lower(smallest, word.hashCode());
      }
    }
    List<String> bands = new ArrayList<>();
    for (int i = 0; i < BANDS; i++) {
      bands.add(i + ":" + Long.toHexString(smallest[2 * i] * 31 + smallest[2 * i + 1]));
    }
    return bands;
  }

  private static void lower(long[] smallest, int hash) {
    for (int i = 0; i < smallest.length; i++) {
      long mixed = (hash + 1L) * (2L * i + 1) * 0x9E3779B97F4A7C15L;
      mixed = (mixed ^ mixed >>> 31) * 0xBF58476D1CE4E5B9L;
      smallest[i] = Math.min(smallest[i], mixed ^ mixed >>> 29);
    }
  }
}
