package org.durumi.reader.english;

import java.util.Set;

/** "No civilian had been shot", "none of them was detained": an act done to nobody. */
final class Nobody {

  private static final Set<String> NONE = Set.of("no", "none", "neither", "nobody");

  private Nobody() {}

  /** Tells whether words for people mean none of them. */
  static boolean isMeant(Sentence sentence, People people) {
    int at = people.from();
    String before = sentence.lower(at - 1);
    boolean one = before.equals("not") && Set.of("a", "one", "any").contains(sentence.lower(at));
    boolean of =
        before.equals("of") && NONE.contains(sentence.lower(at - 2))
            || sentence.lower(at + 1).equals("of") && NONE.contains(sentence.lower(at));
    boolean none =
        NONE.contains(before) || NONE.contains(sentence.lower(at)) && !isBound(sentence, at + 1);
    return none && !isBound(sentence, at) || one || of;
  }

  /** "no fewer than 30", "no less than": a number after all. */
  private static boolean isBound(Sentence sentence, int token) {
    return Set.of("fewer", "less", "more").contains(sentence.lower(token));
  }
}
