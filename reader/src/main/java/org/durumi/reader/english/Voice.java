package org.durumi.reader.english;

import java.util.Set;

/** How a trigger's verb stands in its clause. */
enum Voice {
  /** was arrested. */
  PASSIVE,
  /** refugees arrested in Kunming. */
  REDUCED,
  /** police arrested. */
  ACTIVE,
  /** to arrest, will arrest. */
  UNREALISED,
  /** arrests, arrest: habit, or a headline's present. */
  HABITUAL,
  /** are arresting. */
  PROGRESSIVE,
  /** arresting, without "are". */
  GERUND;

  private static final Set<String> PERFECT = Set.of("have", "has", "had", "'ve", "having");
  private static final Set<String> MODAL =
      Set.of(
          "will", "would", "shall", "should", "can", "could", "may", "might", "must", "to", "not");

  /** "had to pay", "was forced to pay": done. */
  private static final Set<String> COMPELLED = Set.of("had", "forced", "made", "compelled");

  private static final Set<String> DO = Set.of("did", "do", "does");

  static Voice of(Sentence sentence, Trigger trigger) {
    Trigger anchor = anchor(sentence, trigger);
    return anchor.equals(trigger) ? alone(sentence, trigger) : of(sentence, anchor);
  }

  /**
   * The verb whose auxiliary a verb shares: "could be arrested and returned". A verb that shares
   * none is its own anchor.
   */
  static Trigger anchor(Sentence sentence, Trigger trigger) {
    int i = trigger.from() - 1;
    while (i >= 0 && isFiller(sentence.lower(i))) {
      i--;
    }
    if (!Set.of("and", "or").contains(sentence.lower(i)) || !trigger.may(Verbs.Form.PARTICIPLE)) {
      return trigger;
    }
    Trigger anchor = trigger;
    for (Trigger other : sentence.triggers()) {
      boolean near = other.to() <= i + 1 && i - other.to() <= 12;
      boolean verb = other.kind() == Trigger.Kind.VERB && other.may(Verbs.Form.PARTICIPLE);
      if (near && verb && !clauseBetween(sentence, other.to(), i)) {
        anchor = other;
      }
    }
    return anchor;
  }

  private static boolean clauseBetween(Sentence sentence, int from, int to) {
    for (int k = from; k < to; k++) {
      if (Set.of(";", "that", "who", "which", "said", "”").contains(sentence.lower(k))) {
        return true;
      }
    }
    return false;
  }

  private static Voice alone(Sentence sentence, Trigger trigger) {
    int i = trigger.from() - 1;
    while (i >= 0 && isFiller(sentence.lower(i))) {
      i--;
    }
    String before = sentence.lower(i);
    boolean participle = trigger.may(Verbs.Form.PARTICIPLE);
    if (participle && Words.BE.contains(before)) {
      return PASSIVE;
    }
    if (trigger.may(Verbs.Form.GERUND)) {
      return Words.BE.contains(before) ? PROGRESSIVE : GERUND;
    }
    if (PERFECT.contains(before) && participle) {
      return ACTIVE;
    }
    if (before.equals("to") && COMPELLED.contains(sentence.lower(i - 1))) {
      return ACTIVE;
    }
    if (trigger.may(Verbs.Form.BASE) && (MODAL.contains(before) || DO.contains(before))) {
      return UNREALISED;
    }
    if (trigger.may(Verbs.Form.PAST) || participle) {
      return pastOrReduced(sentence, trigger, i);
    }
    return HABITUAL;
  }

  private static boolean isFiller(String word) {
    return Words.ADVERB.contains(word)
        || word.length() > 4 && word.endsWith("ly")
        || word.equals("not")
        || word.equals("n't")
        || word.equals("reportedly");
  }

  /** Past tense has an object behind it; a participle without "was" has none, or "by". */
  private static Voice pastOrReduced(Sentence sentence, Trigger trigger, int before) {
    boolean object =
        trigger.to() - trigger.from() > 1
                && sentence.people().stream()
                    .anyMatch(p -> p.from() > trigger.from() && p.from() < trigger.to())
            || sentence.people().stream()
                .anyMatch(p ->
                    p.to() > trigger.to()
                        && p.from() >= trigger.to()
                        && p.from() - trigger.to() <= 4
                        && direct(sentence, trigger.to(), p.from()));
    if (object) {
      return ACTIVE;
    }
    boolean noun =
        sentence.people().stream().anyMatch(p -> p.to() == trigger.from() || p.to() == before + 1);
    boolean follows =
        Set.of(
                "by", "in", "on", "at", "near", "while", "last", "from", "after", "when", "and",
                ",", ".", "during", "over", "for", "earlier", "this", "outside", "along")
            .contains(sentence.lower(trigger.to()));
    return trigger.may(Verbs.Form.PARTICIPLE) && (noun || follows || !trigger.may(Verbs.Form.PAST))
        ? REDUCED
        : ACTIVE;
  }

  private static boolean direct(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = sentence.lower(i);
      if (Set.of(
              "by", "in", "on", "at", "near", "while", "from", "after", "when", ",", ".", "for",
              "with", "and", "to", "along")
          .contains(word)) {
        return false;
      }
    }
    return true;
  }
}
