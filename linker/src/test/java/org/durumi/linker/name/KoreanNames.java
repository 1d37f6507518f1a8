package org.durumi.linker.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Invented Korean names by a seed, from one half of an inventory of syllables or the other. */
final class KoreanNames {

  /** A name in Hangul. */
  record Name(String surname, String given) {
    @Override
    public String toString() {
      return surname + given;
    }
  }

  private static final String SYLLABLES =
      "정은영철일성남순희복진현준호민수경선미혜옥금석훈광룡명국창학봉필춘향란연화숙자태혁원상용길동건주" + "병기덕만근규재윤승찬해인애심천송산설월홍범택권균헌섭식득률렬래업봉별빈솔결율";

  private final List<String> syllables = new ArrayList<>();
  private final List<String> surnames = new ArrayList<>();
  private final Random random;

  /** Names whose syllables and family names the other half never has. */
  KoreanNames(boolean test, long seed) {
    random = new Random(seed);
    List<String> all =
        new ArrayList<>(SYLLABLES.chars().distinct().mapToObj(Character::toString).toList());
    Collections.shuffle(all, new Random(20260701));
    List<String> families = new ArrayList<>(KoreanScheme.surnames());
    Collections.shuffle(families, new Random(20260702));
    for (int i = 0; i < all.size(); i++) {
      if ((i % 2 == 0) == test) {
        syllables.add(all.get(i));
      }
    }
    for (int i = 0; i < families.size(); i++) {
      if ((i % 2 == 0) == test) {
        surnames.add(families.get(i));
      }
    }
  }

  Random random() {
    return random;
  }

  Name next() {
    String first = one(syllables);
    String second = one(syllables);
    return first.equals(second) ? next() : new Name(one(surnames), first + second);
  }

  private String one(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  /**
   * Another name that is near: one sound or one syllable or the family name differs, or the order.
   */
  Name nearMiss(Name name) {
    int at = random.nextInt(2);
    char old = name.given().charAt(at);
    Name other =
        switch (random.nextInt(6)) {
          case 0 -> new Name(one(surnames), name.given());
          case 1 -> new Name(name.surname(), new StringBuilder(name.given()).reverse().toString());
          case 2 -> with(name, at, one(syllables).charAt(0));
          default -> with(name, at, oneSoundOff(old));
        };
    return same(name, other) ? nearMiss(name) : other;
  }

  private static Name with(Name name, int at, char syllable) {
    StringBuilder given = new StringBuilder(name.given());
    given.setCharAt(at, syllable);
    return new Name(name.surname(), given.toString());
  }

  /** A syllable that people are named with, of either half, and that differs in one sound. */
  private char oneSoundOff(char old) {
    int sound = KoreanSounds.ofHangul(old);
    List<Character> near = new ArrayList<>();
    for (int i = 0; i < SYLLABLES.length(); i++) {
      char c = SYLLABLES.charAt(i);
      int other = KoreanSounds.ofHangul(c);
      int differing = KoreanSounds.onset(sound) == KoreanSounds.onset(other) ? 0 : 1;
      differing += KoreanSounds.vowel(sound) == KoreanSounds.vowel(other) ? 0 : 1;
      differing += KoreanSounds.coda(sound) == KoreanSounds.coda(other) ? 0 : 1;
      if (differing == 1) {
        near.add(c);
      }
    }
    return near.isEmpty() ? one(syllables).charAt(0) : near.get(random.nextInt(near.size()));
  }

  /** The North and the South write some onsets differently, which makes no other name. */
  private static boolean same(Name a, Name b) {
    return spoken(a).equals(spoken(b));
  }

  private static String spoken(Name name) {
    StringBuilder out = new StringBuilder();
    String letters = name.toString();
    for (int i = 0; i < letters.length(); i++) {
      int sound = KoreanSounds.ofHangul(letters.charAt(i));
      int onset = KoreanSounds.onset(sound);
      boolean soft = onset == 2 || onset == 5 || onset == 11;
      out.append(soft ? "x" : onset)
          .append(KoreanSounds.vowel(sound))
          .append(KoreanSounds.coda(sound));
    }
    return out.toString();
  }

  /**
   * Whether any of the fixed systems writes two names with the same letters: then no reader can
   * tell.
   */
  static boolean merged(Name a, Name b) {
    for (KoreanScheme scheme : KoreanScheme.values()) {
      if (scheme != KoreanScheme.HABIT) {
        Random none = new Random(0);
        String one = scheme.word(a.surname(), "", none) + " " + scheme.word(a.given(), "", none);
        String two = scheme.word(b.surname(), "", none) + " " + scheme.word(b.given(), "", none);
        if (one.equals(two)) {
          return true;
        }
      }
    }
    return false;
  }
}
