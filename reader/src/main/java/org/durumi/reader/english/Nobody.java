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
    return NONE.contains(before) || NONE.contains(sentence.lower(at)) || one || of;
  }
}
