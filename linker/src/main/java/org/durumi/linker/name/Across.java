package org.durumi.linker.name;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Names that are one through their characters alone: Kim and Jin, Wong and Huang. Which sounds of
 * two tongues meet in a character comes from the table of characters.
 */
final class Across {

  private static final float EACH = 0.08f;
  private static final Across KOREAN_MANDARIN = new Across(Tongue.KOREAN, Tongue.MANDARIN);
  private static final Across CANTONESE_MANDARIN = new Across(Tongue.CANTONESE, Tongue.MANDARIN);
  private static final Across KOREAN_CANTONESE = new Across(Tongue.KOREAN, Tongue.CANTONESE);

  private final Tongue one;
  private final Tongue two;
  private final BitSet meet = new BitSet();

  private Across(Tongue one, Tongue two) {
    this.one = one;
    this.two = two;
    for (int character : Characters.all()) {
      for (int a : Characters.sounds(character, one)) {
        for (int b : Characters.sounds(character, two)) {
          meet.set(at(a, b));
        }
      }
    }
  }

  private int at(int a, int b) {
    return two == Tongue.MANDARIN
        ? a * MandarinSounds.TONELESS + MandarinSounds.toneless(b)
        : a * CantoneseSounds.ALL + b;
  }

  /** How far two readings in two tongues are apart; beyond {@code most} it stops counting. */
  static float between(Reading a, Reading b, float most) {
    if (a.tongue().compareTo(b.tongue()) > 0) {
      return between(b, a, most);
    }
    if (a.tongue() == Tongue.MANDARIN) {
      return CANTONESE_MANDARIN.cost(b, a, most);
    }
    Across across = b.tongue() == Tongue.MANDARIN ? KOREAN_MANDARIN : KOREAN_CANTONESE;
    return across.cost(a, b, most);
  }

  private float cost(Reading a, Reading b, float most) {
    int given = a.given().size();
    boolean shape = a.surname().size() == 1 && b.surname().size() == 1 && given == b.given().size();
    if (!shape || given == 0) {
      return most;
    }
    float cost = a.cost() + b.cost() + surname(a.surname().getFirst(), b.surname().getFirst());
    for (int i = 0; i < given && cost < most; i++) {
      cost += syllable(a.given().get(i), b.given().get(i));
    }
    return cost;
  }

  private float surname(Syllable a, Syllable b) {
    float best = Near.FAR;
    for (int i = 0; i < a.count(); i++) {
      Set<Integer> characters = new HashSet<>(Surnames.of(one).characters(a.sound(i)));
      for (int j = 0; j < b.count(); j++) {
        int sound = two == Tongue.MANDARIN ? b.sound(j) / 8 * 8 : b.sound(j);
        Set<Integer> others = Surnames.of(two).characters(sound);
        if (others.stream().anyMatch(characters::contains)) {
          best = Math.min(best, a.cost(i) + b.cost(j) + EACH / 2);
        }
      }
    }
    return best;
  }

  private float syllable(Syllable a, Syllable b) {
    float best = Near.FAR;
    for (int i = 0; i < a.count(); i++) {
      for (int j = 0; j < b.count(); j++) {
        float cost = a.cost(i) + b.cost(j) + EACH;
        if (cost < best && meet.get(at(a.sound(i), b.sound(j)))) {
          best = cost;
        }
      }
    }
    return best;
  }
}
