package org.durumi.reader.korean;

/**
 * The words that state an act. Offsets are UTF-16 units from the sentence's start.
 *
 * @param start where the noun or verb begins
 * @param end where its form ends, before the ending
 * @param sense what it may mean, as the word list has it
 * @param voice whose doing the verb tells
 * @param manner how the ending presents it
 * @param attributive true where a noun follows that it describes (체포된 탈북민)
 */
record Trigger(int start, int end, String sense, Voice voice, Manner manner, boolean attributive) {

  /** Whose doing the verb tells. */
  enum Voice {
    /** The subject does it to the object. */
    ACTIVE,
    /** It is done to the subject. */
    PASSIVE,
    /** The subject does it. */
    INTRANSITIVE
  }

  /** The same words, otherwise presented. */
  Trigger as(Manner other) {
    return new Trigger(start, end, sense, voice, other, attributive);
  }

  /** Tells whether an act is told at all. */
  boolean isLive() {
    return manner != Manner.INERT && manner != Manner.HABIT && manner != Manner.ORDERED;
  }
}
