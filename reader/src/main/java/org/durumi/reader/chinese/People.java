package org.durumi.reader.chinese;

import java.util.List;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/**
 * People as a sentence names them.
 *
 * @param reference how the words point
 * @param kind what sort of people
 * @param noun the head noun, or empty
 * @param count how many, with offsets in the sentence; null where not said
 * @param names their names, with offsets in the sentence
 * @param children true where the words say that children are meant or among them
 */
record People(
    Reference reference,
    Kind kind,
    String noun,
    @Nullable Mention<Count> count,
    List<Mention<String>> names,
    boolean children) {

  /** The noun of a teller who speaks of nobody else. */
  static final String ALONE = "我";

  /** How words point at people. */
  enum Reference {
    /** Introduces them: "30名脱北者". */
    NEW,
    /** Introduces others than those before: "另有3人". */
    OTHER,
    /** Takes them up: "这7名脱北者". */
    DEFINITE,
    /** Takes several up: "他们". */
    PLURAL,
    /** Takes one up: "她". */
    SINGLE,
    /** The teller, alone or with others: "我", "我们". */
    TELLER,
    /** Some of those before: "其中9人", "包括一名女童". */
    PART,
    /** A noun alone: "脱北者". */
    BARE
  }

  /** Sorts of people. */
  enum Kind {
    PERSON,
    CHILD,
    /** One relative: "妻子". */
    KIN,
    OFFICIAL,
    SOURCE
  }

  /** Tells whether the words are a count of exactly one, a name or a pronoun for one. */
  boolean isSingle() {
    return reference == Reference.SINGLE
        || (reference == Reference.TELLER && noun.equals(ALONE))
        || (kind == Kind.KIN && count == null)
        || (names.size() == 1 && count == null)
        || (count != null && Integer.valueOf(1).equals(count.value().max()));
  }
}
