package org.durumi.reader.english;

import java.util.Set;

/** Children named inside a group: "including children under the age of five". */
final class Companions {

  private static final int REACH = 12;

  private Companions() {}

  static boolean children(Sentence sentence, People whole) {
    for (People part : sentence.people()) {
      boolean near = part.from() >= whole.to() && part.from() - whole.to() <= REACH || whole.from() <= part.from() && part.to() <= whole.to();
      if (near && part.part() && Boolean.TRUE.equals(part.children())) {
        return true;
      }
    }
    for (int i = whole.to(); i < Math.min(sentence.tokens().size(), whole.to() + REACH); i++) {
      if (Set.of("including", "some", "among").contains(sentence.lower(i))) {
        for (int k = i + 1; k < Math.min(sentence.tokens().size(), i + 9); k++) {
          if (Words.YOUNG.contains(sentence.lower(k)) || Ages.isChild(sentence.tokens().get(k))) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
