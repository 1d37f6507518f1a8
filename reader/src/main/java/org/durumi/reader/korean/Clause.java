package org.durumi.reader.korean;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verb of doing and the stretch of its sentence where its actors, times and places stand: in
 * Korean, before it.
 *
 * @param parts the sentence
 * @param scope the stretch of speech it belongs to
 * @param trigger the verb
 * @param from where the stretch begins, after the verb before
 * @param next where the next verb begins, or the end of the scope
 * @param previous the clause before in the same scope, or null
 */
record Clause(
    Parts parts,
    Parts.Scope scope,
    Trigger trigger,
    int from,
    int next,
    @Nullable Clause previous) {

  /** The verb. */
  String word() {
    return parts.text().substring(trigger.start(), trigger.end());
  }

  /** The words before the verb. */
  String before() {
    return parts.text().substring(from, trigger.start());
  }

  /** The words after the verb up to the next one. */
  String after() {
    return parts.text().substring(trigger.end(), next);
  }

  /** Tells whether a phrase of the sentence belongs to this verb. */
  boolean holds(int start, int end) {
    boolean in = from <= start && end <= trigger.start();
    return in && parts.scopeOf(start).equals(scope);
  }

  /** Phrases for people before the verb, the parts of a whole left out. */
  List<People> people() {
    return parts.people().stream().filter(p -> holds(p.start(), p.end())).toList();
  }
}
