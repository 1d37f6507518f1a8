package org.durumi.linker.chain;

/** Which day of an uncertain time is taken. The middle is the rule; the ends show its weight. */
public enum Ends {
  /** Halfway between the shortest and the longest possible time. */
  MIDDLE,
  /** The shortest possible time, of every case. */
  SHORTEST,
  /** The longest possible time, of every case. */
  LONGEST;

  double days(Spell spell) {
    return switch (this) {
      case MIDDLE -> (spell.least() + spell.most()) / 2.0;
      case SHORTEST -> spell.least();
      case LONGEST -> spell.most();
    };
  }
}
