package org.durumi.reader.korean;

import java.util.List;
import org.durumi.reader.passage.Passage;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Place;
import org.durumi.record.time.Period;

/**
 * A sentence with all that the small readers found in it.
 *
 * @param passage the sentence
 * @param text its words
 * @param outside its words with quoted speech masked, of the same length
 * @param scopes stretches that are read each for itself: quoted sentences, then what is outside
 * @param dates dates
 * @param people phrases for people, sources left out
 * @param agents those who act
 * @param places places
 * @param sources who says something
 * @param triggers verbs that may state an act
 */
record Parts(
    Passage passage,
    String text,
    String outside,
    List<Scope> scopes,
    List<Mention<Period>> dates,
    List<People> people,
    List<Mention<Agent.Kind>> agents,
    List<Mention<Place>> places,
    List<Source> sources,
    List<Trigger> triggers) {

  /**
   * A stretch of a sentence.
   *
   * @param from first UTF-16 unit
   * @param to one past the last
   * @param quoted true for a sentence of quoted speech
   */
  record Scope(int from, int to, boolean quoted) {

    boolean holds(int at) {
      return from <= at && at < to;
    }
  }

  /** The innermost scope that holds a place of the sentence. */
  Scope scopeOf(int at) {
    return scopes.stream().filter(s -> s.holds(at)).findFirst().orElse(scopes.getLast());
  }
}
