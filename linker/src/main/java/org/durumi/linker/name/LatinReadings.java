package org.durumi.linker.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Readings of a name in Latin letters in one tongue, family name first or last. */
final class LatinReadings {

  private static final int MOST = 6;
  private static final int MOST_GIVEN = 3;
  private static final float SURNAME_LAST = 0.02f;
  private static final float JOINED = 0.04f;
  private static final float BARE = 0.1f;
  private static final float ODD_LENGTH = 0.15f;
  private static final float SURE = 0.25f;

  private final Tongue tongue;
  private final Speller speller;
  private final List<Piece> pieces;
  private final List<Reading> found = new ArrayList<>();

  private LatinReadings(Tongue tongue, List<Piece> pieces) {
    this.tongue = tongue;
    this.pieces = pieces;
    String letters = pieces.stream().map(Piece::letters).collect(Collectors.joining(" "));
    speller =
        switch (tongue) {
          case KOREAN -> KoreanSpeller.forName(letters);
          case MANDARIN -> MandarinSpeller.forName(letters);
          case CANTONESE -> CantoneseSpeller.ONE;
        };
  }

  /** The likeliest readings of these pieces, the cheapest first. */
  static List<Reading> of(Tongue tongue, List<Piece> pieces) {
    LatinReadings readings = new LatinReadings(tongue, pieces);
    if (!pieces.isEmpty() && pieces.size() <= 5) {
      readings.read();
    }
    readings.found.sort(Comparator.comparingDouble(LatinReadings::price));
    return readings.found.size() > MOST ? readings.found.subList(0, MOST) : readings.found;
  }

  private static float price(Reading reading) {
    float sum = reading.cost();
    for (Syllable syllable : reading.given()) {
      sum += syllable.least();
    }
    return sum;
  }

  private void read() {
    int last = pieces.size() - 1;
    if (last == 0) {
      joined(pieces.getFirst());
      return;
    }
    Surname first = Surnames.of(tongue).spelled(pieces.getFirst(), speller);
    if (first != null) {
      given(first, pieces.subList(1, last + 1), 0, true);
    }
    Surname family = Surnames.of(tongue).spelled(pieces.get(last), speller);
    boolean apart = pieces.get(last).group() != pieces.get(last - 1).group();
    if (family != null && apart && !(first != null && first.usual() < family.usual())) {
      given(family, pieces.subList(0, last), SURNAME_LAST, first == null && last > 1);
    }
    if (pieces.size() == 2 && !apart) {
      for (List<Syllable> syllables : sequences(pieces)) {
        if (syllables.size() == 2) {
          found.add(new Reading(tongue, List.of(), syllables, BARE, false));
        }
      }
    }
    twoSyllableSurname();
  }

  /** Nam-gung Min and Ou-yang Xiu: two pieces of the surname. */
  private void twoSyllableSurname() {
    if (pieces.size() > 2) {
      Piece one = pieces.get(0);
      Piece two = pieces.get(1);
      List<Integer> tones = new ArrayList<>(one.tones());
      tones.addAll(two.tones());
      Piece both = new Piece(one.letters() + two.letters(), tones, one.group());
      Surname surname = Surnames.of(tongue).spelled(both, speller);
      if (surname != null && surname.syllables().size() == 2) {
        given(surname, pieces.subList(2, pieces.size()), 0, true);
      }
    }
  }

  /** A name in one piece: a family name alone, all joined, or a given name alone. */
  private void joined(Piece piece) {
    Surname alone = Surnames.of(tongue).spelled(piece, speller);
    if (alone != null) {
      found.add(new Reading(tongue, alone.syllables(), List.of(), 0, false));
    }
    int length = piece.letters().length();
    for (int at = 1; at < length; at++) {
      Surname surname = Surnames.of(tongue).spelled(part(piece, 0, at), speller);
      if (surname != null) {
        given(surname, List.of(part(piece, at, length)), JOINED, false);
      }
    }
    for (Split split : speller.splits(piece)) {
      if (split.syllables().size() == 2) {
        found.add(new Reading(tongue, List.of(), split.syllables(), BARE, false));
      }
    }
  }

  private static Piece part(Piece piece, int from, int to) {
    return new Piece(
        piece.letters().substring(from, to), piece.tones().subList(from, to), piece.group());
  }

  private void given(Surname surname, List<Piece> rest, float cost, boolean clear) {
    boolean western = rest.stream().anyMatch(p -> GivenNames.isWestern(p.letters()));
    for (List<Syllable> syllables : sequences(rest)) {
      int count = syllables.size();
      float spelled = 0;
      for (Syllable syllable : syllables) {
        spelled += syllable.least();
      }
      if (count <= MOST_GIVEN) {
        boolean usual = count == 2 || (count == 1 && surname.usual() == 1 && rest.size() == 1);
        boolean sure = clear && usual && !western && spelled <= SURE && surname.usual() < 3;
        float odd = count > 2 || western ? ODD_LENGTH : 0;
        found.add(new Reading(tongue, surname.syllables(), syllables, cost + odd, sure));
      }
    }
  }

  /** Every way to part the pieces into syllables, piece after piece. */
  private List<List<Syllable>> sequences(List<Piece> rest) {
    List<List<Syllable>> sofar = List.of(List.of());
    for (Piece piece : rest) {
      List<List<Syllable>> longer = new ArrayList<>();
      for (List<Syllable> before : sofar) {
        for (List<Syllable> part : parts(piece)) {
          if (before.size() + part.size() <= MOST_GIVEN && longer.size() < 2 * MOST) {
            List<Syllable> both = new ArrayList<>(before);
            both.addAll(part);
            longer.add(both);
          }
        }
      }
      sofar = longer;
    }
    return sofar;
  }

  private List<List<Syllable>> parts(Piece piece) {
    Syllable initial = initial(piece);
    if (initial != null) {
      return List.of(List.of(initial));
    }
    return speller.splits(piece).stream().map(Split::syllables).toList();
  }

  private @Nullable Syllable initial(Piece piece) {
    boolean one = piece.letters().length() == 1 && "aeiou".indexOf(piece.letters()) < 0;
    return one && speller instanceof KoreanSpeller korean
        ? korean.initial(piece.letters().charAt(0))
        : null;
  }
}
