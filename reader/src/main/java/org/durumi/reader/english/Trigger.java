package org.durumi.reader.english;

import java.util.Set;
import org.durumi.record.event.ActType;

/**
 * Words that state an act, as a range of tokens.
 *
 * @param type what was done
 * @param kind how the words are built
 * @param options what else the table asks of them
 * @param from first token
 * @param to one past the last
 * @param forms which forms the verb may be; empty for nouns and phrases
 */
record Trigger(
    ActType type, Kind kind, Set<String> options, int from, int to, Set<Verbs.Form> forms) {

  /** How the words of a trigger are built. */
  enum Kind {
    /** Done to somebody. */
    VERB,
    /** Done or undergone by its subject. */
    DEED,
    /** A noun for the act. */
    NOUN,
    /** Fixed words whose subject is the victim. */
    PHRASE
  }

  /** The same words for another act. */
  Trigger as(ActType other) {
    return new Trigger(other, kind, options, from, to, forms);
  }

  boolean has(String option) {
    return options.contains(option);
  }

  boolean may(Verbs.Form form) {
    return forms.contains(form);
  }
}
