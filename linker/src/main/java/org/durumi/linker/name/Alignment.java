package org.durumi.linker.name;

import java.util.Arrays;
import java.util.List;

/**
 * Which word of one name is which word of another, and what tells the names apart. A word that only
 * one name has says little, since names are shortened; two words that contradict one another say
 * much.
 */
final class Alignment {

  private static final float PAIRED = 0.6f;
  private static final float SLOPE = 1.7f;
  private static final float CONTRADICTION = 0.65f;
  private static final float MISSING = 0.09f;
  private static final float ONE_WORD_ONLY = 0.13f;
  private static final float OTHER_FORM = 0.06f;
  private static final float OTHER_ORDER = 0.01f;
  private static final float JOINED = 0.03f;
  private static final float ACRONYM = 0.2f;

  private final List<Word> a;
  private final List<Word> b;
  private final int[] partner;
  private final boolean[] takenB;
  private float cost;
  private float paired;
  private int pairs;

  private Alignment(List<Word> a, List<Word> b) {
    this.a = a;
    this.b = b;
    partner = new int[a.size()];
    takenB = new boolean[b.size()];
  }

  /** How far two names are apart by their words; 0 for the same words. */
  static float between(Words first, Words second) {
    if (first.words().isEmpty() || second.words().isEmpty()) {
      return Float.MAX_VALUE;
    }
    float cost = new Alignment(first.words(), second.words()).run();
    if (acronym(first.words(), second.words()) || acronym(second.words(), first.words())) {
      cost = Math.min(cost, ACRONYM);
    }
    boolean otherForm =
        !first.legal().isEmpty()
            && !second.legal().isEmpty()
            && !first.legal().equals(second.legal());
    return otherForm ? cost + OTHER_FORM : cost;
  }

  private float run() {
    Arrays.fill(partner, -1);
    joinSplitWords();
    pairGreedily();
    float leftA = 0;
    float leftB = 0;
    for (int i = 0; i < a.size(); i++) {
      leftA += partner[i] < 0 ? a.get(i).weight() : 0;
    }
    for (int j = 0; j < b.size(); j++) {
      leftB += takenB[j] ? 0 : b.get(j).weight();
    }
    if (pairs == 0) {
      return Float.MAX_VALUE;
    }
    float contradicting = Math.min(leftA, leftB);
    float missing = Math.max(leftA, leftB) - contradicting;
    cost += contradicting * CONTRADICTION + MISSING * missing / Math.max(0.25f, paired) * 2;
    boolean alone =
        paired < 1.5f
            && (missing > 0.5f || paired < 1.01f && a.getFirst().initial != b.getFirst().initial);
    return alone ? cost + ONE_WORD_ONLY : cost;
  }

  private void pairGreedily() {
    float[] likeness = new float[a.size() * b.size()];
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        likeness[i * b.size() + j] = a.get(i).likeness(b.get(j));
      }
    }
    int before = -1;
    boolean turned = false;
    while (true) {
      int best = best(likeness);
      if (best < 0) {
        break;
      }
      pair(best / b.size(), best % b.size(), likeness[best]);
    }
    for (int j : partner) {
      turned |= j >= 0 && j < before;
      before = j >= 0 ? j : before;
    }
    cost += turned ? OTHER_ORDER : 0;
  }

  private int best(float[] likeness) {
    int best = -1;
    float most = PAIRED;
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size() && partner[i] < 0; j++) {
        float here = likeness[i * b.size() + j];
        if (!takenB[j] && here > most) {
          most = here;
          best = i * b.size() + j;
        }
      }
    }
    return best;
  }

  private void pair(int i, int j, float likeness) {
    partner[i] = j;
    takenB[j] = true;
    pairs++;
    float weight = Math.min(a.get(i).weight(), b.get(j).weight());
    paired += weight;
    double apart = 1 - likeness;
    cost += (float) (SLOPE * apart * Math.sqrt(apart)) * Math.max(weight, 0.5f);
  }

  /** Two or more words in one name that the other writes as one. */
  private void joinSplitWords() {
    for (int j = 0; j < b.size(); j++) {
      for (int i = 0; i + 1 < a.size() && !takenB[j]; i++) {
        int run = joins(a, i, b.get(j));
        if (run > 0 && free(i, run, true)) {
          take(i, run, j, true);
        }
      }
    }
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j + 1 < b.size() && partner[i] < 0; j++) {
        int run = joins(b, j, a.get(i));
        if (run > 0 && free(j, run, false)) {
          take(j, run, i, false);
        }
      }
    }
  }

  private boolean free(int from, int run, boolean inA) {
    for (int k = from; k < from + run; k++) {
      if (inA ? partner[k] >= 0 : takenB[k]) {
        return false;
      }
    }
    return true;
  }

  private void take(int from, int run, int whole, boolean inA) {
    for (int k = from; k < from + run; k++) {
      if (inA) {
        partner[k] = whole;
      } else {
        takenB[k] = true;
      }
    }
    if (inA) {
      takenB[whole] = true;
    } else {
      partner[whole] = from;
    }
    pairs++;
    paired += Math.max(1, run - 0.5f);
    cost += JOINED;
  }

  /** How many words from a place, joined, are the whole word but for a letter; 0 if none. */
  private static int joins(List<Word> words, int from, Word whole) {
    int length = 0;
    for (int k = from; k < words.size(); k++) {
      length += words.get(k).text.length();
      if (initials(words, from, k + 1, whole.text)) {
        return k + 1 - from;
      }
      if (k > from && Math.abs(length - whole.text.length()) <= 1 && whole.text.length() > 3) {
        StringBuilder joined = new StringBuilder();
        words.subList(from, k + 1).forEach(w -> joined.append(w.text));
        if (Edits.likeness(joined.toString(), whole.text) > 0.85f) {
          return k + 1 - from;
        }
      }
    }
    return 0;
  }

  /** JC for Jean-Claude, US for United States. */
  private static boolean initials(List<Word> words, int from, int to, String text) {
    boolean all = to - from == text.length() && text.length() > 1;
    for (int k = from; k < to && all; k++) {
      Word word = words.get(k);
      all = word.text.charAt(0) == text.charAt(k - from) && !word.initial;
    }
    return all;
  }

  private static boolean acronym(List<Word> few, List<Word> many) {
    String text = few.getFirst().text;
    if (few.size() != 1 || text.length() < 2 || text.length() != many.size()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (many.get(i).text.charAt(0) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
