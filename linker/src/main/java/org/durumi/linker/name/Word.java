package org.durumi.linker.name;

import java.util.Locale;

/** One word of a name, with the forms it is compared in. */
final class Word {

  private static final float DEGREE = 0.93f;
  private static final float SAME_SOUND = 0.95f;
  private static final float SAME_CONSONANTS = 0.86f;

  final String text;
  final String form;
  final String consonants;
  final boolean initial;
  final boolean vowelsLeftOut;
  final boolean particle;
  final boolean number;
  private final int[] families;
  private final int letters;

  Word(String text, boolean vowelsLeftOut, boolean particle) {
    this.text = text;
    this.vowelsLeftOut = vowelsLeftOut;
    this.particle = particle;
    form = Fold.of(text);
    consonants = Fold.consonants(form);
    initial = text.length() == 1 && Character.isLetter(text.charAt(0));
    number = text.chars().allMatch(Character::isDigit) || Numerals.isRoman(text);
    families = GivenNames.families(text);
    letters = mask(text) | mask(form.toLowerCase(Locale.ROOT));
  }

  private static int mask(String text) {
    int mask = 0;
    for (int i = 0; i < text.length(); i++) {
      mask |= 1 << (text.charAt(i) % 31);
    }
    return mask;
  }

  /** What the word counts for beside others. */
  float weight() {
    return number ? 2 : particle ? 0.25f : initial ? 0.5f : 1;
  }

  /** How alike two words are, 0 to 1. */
  float likeness(Word other) {
    if (text.equals(other.text)) {
      return 1;
    }
    if (number || other.number) {
      return 0;
    }
    if (initial || other.initial) {
      return text.charAt(0) == other.text.charAt(0) && !particle && !other.particle ? DEGREE : 0;
    }
    if (related(other)) {
      return DEGREE;
    }
    // With too few letters in common, no way of comparing comes near.
    int common = Integer.bitCount(letters & other.letters);
    if (common * 2 < Math.min(Integer.bitCount(letters), Integer.bitCount(other.letters))) {
      return 0;
    }
    if (form.equals(other.form)) {
      return SAME_SOUND;
    }
    float best = Edits.likeness(text, other.text);
    best = Math.max(best, Edits.likeness(form, other.form) * SAME_SOUND);
    return Math.max(best, byConsonants(other));
  }

  private float byConsonants(Word other) {
    if (vowelsLeftOut != other.vowelsLeftOut) {
      return Edits.likeness(consonants, other.consonants) * SAME_SOUND;
    }
    boolean same = consonants.length() > 2 && consonants.equals(other.consonants);
    return same ? SAME_CONSONANTS : 0;
  }

  private boolean related(Word other) {
    for (int i = 0, j = 0; i < families.length && j < other.families.length; ) {
      if (families[i] == other.families[j]) {
        return true;
      }
      if (families[i] < other.families[j]) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }

  /** Never the word. */
  @Override
  public String toString() {
    return "Word[" + text.length() + "]";
  }
}
