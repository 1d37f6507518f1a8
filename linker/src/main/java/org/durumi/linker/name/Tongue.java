package org.durumi.linker.name;

/**
 * A language whose names are made of syllables. A sound is one number: onset, vowel or final, and
 * coda or tone.
 */
enum Tongue {
  /** Korean. */
  KOREAN {
    @Override
    float between(int a, int b, boolean first) {
      return KoreanSounds.between(a, b, first);
    }
  },
  /** Mandarin. */
  MANDARIN {
    @Override
    float between(int a, int b, boolean first) {
      return MandarinSounds.between(a, b);
    }
  },
  /** Cantonese. */
  CANTONESE {
    @Override
    float between(int a, int b, boolean first) {
      return CantoneseSounds.between(a, b);
    }
  };

  /** How far apart two sounds are: 0 for the same, around 1 for any two unlike parts. */
  abstract float between(int a, int b, boolean first);
}
