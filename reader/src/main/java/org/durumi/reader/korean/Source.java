package org.durumi.reader.korean;

/**
 * A phrase for someone who says something. Offsets are UTF-16 units from the sentence's start.
 *
 * @param start where the phrase begins, its modifiers included
 * @param end where it ends, before its particle
 * @param head the noun that names the kind of source
 * @param sort what sort of source
 * @param role what it does in the sentence
 * @param anaphoric true where the words stand for a source named before (그는, 이 소식통)
 */
record Source(int start, int end, String head, Sort sort, Role role, boolean anaphoric) {

  /** Sorts of source. */
  enum Sort {
    /** Someone, named or not. */
    PERSON,
    /** A body that speaks. */
    BODY,
    /** A newspaper, an agency, a broadcaster. */
    OUTLET
  }

  /** What a source does in a sentence. */
  enum Role {
    /** Says it. */
    SPEAKER,
    /** Is quoted by someone else: 소식통을 인용해. */
    QUOTED,
    /** Was told it: 데일리NK에 밝혔다. */
    TOLD
  }
}
