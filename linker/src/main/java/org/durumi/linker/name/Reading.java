package org.durumi.linker.name;

import java.util.List;

/**
 * One way to read a written name as family name and given name of one tongue.
 *
 * @param tongue whose syllables they are
 * @param surname none, one or two syllables
 * @param given none to four syllables
 * @param cost what reading it so costs beside the syllables' own costs
 * @param sure whether the name can hardly be anything else than a name of East Asia
 */
record Reading(
    Tongue tongue, List<Syllable> surname, List<Syllable> given, float cost, boolean sure) {

  // What it says against two names being one that only one of them has a family name, or a given
  // name.
  private static final float NO_SURNAME = 0.3f;
  private static final float NO_GIVEN = 0.7f;
  private static final float OTHER_LENGTH = 0.9f;

  /** Keeps its own copies. */
  Reading {
    surname = List.copyOf(surname);
    given = List.copyOf(given);
  }

  /** How far two readings in one tongue are apart; stops counting beyond {@code most}. */
  float to(Reading other, float most) {
    float sum = cost + other.cost + part(surname, other.surname, NO_SURNAME);
    return sum >= most ? sum : sum + part(given, other.given, NO_GIVEN);
  }

  private float part(List<Syllable> a, List<Syllable> b, float missing) {
    if (a.size() == b.size()) {
      float sum = 0;
      for (int i = 0; i < a.size(); i++) {
        sum += a.get(i).to(b.get(i), tongue, i == 0);
      }
      return sum;
    }
    if (a.isEmpty() || b.isEmpty()) {
      return missing;
    }
    List<Syllable> few = a.size() < b.size() ? a : b;
    List<Syllable> many = a.size() < b.size() ? b : a;
    float best = Float.MAX_VALUE;
    for (int from = 0; from + few.size() <= many.size(); from++) {
      float sum = 0;
      for (int i = 0; i < few.size(); i++) {
        sum += few.get(i).to(many.get(from + i), tongue, from + i == 0);
      }
      best = Math.min(best, sum);
    }
    return best + OTHER_LENGTH;
  }

  /** Never the name. */
  @Override
  public String toString() {
    return "Reading[" + tongue + ", " + surname.size() + "+" + given.size() + "]";
  }
}
