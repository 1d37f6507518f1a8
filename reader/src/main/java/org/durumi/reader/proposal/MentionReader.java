package org.durumi.reader.proposal;

import java.util.List;

/**
 * Finds one kind of thing (numbers, dates, places, sources) in a sentence. Rules implement it now;
 * a trained encoder may implement it later without moving anything.
 *
 * @param <T> what is found
 */
@FunctionalInterface
public interface MentionReader<T> {

  /** All mentions in a sentence, in order and not overlapping. */
  List<Mention<T>> read(String sentence);
}
