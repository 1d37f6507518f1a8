package org.durumi.publisher.appeal;

import java.util.Collection;
import java.util.Optional;

/** Looks at a whole draft once more before anybody sees it. */
final class SafetyNet {

  private SafetyNet() {}

  /**
   * Finds what is withheld, however it came in.
   *
   * @throws AppealRefusal if it is there
   */
  static void check(Draft draft, Collection<String> withheld) {
    for (Draft.Section section : draft.sections()) {
      for (Draft.Entry entry : section.entries()) {
        for (Sentence sentence : entry.sentences()) {
          Optional<String> held = Reticence.held(sentence.text(), withheld);
          if (held.isPresent()) {
            throw new AppealRefusal(Remark.of(Remark.Kind.SECTION_TELLS, section.number()));
          }
        }
      }
    }
  }
}
