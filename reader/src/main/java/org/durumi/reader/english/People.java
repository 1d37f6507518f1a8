package org.durumi.reader.english;

import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/**
 * Words for people who may be victims, as a range of tokens.
 *
 * @param from first token, determiner and number included
 * @param to one past the last token
 * @param head the noun, number or pronoun that stands for them
 * @param count how many, or null where the words do not say
 * @param countFrom first token of the words that say how many
 * @param countTo one past the last of these; equal to {@code countFrom} where there is no count
 * @param plural whether more than one is meant
 * @param reference how the words refer
 * @param part true for a part named inside a whole ("including two children")
 * @param children true or false where the words say so, else null
 * @param named whether the words hold a name
 */
record People(
    int from,
    int to,
    int head,
    @Nullable Count count,
    int countFrom,
    int countTo,
    boolean plural,
    Reference reference,
    boolean part,
    @Nullable Boolean children,
    boolean named) {

  /** How words point at people. */
  enum Reference {
    /** they, she. */
    PRONOUN,
    /** the seven, those defectors. */
    DEFINITE,
    /** another ten, five others: not the people spoken of so far. */
    OTHER,
    /** some of them, nine of the ten. */
    SUBSET,
    /** ten defectors, a woman, a name. */
    NEW,
    /** defectors in general. */
    BARE
  }

  /** People who are not named. */
  People(
      int from,
      int to,
      int head,
      @Nullable Count count,
      int countFrom,
      int countTo,
      boolean plural,
      Reference reference,
      boolean part,
      @Nullable Boolean children) {
    this(from, to, head, count, countFrom, countTo, plural, reference, part, children, false);
  }

  /** One person known by name. */
  static People named(int from, int to) {
    return new People(
        from, to, to - 1, Count.exactly(1), from, to, false, Reference.NEW, false, null, true);
  }

  /** The same person with the name that follows: "her husband Wael". */
  People withName(int end) {
    return new People(
        from, end, head, count, countFrom, countTo, plural, reference, part, children, true);
  }

  boolean isPronoun() {
    return reference == Reference.PRONOUN;
  }

  /** Whether a number stands in these words. */
  boolean holds(Numeral numeral) {
    return from <= numeral.from() && numeral.to() <= to;
  }

  boolean isCounted() {
    return count != null;
  }

  /** Whether these words say which people are meant. */
  boolean isSpecific() {
    return reference != Reference.BARE;
  }
}
