package org.durumi.reader.english;

import java.util.Set;

/** What makes a campaign or stricter controls an operation against people. */
final class OperationRequirements {

  private static final Set<String> OPERATING = Words.words("operation.verb");
  private static final Set<String> CONTROLS = Words.words("operation.control");

  /** Words for much else, too: these need somebody who carries them out. */
  private static final Set<String> WIDE = Set.of("campaign", "special", "joint", "searches");

  private static final Set<String> HAVE = Set.of("has", "have");

  private OperationRequirements() {}

  /** "police tightened border inspections". */
  static boolean isControl(Sentence sentence, Trigger trigger) {
    return Nearby.behind(sentence, trigger, CONTROLS, 8)
        && (!sentence.actors().isEmpty() || !sentence.spots().isEmpty());
  }

  /** "are cracking down", "launched a joint operation". */
  static boolean isOperation(Sentence sentence, Trigger trigger) {
    if (trigger.kind() != Trigger.Kind.VERB) {
      boolean somebody = !sentence.actors().isEmpty();
      boolean somewhere =
          !WIDE.contains(sentence.lower(trigger.from())) && !sentence.spots().isEmpty();
      return Nearby.around(sentence, trigger, OPERATING, 12) && (somebody || somewhere);
    }
    String before = sentence.lower(trigger.from() - 1);
    return trigger.may(Verbs.Form.GERUND) && Words.BE.contains(before)
        || trigger.may(Verbs.Form.PAST)
        || HAVE.contains(before);
  }
}
