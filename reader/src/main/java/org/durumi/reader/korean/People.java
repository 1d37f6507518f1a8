package org.durumi.reader.korean;

import java.util.List;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/**
 * A phrase for people in a sentence. Offsets are UTF-16 units from the sentence's start.
 *
 * @param start where the phrase begins
 * @param end where it ends, before its particle
 * @param head the noun, or empty for a bare count
 * @param sort what sort of noun it is
 * @param count how many, if said
 * @param names where the names stand
 * @param particle what follows
 * @param relation how it stands to people named before
 */
record People(
    int start,
    int end,
    String head,
    Sort sort,
    @Nullable Mention<Count> count,
    List<Mention<String>> names,
    Particle.Found particle,
    Relation relation) {

  /** Sorts of nouns for people. */
  enum Sort {
    /** Anyone. */
    PERSON,
    /** A child. */
    CHILD,
    /** A couple, a mother and her daughter: two by their meaning. */
    PAIR,
    /** A calling, which a name may follow. */
    PROFESSION,
    /** Someone who acts for an authority; seldom a victim. */
    OFFICIAL,
    /** A word that stands for people named before. */
    PRONOUN,
    /** The teller, alone or with others: 나, 우리. */
    NARRATOR,
    /** A count without a noun. */
    BARE
  }

  /** How a phrase stands to people named before. */
  enum Relation {
    /** Says nothing about it. */
    OPEN,
    /** The same people: these, the seven. */
    SAME,
    /** Some of them: two of these. */
    SOME,
    /** Other people: another eight. */
    OTHER
  }

  People {
    names = List.copyOf(names);
  }

  /** The same phrase with more words before it. */
  People from(int earlier) {
    return new People(earlier, end, head, sort, count, names, particle, relation);
  }

  boolean isPronoun() {
    return sort == Sort.PRONOUN;
  }

  /** Tells whether the phrase says who: by number or by name. */
  boolean isSpecific() {
    return Counting.of(this) != null;
  }
}
